package dev.stampbook.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sentences in all languages. That no key is missing or left over is looked at by TidyTest.
class CataloguesTest {

    private static final Path SPECIMENS = Path.of("src/test/resources/specimens/words");
    private static final Path SAME = Path.of("src/test/resources/words/same.txt");

    @ParameterizedTest
    @EnumSource
    void catchesItsSpecimens(WordsRule rule) throws IOException {
        var folder = SPECIMENS.resolve(rule.name().toLowerCase(Locale.ROOT));

        assertThat(rule.brokenIn(Shelf.of(folder), Map.of("card.logo", "a name", "card.gone", "")))
                .isNotEmpty()
                .isEqualTo(Files.readAllLines(folder.resolve("violations.txt")));
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceKeepsToIt(WordsRule rule) throws IOException {
        var shelf = Shelf.of(Path.of("src/main/resources/messages"));

        assertThat(rule.brokenIn(shelf, same())).as("%s", rule).isEmpty();
    }

    @Test
    void sentencesAreRewordedAroundTheirPlaces() {
        var stamps = new Sentence("Say {left, plural, one {# stamp} other {# stamps}} of {full}.");

        assertThat(stamps.reworded(words -> words.toUpperCase(Locale.ROOT)))
                .isEqualTo("SAY {left, plural, one {# STAMP} other {# STAMPS}} OF {full}.");
    }

    /// What may be the same in two languages: `key: reason`.
    private static Map<String, String> same() throws IOException {
        var same = new TreeMap<String, String>();
        for (var line : Files.readAllLines(SAME)) {
            var parts = line.split(":\\s*", 2);
            assertThat(parts).as(line).hasSize(2);
            same.put(parts[0], parts[1]);
        }
        return same;
    }
}
