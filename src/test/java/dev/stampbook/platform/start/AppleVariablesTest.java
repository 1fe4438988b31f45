package dev.stampbook.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where pushes go, and with which key.
class AppleVariablesTest {

    private static final Map<String, String> KEY =
            Map.of(
                    "STAMPBOOK_APPLE_KEY_FILE", "/etc/key.p8",
                    "STAMPBOOK_APPLE_KEY_ID", "ABC123DEFG",
                    "STAMPBOOK_APPLE_TEAM", "TEAM123456");

    private static Settings.Apple read(Map<String, String> environment) {
        return Settings.of(environment).apple();
    }

    @Test
    void pushesGoToAppleUnlessSomebodySaysOtherwise() {
        assertThat(read(Map.of()).itself()).isTrue();
        assertThat(read(Map.of()).key()).isEmpty();

        var other = read(Map.of("STAMPBOOK_APPLE_PUSH", "https://localhost:2197"));

        assertThat(other.push()).isEqualTo(URI.create("https://localhost:2197"));
        assertThat(other.itself()).isFalse();
    }

    @Test
    void aKeyHasItsIdAndItsTeam() {
        assertThat(read(KEY).key())
                .contains(
                        new Settings.Apple.PushKey(
                                "ABC123DEFG", "TEAM123456", Path.of("/etc/key.p8")));
    }

    @Test
    void halfAKeyIsRefused() {
        assertThatThrownBy(() -> read(Map.of("STAMPBOOK_APPLE_TEAM", "TEAM123456")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("go together");
    }

    @Test
    void aNameThatAppleWouldNotGiveIsRefused() {
        assertThatThrownBy(
                        () ->
                                read(
                                        Map.of(
                                                "STAMPBOOK_APPLE_KEY_FILE", "/etc/key.p8",
                                                "STAMPBOOK_APPLE_KEY_ID", "\"}",
                                                "STAMPBOOK_APPLE_TEAM", "TEAM123456")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("STAMPBOOK_APPLE_KEY_ID");
    }
}
