package dev.stampbook.wallet.google;

import dev.stampbook.testing.TestClock;
import dev.stampbook.wallet.google.account.Keys;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A Google of ours for the shared context, which nobody waits for: the clock is moved instead.
@TestConfiguration(proxyBeanMethods = false)
public class GoogleOutside {

    @Bean
    FakeGoogle fakeGoogle(TestClock clock) {
        return FakeGoogle.open(clock, Keys.PAIR.getPublic());
    }

    @Bean
    @Primary
    Lanes.Pause testPause(TestClock clock) {
        return until -> move(clock, until);
    }

    private static synchronized void move(TestClock clock, Instant until) {
        if (until.isAfter(clock.instant())) {
            clock.set(until.plusMillis(1));
        }
    }
}
