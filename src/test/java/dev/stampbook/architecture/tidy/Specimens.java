package dev.stampbook.architecture.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Proves a rule against its specimens, then asks it about the project.
///
/// A folder of specimens looks like the project in small; its `violations.txt` lists the places
/// that the rule must find, as `path:line`, and it may find no other.
final class Specimens {

    private static final Path ROOT = Path.of("src/test/resources/specimens/tidy");

    private Specimens() {}

    static void catchAllOf(TidyRule rule) {
        Path folder = ROOT.resolve(rule.specimens());
        List<String> found =
                rule.check(Sources.of(folder)).sorted().map(Violation::place).distinct().toList();

        assertThat(found)
                .as("%s catches its specimens", rule.specimens())
                .isNotEmpty()
                .containsExactlyElementsOf(expected(folder));
    }

    private static List<String> expected(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("violations.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
