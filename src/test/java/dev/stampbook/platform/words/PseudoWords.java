package dev.stampbook.platform.words;

import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The words of the product, and beside them a language that nobody speaks (`qps`): the English
/// sentences in ⟦brackets⟧ and with accents. What stands on a page in it outside of brackets is in
/// no catalogue. No page offers it.
public final class PseudoWords extends Words {

    /// The language.
    public static final Locale LANGUAGE = Locale.forLanguageTag("qps");

    private static final String PLAIN = "aceinouyACEINOUY";
    private static final String ACCENTED = "áçéíñóúýÁÇÉÍÑÓÚÝ";

    /// Strict, as the tests are.
    public PseudoWords() {
        super(beside(Catalogues.load()), true);
    }

    @Override
    public Set<String> languages() {
        var real = new TreeSet<>(super.languages());
        real.remove(LANGUAGE.getLanguage());
        return real;
    }

    private static Map<String, Map<String, String>> beside(Map<String, Map<String, String>> real) {
        var all = new TreeMap<>(real);
        var english = all.getOrDefault("en", Map.of());
        all.put(
                LANGUAGE.getLanguage(),
                english.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, one -> strange(one.getValue()))));
        return all;
    }

    static String strange(String sentence) {
        return "⟦" + new Sentence(sentence).reworded(PseudoWords::accented) + "⟧";
    }

    private static String accented(String words) {
        var strange = new StringBuilder();
        words.chars()
                .map(
                        symbol ->
                                PLAIN.indexOf(symbol) < 0
                                        ? symbol
                                        : ACCENTED.charAt(PLAIN.indexOf(symbol)))
                .forEach(symbol -> strange.append((char) symbol));
        return strange.toString();
    }
}
