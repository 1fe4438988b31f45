package dev.stampbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Few classes open a connection or a picture, and none reads XML: whoever wants to look for
/// requests forged by the server, or for a parser that follows what it reads, begins and ends here.
class OutsideTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern CALL =
            Pattern.compile(
                    "HttpClient\\.new|new Socket\\(|openConnection"
                            + "|RestClient|getTransport\\(|SocketFactory\\.getDefault");
    private static final Pattern PARSER =
            Pattern.compile("javax\\.xml|org\\.w3c\\.dom|org\\.xml\\.sax");
    private static final Pattern PICTURE =
            Pattern.compile("ImageIO\\.(read|getImageReader)|Toolkit|ImageIcon");

    @Test
    void googleAppleAndTheMailServerAreAllThatIsCalled() {
        // The last one asks a file on its own class path how long it is.
        assertThat(with(CALL))
                .containsExactlyInAnyOrder(
                        "Wire.java",
                        "Connections.java",
                        "SmtpMailer.java",
                        "EmbeddedPostgresBinaries.java");
    }

    @Test
    void nothingReadsXml() {
        assertThat(with(PARSER)).isEmpty();
    }

    /// The second one reads what the first has written.
    @Test
    void aLogoIsTheOnlyPictureOfOthersThatIsRead() {
        assertThat(with(PICTURE)).containsExactlyInAnyOrder("PictureReading.java", "Bitmap.java");
    }

    private static Set<String> with(Pattern pattern) {
        try (var files = Files.walk(CODE)) {
            var found = new TreeSet<String>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> pattern.matcher(text(file)).find())
                    .forEach(file -> found.add(file.getFileName().toString()));
            return found;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
