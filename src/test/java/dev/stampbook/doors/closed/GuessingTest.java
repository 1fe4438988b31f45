package dev.stampbook.doors.closed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.doors.Things;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Thousands of wrong redeem codes: each key is slowed down by itself, then the whole business, its
/// owner hears of it, and an honest till goes on.
@RuleOf(Chapter.TRUST)
@DoorTest
class GuessingTest {

    private static final int KEYS = 25;
    private static final int PER_KEY = 30;
    private static final int PER_MERCHANT = 600;
    private static final int SLIPS = 4;
    private static final Duration BROKEN_FOR = Duration.ofMinutes(10);

    @Autowired Shops shops;
    @Autowired Sequencer sequencer;
    @Autowired TestClock clock;

    private Things own;
    private Till honest;
    private List<Till> stolen = List.of();

    @BeforeEach
    void keysAreStolen() {
        own = new Things(shops.open());
        honest = own.key(own.shop().counter().id(), "redeem");
        stolen = IntStream.range(0, KEYS).mapToObj(i -> stolen()).toList();
    }

    @Test
    void oneKeyIsSlowedDownByItself() {
        var key = stolen.getFirst();

        for (var guess = 0; guess < PER_KEY; guess++) {
            guess(key).expect(404);
        }

        assertThat(guess(key).expect(429, "rate_limited").text("/retry_at"))
                .isEqualTo("2026-03-02T09:00:02Z");
        guess(stolen.getLast()).expect(404);
    }

    @Test
    void theBreakerLeavesAnHonestTillWorkingAndTellsTheOwnerOnce() {
        var lookedUp = 0;
        for (var round = 0; round < PER_KEY + SLIPS; round++) {
            lookedUp += trip();
            redeems(honest);
        }

        assertThat(lookedUp).isBetween(PER_MERCHANT, PER_MERCHANT + KEYS);
        guess(honest).expect(404);
        redeems(honest);
        assertThat(braked()).singleElement().isEqualTo("2026-03-02T09:10:00Z");
    }

    @Test
    void itClosesAgainAndAnotherBusinessNeverNotices() {
        for (var round = 0; round < PER_KEY; round++) {
            trip();
        }
        assertThat(guess(stolen.getFirst()).status()).isEqualTo(429);
        guess(shops.open().till()).expect(404);

        clock.advance(BROKEN_FOR);

        guess(stolen.getFirst()).expect(404);
    }

    @Test
    void patienceMakesNoHonestTill() {
        for (var round = 0; round < PER_KEY; round++) {
            trip();
        }

        clock.advance(Duration.ofSeconds(60 / SLIPS - 1));
        assertThat(trip()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(trip()).isEqualTo(KEYS);
    }

    /// Every stolen key guesses once; how many of the codes were looked up.
    private int trip() {
        return (int) stolen.stream().filter(key -> guess(key).status() == 404).count();
    }

    private List<String> braked() {
        sequencer.catchUp();
        var told = own.shop().till().get("/api/v1/events?type=lookups.braked").expect(200);
        return told.json().at("/data").findValuesAsString("until");
    }

    private Till stolen() {
        return own.key(own.shop().counter().id(), "redeem");
    }

    private static Told guess(Till till) {
        return till.post("/api/v1/redemptions", Map.of("code", "WRONGCODE"));
    }

    private void redeems(Till till) {
        till.post("/api/v1/redemptions", Map.of("code", own.fill("$redeemCode"))).expect(201);
    }
}
