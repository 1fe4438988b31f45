package dev.stampbook.architecture.tidy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of one module in one language.
record Catalogue(SourceFile file, Map<String, String> words) {

    private static final Pattern PLACE = Pattern.compile("\\{\\s*(\\w+)");

    static Stream<Catalogue> in(Sources sources) {
        return sources.ending("properties")
                .filter(file -> file.path().contains("/resources/messages/"))
                .map(Catalogue::of);
    }

    static Stream<Catalogue> english(Sources sources) {
        return in(sources).filter(Catalogue::isEnglish);
    }

    private static Catalogue of(SourceFile file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        return new Catalogue(file, words);
    }

    boolean isEnglish() {
        return file.path().endsWith("/en.properties");
    }

    String folder() {
        return file.folder();
    }

    /// The names that the sentence of a key leaves open: what follows an outermost brace. Deeper
    /// braces hold the words of plurals and choices.
    Set<String> places(String key) {
        String sentence = words.getOrDefault(key, "");
        Set<String> places = new TreeSet<>();
        int depth = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            Matcher name = PLACE.matcher(sentence).region(i, sentence.length());
            if (c == '{' && depth == 0 && name.lookingAt()) {
                places.add(name.group(1));
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return places;
    }

    /// The line on which a key stands, or 1 when it does not.
    int line(String key) {
        return file.numbered()
                .filter(line -> line.text().matches("\\s*" + Pattern.quote(key) + "\\s*[=:].*"))
                .mapToInt(SourceFile.Line::number)
                .findFirst()
                .orElse(1);
    }

    Violation violation(String key, String wrong, String instead) {
        return new Violation(file.path(), line(key), wrong + " " + key, instead);
    }
}
