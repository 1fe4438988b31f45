package dev.stampbook.doors.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.doors.Things;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Thousands of requests, most of them wrong in some way. Tried harder with
/// `-Dstampbook.fuzz.requests=50000 -Dstampbook.fuzz.seed=7`; the seed is part of every report.
@DoorTest
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("stampbook.fuzz.requests", 2000);
    private static final long SEED = Long.getLong("stampbook.fuzz.seed", 1);

    /// All rows of a shop are looked at after each request: small shops are looked at fast.
    private static final int REQUESTS_OF_A_SHOP = 1000;

    private final Ground ground;
    private final Invariants invariants;

    FuzzTest(Shops shops, Http http, TestClock clock, Fixtures fixtures, Recompute recompute) {
        var database = fixtures.database();
        this.ground = new Ground(shops, Contract.servedAt(http.address()), clock, database);
        this.invariants = new Invariants(recompute, database);
    }

    @Test
    void keepsToTheContractAndToItsBooksWhateverIsSent() {
        System.out.printf("fuzz: %d requests, seed %d%n", REQUESTS, SEED);
        var neighbour = player(new Random(SEED));

        var wrong = new ArrayList<String>();
        var seeds = new Random(SEED);
        for (var left = REQUESTS; left > 0; left -= REQUESTS_OF_A_SHOP) {
            var requests = Math.min(left, REQUESTS_OF_A_SHOP);
            wrong.addAll(game(neighbour, seeds.nextLong(), requests));
        }

        assertThat(wrong).as("seed %d", SEED).isEmpty();
    }

    private List<String> game(Player neighbour, long seed, int requests) {
        var random = new Random(seed);
        var own = player(random);
        var wrong = new Game(ground, own, neighbour, random).play(requests);
        wrong.addAll(invariants.broken(own.merchant()));
        return wrong;
    }

    private Player player(Random random) {
        return Player.with(new Things(ground.shops().open()), random);
    }
}
