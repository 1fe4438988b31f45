package dev.stampbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/security.md` promises nothing that is not there.
class SecurityPageTest {

    private static final Path PAGE = Path.of("docs/security.md");
    static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+[a-z][A-Za-z]*)`");
    static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+[^|]*) \\|");

    /// Words of others in the same letters.
    private static final Set<String> NO_CLASSES = Set.of("SecureRandom");

    @Test
    void everyClassItNamesIsThere() {
        var named = found(CLASS, text());
        named.removeAll(NO_CLASSES);

        assertThat(named).hasSizeGreaterThan(60);
        named.removeAll(classes());
        assertThat(named).isEmpty();
    }

    @Test
    void everyFileItLinksIsThere() {
        var linked = found(LINK, text());

        assertThat(linked)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(PAGE.resolveSibling(link).normalize()).exists());
    }

    @Test
    void everyRequirementHasATestOrIsNotMet() {
        assertThat(rows()).hasSizeGreaterThan(50).allSatisfy(SecurityPageTest::held);
    }

    @Test
    void noRequirementStandsTwice() {
        var all =
                rows().stream()
                        .flatMap(row -> Stream.of(row.split("\\|")[1].strip().split(", ")))
                        .toList();

        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    }

    private static void held(String row) {
        var cells = row.split("\\|", -1);
        var test = cells[cells.length - 2];
        if (row.contains("**not met**")) {
            assertThat(test).as(row).isBlank();
        } else {
            assertThat(found(CLASS, test)).as(row).isNotEmpty();
        }
    }

    private static List<String> rows() {
        return text().lines().filter(line -> ROW.matcher(line).find()).toList();
    }

    static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> classes() {
        try (var files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text() {
        try {
            return Files.readString(PAGE);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
