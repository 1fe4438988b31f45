package dev.stampbook.wallet.apple;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives as the JDK reads them by their directory; the readers of passes open them too.
class ArchiveTest {

    private static final List<Packed> FILES =
            List.of(
                    new Packed("pass.json", "{}".getBytes(UTF_8)),
                    new Packed("he.lproj/קפה.strings", new byte[0]),
                    new Packed("icon.png", new byte[70_000]));

    @TempDir Path folder;

    private Path written(List<Packed> files) throws IOException {
        return Files.write(folder.resolve("card.pkpass"), Archive.of(files));
    }

    @Test
    void everyFileIsFoundByItsNameWithItsBytes() throws IOException {
        try (var archive = new ZipFile(written(FILES).toFile())) {
            assertThat(archive.stream().map(ZipEntry::getName))
                    .containsExactly("pass.json", "he.lproj/קפה.strings", "icon.png");
            for (var file : FILES) {
                var entry = archive.getEntry(file.name());
                // The sum is judged when the bytes are read to their end.
                assertThat(archive.getInputStream(entry).readAllBytes()).isEqualTo(file.bytes());
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
            }
        }
    }

    @Test
    void nothingStandsBetweenTheFilesOrBehindThem() throws IOException {
        var bytes = Archive.of(FILES);

        var names = FILES.stream().mapToInt(file -> file.name().getBytes(UTF_8).length).sum();
        var inside = FILES.stream().mapToInt(file -> file.bytes().length).sum();

        assertThat(bytes).hasSize(22 + 3 * (30 + 46) + 2 * names + inside);
    }

    @Test
    void anEmptyArchiveIsOneToo() throws IOException {
        try (var archive = new ZipFile(written(List.of()).toFile())) {
            assertThat(archive.size()).isZero();
        }
    }

    @Test
    void theDayIsTheFirstThatArchivesKnow() throws IOException {
        try (var archive = new ZipFile(written(FILES).toFile())) {
            assertThat(archive.getEntry("pass.json").getTimeLocal())
                    .isEqualTo("1980-01-01T00:00:00");
        }
    }
}
