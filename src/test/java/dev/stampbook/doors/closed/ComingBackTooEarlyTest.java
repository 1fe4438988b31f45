package dev.stampbook.doors.closed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Outage;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A guesser who was told when to come back and does not wait takes no connection to the database.
@DoorTest
class ComingBackTooEarlyTest {

    private static final int PER_KEY = 30;

    @Autowired Shops shops;
    @Autowired TestClock clock;

    private Till guesser;
    private Told told;

    @BeforeEach
    void sheHasGuessedTooOften() {
        guesser = shops.open().till();
        for (var guess = 0; guess < PER_KEY; guess++) {
            guess().expect(404);
        }
        told = guess().expect(429, "rate_limited");
    }

    @Test
    void hearsTheSameWhileTheDatabaseIsAway() {
        var again = Outage.after(0, this::guess);

        assertThat(again.expect(429, "rate_limited").body()).isEqualTo(told.body());
        assertThat(again.header("Retry-After")).isEqualTo(told.header("Retry-After"));
    }

    @Test
    void isLookedAtAgainAtTheInstantThatSheWasTold() {
        clock.advance(Duration.ofMillis(1_999));
        guess().expect(429, "rate_limited");

        clock.advance(Duration.ofMillis(1));
        guess().expect(404);
    }

    @Test
    void findsTheOtherDoorsOpen() {
        guesser.get("/api/v1/vouchers").expect(200);
        guesser.get("/api/v1/vouchers?code=WRONGCODE").expect(429, "rate_limited");
        guesser.get("/api/v1/vouchers").expect(200);
    }

    @Test
    void harmsNoOtherKey() {
        shops.open().till().post("/api/v1/redemptions", wrong()).expect(404);
    }

    private Told guess() {
        return guesser.post("/api/v1/redemptions", wrong());
    }

    private static Map<String, String> wrong() {
        return Map.of("code", "WRONGCODE");
    }
}
