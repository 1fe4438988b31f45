package dev.stampbook.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.prove.House.Plan;
import java.nio.file.Files;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.util.FileSystemUtils;

/// One server after the other stops and starts behind HAProxy, and no caller notices: each request
/// is answered at its first attempt. `bin/prove --rolling` runs it.
@EnabledIfSystemProperty(named = "stampbook.prove.rolling", matches = "true")
class RollingRestartProof {

    private static final int COUNTERS = 8;

    /// All servers work between two restarts.
    private static final int WORKING_SECONDS = 3;

    private final History history = new History();
    private final Semaphore never = new Semaphore(0);

    @Test
    void everybodyIsAnsweredAtTheFirstAttempt() throws Exception {
        var plan = new Plan(Integer.getInteger("stampbook.prove.servers", 2), true, 1);
        var folder = Files.createTempDirectory("stampbook-prove");
        System.out.println(plan + ", each server is restarted, in " + folder);

        try (var house = House.built(folder, plan)) {
            house.balancer().awaitAll();
            var cafe = Cafe.openedAt(house.address());
            run(house, cafe);

            assertThat(new Books(house, folder).differences(history, cafe.merchant())).isEmpty();
            assertThat(history.failedAttempts()).isZero();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private void run(House house, Cafe cafe) throws InterruptedException {
        var door = List.of(house.balancer().port());
        var counters = new Counters(history, door, cafe.key(), cafe.cards());
        var open = counters.open(COUNTERS, new SplittableRandom(1));
        for (var i = 0; i < house.servers(); i++) {
            house.balancer().awaitAll();
            pass();
            house.server(i).stop();
            house.server(i).restart();
        }
        house.balancer().awaitAll();
        pass();
        counters.close();
        for (var one : open) {
            one.join();
        }
        System.out.println(history);
        System.out.println(history.failedAttempts() + " attempts failed");
        System.out.println("longest write gap " + history.longestGap().toMillis() + " ms");
    }

    /// Nobody gives the permit: it only waits.
    private void pass() throws InterruptedException {
        never.tryAcquire(WORKING_SECONDS, TimeUnit.SECONDS);
    }
}
