package dev.stampbook.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceSecretsTest {

    @TempDir Path data;

    private Settings settings;

    @BeforeEach
    void chooseTheFolder() {
        settings = Settings.of(Map.of("STAMPBOOK_DATA", data.toString()));
    }

    @Test
    void keepsWhatTheFirstStartMade() {
        var first = new InstanceSecrets(settings);
        var second = new InstanceSecrets(settings);

        assertThat(second.key().bytes()).isEqualTo(first.key().bytes());
        assertThat(second.operatorToken()).isEqualTo(first.operatorToken());
    }

    @Test
    void printsTheTokenOnlyWhenItWasMade() {
        var first = new InstanceSecrets(settings);
        var second = new InstanceSecrets(settings);

        assertThat(first.lines())
                .hasSize(1)
                .first()
                .asString()
                .contains(first.operatorToken().value());
        assertThat(second.lines()).isEmpty();
    }

    @Test
    void letsNobodyElseReadTheFiles() throws IOException {
        var made = new InstanceSecrets(settings);

        assertThat(made.operatorToken()).hasToString("OperatorToken[hidden]");
        for (var name : new String[] {"instance.key", "operator.token"}) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(data.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void prefersTheEnvironmentAndThenMakesNoFile() {
        var token = "a-token-of-some-length";
        var given =
                Map.of(
                        "STAMPBOOK_DATA", data.toString(),
                        "STAMPBOOK_KEY", "00".repeat(32),
                        "STAMPBOOK_OPERATOR_TOKEN", token);

        var secrets = new InstanceSecrets(Settings.of(given));

        assertThat(secrets.operatorToken().value()).isEqualTo(token);
        assertThat(secrets.key().bytes()).containsOnly(0);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void refusesADamagedKeyInsteadOfMakingAnother() throws IOException {
        Files.writeString(data.resolve("instance.key"), "gone");

        assertThatThrownBy(() -> new InstanceSecrets(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("instance.key");
    }
}
