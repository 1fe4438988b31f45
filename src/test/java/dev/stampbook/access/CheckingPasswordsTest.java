package dev.stampbook.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RuleOf(Chapter.TRUST)
@DoorTest
class CheckingPasswordsTest {

    @Autowired Shops shops;
    @Autowired CheckingPasswords checking;

    private Instant now = TestClock.START;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # wrong in a row | later  | the right one then
                           4         |   0 s  | opens
                           5         |   0 s  | does not open
                           5         |  29 s  | does not open
                           5         |  30 s  | opens
                           6         |  59 s  | does not open
                           6         |  60 s  | opens
                           9         | 479 s  | does not open
                           9         | 480 s  | opens
                          10         | 899 s  | does not open
                          10         | 900 s  | opens
                          12         | 899 s  | does not open
                          12         | 900 s  | opens
                    """)
    void wrongPasswordsBackOff(int wrong, String later, String then) {
        var login = shops.open().counter();
        failTimes(login.login(), wrong);

        now = now.plusSeconds(Long.parseLong(later.replace(" s", "")));

        assertThat(checking.check(login.login(), login.password(), now).isPresent())
                .isEqualTo(then.equals("opens"));
    }

    @Test
    void attemptsWhileItIsClosedDoNotMakeItLonger() {
        var login = shops.open().counter();
        failTimes(login.login(), 5);

        for (var second = 1; second < 30; second++) {
            checking.check(login.login(), "wrong", now.plusSeconds(second));
        }

        assertThat(checking.check(login.login(), login.password(), now.plusSeconds(30)))
                .isPresent();
    }

    @Test
    void guessesAtOnceAreCountedOneByOne() {
        var login = shops.open().counter();

        Crowd.together(30, guess -> checking.check(login.login(), "guess " + guess, now));

        assertThat(checking.check(login.login(), login.password(), now)).isEmpty();
        assertThat(checking.check(login.login(), login.password(), now.plusSeconds(30)))
                .isPresent();
    }

    @Test
    void rightPasswordsNeverCloseALogin() {
        var login = shops.open().counter();

        for (var time = 0; time < 10; time++) {
            assertThat(checking.check(login.login(), login.password(), now)).isPresent();
        }
    }

    /// Each as soon as it counts; the clock stands at the last of them.
    private void failTimes(String login, int wrong) {
        for (var time = 1; time <= wrong; time++) {
            now = now.plus(Duration.ofMinutes(15));
            checking.check(login, "wrong", now);
        }
    }
}
