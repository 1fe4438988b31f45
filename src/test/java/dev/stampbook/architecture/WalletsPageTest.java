package dev.stampbook.architecture;

import static dev.stampbook.architecture.SecurityPageTest.CLASS;
import static dev.stampbook.architecture.SecurityPageTest.LINK;
import static dev.stampbook.architecture.SecurityPageTest.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `docs/wallets.md` promises nothing that is not there.
class WalletsPageTest {

    private static final Path PAGE = Path.of("docs/wallets.md");

    @Test
    void everyClassItNamesIsThere() throws IOException {
        var named = found(CLASS, Files.readString(PAGE));

        assertThat(named).hasSizeGreaterThan(30);
        named.removeAll(SecurityPageTest.classes());
        assertThat(named).isEmpty();
    }

    @Test
    void everyFileItLinksIsThere() throws IOException {
        assertThat(found(LINK, Files.readString(PAGE)))
                .hasSizeGreaterThan(3)
                .allSatisfy(link -> assertThat(PAGE.resolveSibling(link).normalize()).exists());
    }

    @Test
    void everythingThatIsAskedHasATest() throws IOException {
        var rows = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| ")).toList();

        assertThat(rows.subList(1, rows.size()))
                .hasSizeGreaterThan(15)
                .allSatisfy(row -> assertThat(found(CLASS, last(row))).as(row).isNotEmpty());
    }

    private static String last(String row) {
        var cells = List.of(row.split("\\|"));
        return cells.getLast();
    }
}
