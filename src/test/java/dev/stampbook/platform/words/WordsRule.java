package dev.stampbook.platform.words;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import dev.stampbook.platform.words.Shelf.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a sentence of the catalogues has to keep to. Each rule tells the places that break it; what
/// may be the same in two languages is told it by key, with a reason.
enum WordsRule {
    /// Braces that match, and what ICU knows.
    READABLE((shelf, same) -> shelf.entries().stream().filter(one -> !one.sentence().readable())),

    /// The places of the English sentence, formatted in the same way.
    SAME_PLACES(
            (shelf, same) ->
                    shelf.translations()
                            .filter(
                                    pair ->
                                            !pair.english()
                                                    .sentence()
                                                    .places()
                                                    .equals(pair.other().sentence().places()))
                            .map(Shelf.Pair::other)),

    /// The cases in which its language counts: all of them, and none that it does not have.
    WHOLE_PLURALS((shelf, same) -> shelf.entries().stream().filter(WordsRule::miscounts)),

    /// A single straight apostrophe would begin or end a quotation for ICU: ’ or '' is meant.
    NO_QUOTING(
            (shelf, same) ->
                    shelf.entries().stream()
                            .filter(one -> one.sentence().text().replace("''", "").contains("'"))),

    /// Marks of direction that nobody sees; the server isolates values by itself.
    NO_HIDDEN_MARKS(
            (shelf, same) ->
                    shelf.entries().stream()
                            .filter(one -> Hidden.MARKS.matcher(one.sentence().text()).find())),

    /// Other words than every other language has.
    OWN_WORDS(WordsRule::sharing),

    /// A reason for sameness where there is some, and nowhere else.
    NEEDED_REASONS(WordsRule::needless);

    private static final class Hidden {
        private static final Pattern MARKS =
                Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    }

    private final BiFunction<Shelf, Map<String, String>, Stream<Entry>> breaking;

    WordsRule(BiFunction<Shelf, Map<String, String>, Stream<Entry>> breaking) {
        this.breaking = breaking;
    }

    /// The places that break it, in order.
    List<String> brokenIn(Shelf shelf, Map<String, String> same) {
        return breaking.apply(shelf, same).map(Entry::place).distinct().sorted().toList();
    }

    private static boolean miscounts(Entry entry) {
        Set<String> own = PluralRules.forLocale(new ULocale(entry.language())).getKeywords();
        return entry.sentence().plurals().values().stream()
                .map(TreeSet::new)
                .peek(cases -> cases.removeIf(one -> one.startsWith("=")))
                .anyMatch(cases -> !cases.equals(new TreeSet<>(own)));
    }

    private static Stream<Entry> sharing(Shelf shelf, Map<String, String> same) {
        return alike(shelf).filter(entry -> !same.containsKey(entry.key()));
    }

    private static Stream<Entry> needless(Shelf shelf, Map<String, String> same) {
        List<String> alike = alike(shelf).map(Entry::key).toList();
        return same.keySet().stream()
                .filter(key -> !alike.contains(key))
                .map(key -> new Entry("same.txt", "", key, new Sentence("")));
    }

    /// What another language says in the very same words; of such a pair the later one.
    private static Stream<Entry> alike(Shelf shelf) {
        Map<String, List<Entry>> byKey =
                shelf.entries().stream()
                        .filter(entry -> entry.sentence().speaks())
                        .collect(groupingBy(Entry::key, TreeMap::new, toList()));
        List<Entry> alike = new ArrayList<>();
        for (List<Entry> languages : byKey.values()) {
            for (int i = 1; i < languages.size(); i++) {
                String text = languages.get(i).sentence().text();
                if (languages.subList(0, i).stream()
                        .anyMatch(one -> one.sentence().text().equals(text))) {
                    alike.add(languages.get(i));
                }
            }
        }
        return alike.stream();
    }
}
