package dev.stampbook.platform;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The clock and the ids that everything is given, so that tests can hold both.
@Configuration
class PlatformConfiguration {

    /// Milliseconds are what the API shows; a finer clock would not survive a round trip.
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }
}
