package dev.stampbook.platform.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    private static final TotpKey KEY = new TotpKey("3132333435363738393031323334353637383930");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:07Z");
    private static final Totp STRICT = new Totp(Duration.ofSeconds(15), 8, Duration.ZERO);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    30000,          59, 94287082
                    30000,  1111111109, 07081804
                    30000,  1111111111, 14050471
                    30000,  1234567890, 89005924
                    30000,  2000000000, 69279037
                    30000, 20000000000, 65353130
                     3000,          59, 21578337
                     3000,  1234567890, 40202519
                    """)
    void computesTheKnownValues(long periodMillis, long second, String value) {
        var totp = new Totp(Duration.ofMillis(periodMillis), 8, Duration.ZERO);

        assertThat(totp.value(KEY, totp.stepAt(Instant.ofEpochSecond(second)))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # stated, skew, accepted
                    0,        0,    true
                    -8,       0,    true
                    -15,      0,    true
                    -22,      0,    true
                    -23,      0,    false
                    8,        0,    false
                    -52,      30,   true
                    -53,      30,   false
                    37,       30,   true
                    38,       30,   false
                    """)
    void acceptsTheCurrentAndThePreviousStepGiveOrTakeTheSkew(
            long statedSeconds, long skewSeconds, boolean accepted) {
        var totp = new Totp(Duration.ofSeconds(15), 8, Duration.ofSeconds(skewSeconds));
        var stated = NOON.plusSeconds(statedSeconds);
        long step = totp.stepAt(stated);

        var answer = totp.accept(KEY, stated, totp.value(KEY, step), NOON);

        assertThat(answer.isPresent()).isEqualTo(accepted);
        answer.ifPresent(found -> assertThat(found).isEqualTo(step));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000000", "000000000", "abcdefgh", "\uD800", "１２３４５６７８"})
    void refusesAnotherValue(String value) {
        assertThat(STRICT.accept(KEY, NOON, value, NOON)).isEmpty();
    }

    @Test
    void refusesTheValueOfAnotherStepOrKey() {
        long step = STRICT.stepAt(NOON);
        var other = TotpKey.draw(new SecureRandom());

        assertThat(STRICT.accept(KEY, NOON, STRICT.value(KEY, step - 1), NOON)).isEmpty();
        assertThat(STRICT.accept(other, NOON, STRICT.value(KEY, step), NOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31",
                "zz32333435363738393031323334353637383930",
                "313233343536373839303132333435363738393"
            })
    void refusesAKeyThatIsTooShortOrNotHexadecimal(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpKey(hex));
    }

    @Test
    void drawsKeysThatDifferAndHidesThemInLogs() {
        var random = new SecureRandom();
        var key = TotpKey.draw(random);

        assertThat(key.bytes()).hasSize(20);
        assertThat(key).isNotEqualTo(TotpKey.draw(random));
        assertThat(key.toString()).doesNotContain(key.hex());
    }
}
