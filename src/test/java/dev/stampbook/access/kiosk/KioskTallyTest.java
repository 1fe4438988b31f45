package dev.stampbook.access.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleOf(Chapter.TRUST)
class KioskTallyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # strange codes in 10 minutes | different cards in 10 minutes | it locks
                    0 | 0  | false
                    4 | 29 | false
                    5 | 0  | true
                    9 | 1  | true
                    0 | 29 | false
                    0 | 30 | true
                    4 | 31 | true
                    """)
    void aKioskThatIsShownTooMuchLocksItself(int unknown, int cards, boolean locks) {
        assertThat(new KioskTally(unknown, cards).suspicious()).isEqualTo(locks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # wrong PINs so far | the next one is looked at after, in seconds
                    1  | 0
                    2  | 0
                    3  | 30
                    4  | 60
                    5  | 120
                    7  | 480
                    8  | 900
                    60 | 900
                    """)
    void wrongPinsAreSlowedDown(int wrong, long seconds) {
        var scope = KioskScope.entered(new UUID(0, 1), "hash", NOW);
        for (var attempt = 0; attempt < wrong; attempt++) {
            scope = scope.attempted(NOW);
        }

        assertThat(scope.closed(NOW.plusSeconds(seconds))).isFalse();
        assertThat(scope.closed(NOW.plusSeconds(seconds - 1))).isEqualTo(seconds > 0);
    }

    @Test
    void whatWasShownBeforeThePinWasRightDoesNotCount() {
        var fresh = KioskScope.entered(new UUID(0, 1), "hash", NOW.minus(Duration.ofMinutes(3)));
        var old = KioskScope.entered(new UUID(0, 1), "hash", NOW.minus(Duration.ofHours(3)));

        assertThat(KioskTally.begin(fresh, NOW)).isEqualTo(fresh.since());
        assertThat(KioskTally.begin(old, NOW)).isEqualTo(NOW.minus(Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @CsvSource({"1234, true", "12345678, true", "123, false", "123456789, false", "12a4, false"})
    void aPinIsFourToEightDigits(String pin, boolean acceptable) {
        assertThat(KioskPins.acceptable(pin)).isEqualTo(acceptable);
    }
}
