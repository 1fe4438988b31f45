package dev.stampbook.wallet.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.TestClock;
import dev.stampbook.wallet.google.Lanes.Lane;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Semaphore turns = new Semaphore(0);
    private final CountDownLatch first = new CountDownLatch(1);
    private final List<Lane> passed = Collections.synchronizedList(new ArrayList<>());
    private final Lanes lanes =
            new Lanes((issuer, now) -> now, until -> waitForATurn(), new TestClock());

    @Test
    void aStampNeverWaitsBehindACampaign() throws InterruptedException {
        var done = new CountDownLatch(21);
        for (var one = 0; one < 20; one++) {
            come(Lane.CAMPAIGN, done);
        }
        assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
        come(Lane.STAMP, done);
        while (lanes.hurrying(Passes.ISSUER) == 0) {
            Thread.onSpinWait();
        }
        turns.release(21);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        // The first was through the gate before the stamp came.
        assertThat(passed.subList(0, 2)).containsExactly(Lane.CAMPAIGN, Lane.STAMP);
    }

    private void come(Lane lane, CountDownLatch done) {
        Thread.ofVirtual()
                .name(lane.name())
                .start(
                        () -> {
                            pass(lane);
                            done.countDown();
                        });
    }

    private void pass(Lane lane) {
        try {
            lanes.pass(Passes.ISSUER, lane);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Written down within the gate, where only one can be: outside they overtake each other.
    private void waitForATurn() throws InterruptedException {
        first.countDown();
        turns.acquire();
        passed.add(Lane.valueOf(Thread.currentThread().getName()));
    }
}
