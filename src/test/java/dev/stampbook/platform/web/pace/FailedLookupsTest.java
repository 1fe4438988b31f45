package dev.stampbook.platform.web.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Callers;
import dev.stampbook.platform.web.TurnedAway;
import dev.stampbook.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class FailedLookupsTest {

    private static final MerchantId LUNA = new MerchantId(UUID.randomUUID());

    private final TestClock clock = new TestClock();
    private final List<Instant> alarms = new ArrayList<>();
    private final FailedLookups failures = failures();
    private int guessers;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # who      | failed before | others failed | later  | answer
                    a till     |       29      |        0      |  0 s   | goes on
                    a till     |       30      |        0      |  0 s   | turned away
                    a till     |       30      |        0      |  2 s   | goes on
                    a stranger |       59      |        0      |  0 s   | goes on
                    a stranger |       60      |        0      |  0 s   | turned away
                    a till     |        0      |      600      |  0 s   | goes on
                    a till     |        0      |      601      |  0 s   | goes on
                    a till     |        3      |      601      |  0 s   | goes on
                    a till     |        4      |      601      |  0 s   | turned away
                    a till     |        4      |      601      | 14 s   | turned away
                    a till     |        4      |      601      | 15 s   | goes on
                    a till     |       29      |      601      | 14 s   | turned away
                    a stranger |        0      |      599      |  0 s   | goes on
                    a stranger |        0      |      601      |  0 s   | turned away
                    a stranger |        0      |      601      |  599 s | turned away
                    a stranger |        0      |      601      |  600 s | goes on
                    """)
    void slowsDownWhoeverGuesses(String who, int failed, int others, String later, String answer) {
        var caller = who.equals("a till") ? till() : stranger("10.0.0.1");
        fail(caller, failed);
        othersFail(others);

        clock.advance(Duration.ofSeconds(Long.parseLong(later.replace(" s", ""))));

        assertThat(refused(caller) == null ? "goes on" : "turned away").isEqualTo(answer);
    }

    @Test
    void saysWhenItWouldWork() {
        var till = till();
        fail(till, 30);

        var no = Objects.requireNonNull(refused(till));

        assertThat(no.retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(no.refused().facts()).containsEntry("retry_at", TestClock.START.plusSeconds(2));
    }

    @Test
    void tellsTheOwnerOnceForEachTimeThatTheBreakerOpens() {
        othersFail(700);
        refused(till());
        refused(stranger("10.0.0.2"));
        clock.advance(FailedLookups.BROKEN_FOR);
        refused(till());
        othersFail(1200);
        refused(till());

        assertThat(alarms)
                .containsExactly(
                        TestClock.START.plus(FailedLookups.BROKEN_FOR),
                        TestClock.START.plus(FailedLookups.BROKEN_FOR.multipliedBy(2)));
    }

    @Test
    void oneMerchantsGuessersDoNotHinderAnother() {
        othersFail(700);
        var elsewhere = caller(new MerchantId(UUID.randomUUID()), null, "10.0.0.9");

        assertThat(refused(elsewhere)).isNull();
    }

    private FailedLookups failures() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("alarm", (GuessingAlarm) (merchant, until) -> alarms.add(until));
        return new FailedLookups(clock, beans.getBeanProvider(GuessingAlarm.class));
    }

    private void fail(Caller caller, int times) {
        for (var time = 0; time < times; time++) {
            failures.note(caller);
        }
    }

    /// From ever other addresses, so that only the merchant's own limit sees them all.
    private void othersFail(int times) {
        for (var time = 0; time < times; time++) {
            failures.note(stranger("192.0.2." + guessers++));
        }
    }

    private @Nullable TurnedAway refused(Caller caller) {
        return catchThrowableOfType(TurnedAway.class, () -> failures.admit(caller));
    }

    private static Caller till() {
        return caller(LUNA, UUID.randomUUID(), "10.0.0.1");
    }

    private static Caller stranger(String address) {
        return caller(LUNA, null, address);
    }

    private static Caller caller(MerchantId merchant, @Nullable UUID key, String address) {
        var kind = key == null ? Actor.Kind.CUSTOMER : Actor.Kind.API_KEY;
        var actor = new Actor(merchant, kind, key, key, null, null, Set.of());
        return Callers.of(actor, address);
    }
}
