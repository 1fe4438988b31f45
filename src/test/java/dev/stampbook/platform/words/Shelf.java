package dev.stampbook.platform.words;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sentences of all modules in all languages, as they stand in the files of a folder.
record Shelf(List<Entry> entries) {

    /// One sentence of one module in one language.
    record Entry(String module, String language, String key, Sentence sentence) {

        boolean english() {
            return language.equals("en");
        }

        /// Where it stands: `card/he card.full`.
        String place() {
            return module + "/" + language + " " + key;
        }
    }

    static Shelf of(Path messages) {
        try (Stream<Path> files = Files.walk(messages)) {
            return new Shelf(
                    files.filter(file -> file.toString().endsWith(".properties"))
                            .sorted()
                            .flatMap(Shelf::read)
                            .toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Stream<Entry> read(Path file) {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        String module = file.getName(file.getNameCount() - 2).toString();
        String language =
                file.getName(file.getNameCount() - 1).toString().replace(".properties", "");
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, text) -> words.put((String) key, (String) text));
        return words.entrySet().stream()
                .map(
                        one ->
                                new Entry(
                                        module,
                                        language,
                                        one.getKey(),
                                        new Sentence(one.getValue())));
    }

    /// Every sentence that is not English, with the English one beside it.
    Stream<Pair> translations() {
        Map<String, Entry> english =
                entries.stream().filter(Entry::english).collect(toMap(Entry::key, entry -> entry));
        return entries.stream()
                .filter(entry -> !entry.english())
                .flatMap(entry -> pair(english.get(entry.key()), entry));
    }

    private static Stream<Pair> pair(@Nullable Entry english, Entry other) {
        return english == null ? Stream.of() : Stream.of(new Pair(english, other));
    }

    /// A sentence in English and in another language.
    record Pair(Entry english, Entry other) {

        /// Whether they leave different things open.
        boolean differ() {
            return !english.sentence().places().equals(other.sentence().places());
        }
    }
}
