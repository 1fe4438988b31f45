package dev.stampbook.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void makesVersionSevenOfTheClocksMillisecond() {
        var id = new Ids(InstantSource.fixed(NOON), new Random(1)).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void ascendsWithinOneMillisecondAlsoPastTheCounter() {
        var ids = new Ids(InstantSource.fixed(NOON), new Random(1));

        assertThat(Stream.generate(ids::next).limit(10_000).map(PublicIdTest::symbols))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void ascendsWhenTheClockStepsBack() {
        var now = new Instant[] {NOON};
        var ids = new Ids(() -> now[0], new Random(1));
        var before = ids.next();
        now[0] = NOON.minusSeconds(3600);

        assertThat(PublicIdTest.symbols(ids.next())).isGreaterThan(PublicIdTest.symbols(before));
    }

    @Test
    void followsTheClockAgainOnceItHasCaughtUp() {
        var now = new Instant[] {NOON};
        var ids = new Ids(() -> now[0], new Random(1));
        ids.next();
        now[0] = NOON.plusMillis(5);

        var millis = ids.next().getMostSignificantBits() >>> 16;

        assertThat(millis).isEqualTo(NOON.plusMillis(5).toEpochMilli());
    }

    @Test
    void neverRepeatsUnderManyThreads() throws Exception {
        var ids = new Ids(InstantSource.system(), new Random(1));
        Callable<ArrayList<UUID>> thousand =
                () -> new ArrayList<>(Stream.generate(ids::next).limit(1_000).toList());
        var all = new HashSet<UUID>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(Stream.generate(() -> thousand).limit(32).toList())) {
                var ticks = done.get().stream().map(UUID::getMostSignificantBits);
                assertThat(ticks).isSorted();
                all.addAll(done.get());
            }
        }
        assertThat(all).hasSize(32_000);
    }
}
