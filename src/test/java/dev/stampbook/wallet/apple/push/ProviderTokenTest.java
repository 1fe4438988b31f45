package dev.stampbook.wallet.apple.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.start.Settings.Apple.PushKey;
import dev.stampbook.testing.TestClock;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// When the token of a team is signed anew.
class ProviderTokenTest {

    private final ProviderToken token = token();

    private static ProviderToken token() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            var named = new PushKey("ABC123DEFG", "TEAM123456", Path.of("key.p8"));
            return new ProviderToken(named, generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Instant after(int minutes) {
        return TestClock.START.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void itLastsFortyMinutes() {
        var first = token.at(after(0));

        assertThat(token.at(after(39))).isEqualTo(first);
        assertThat(token.at(after(40))).isNotEqualTo(first);
    }

    @Test
    void oneThatAppleFindsTooOldIsSignedAnewButNotTooSoon() {
        var first = token.at(after(0));

        token.expired(after(19));
        assertThat(token.at(after(19))).isEqualTo(first);

        token.expired(after(20));
        assertThat(token.at(after(20))).isNotEqualTo(first);
    }

    @Test
    void aClockThatWasSetBackSignsAnew() {
        var first = token.at(after(60));

        assertThat(token.at(after(0))).isNotEqualTo(first);
    }

    @Test
    void itSpeaksForOneTeam() {
        assertThat(token.of("TEAM123456")).isTrue();
        assertThat(token.of("OTHER12345")).isFalse();
    }
}
