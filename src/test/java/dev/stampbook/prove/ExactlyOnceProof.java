package dev.stampbook.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.prove.House.Plan;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.util.FileSystemUtils;

/// Nothing acknowledged is lost and nothing is doubled; `bin/prove` runs it.
@EnabledIfSystemProperty(named = "stampbook.prove.seconds", matches = "[0-9]+")
class ExactlyOnceProof {

    private static final int COUNTERS = 16;
    private static final int UNKNOWN_MIN = 20;

    private final Duration time = seconds("seconds");
    private final Duration longest = seconds("longest");
    private final long attempts = Long.getLong("stampbook.prove.attempts", 0);
    private final long seed = Long.getLong("stampbook.prove.seed", System.nanoTime());
    private final Plan plan =
            new Plan(
                    Integer.getInteger("stampbook.prove.servers", 2),
                    Boolean.getBoolean("stampbook.prove.balanced"),
                    seed);
    private final History history = new History();

    @Test
    void everyOkIsThereOnceAndEveryUnknownOnceOrNever() throws Exception {
        var folder = Files.createTempDirectory("stampbook-prove");
        System.out.println(plan + ", " + time.toSeconds() + " seconds, in " + folder);

        try (var house = House.built(folder, plan)) {
            var cafe = Cafe.openedAt(house.address());
            run(house, cafe, new SplittableRandom(seed));

            assertThat(new Books(house, folder).differences(history, cafe.merchant())).isEmpty();
            proveEnough();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private void run(House house, Cafe cafe, SplittableRandom random) throws Exception {
        var counters = new Counters(history, house.doors(), cafe.key(), cafe.cards());
        var open = counters.open(COUNTERS, random.split());
        var errands = new Errands(house.doors(), cafe.key());
        open.add(errands.open(random.split()));
        // Who wants many attempts has time between two faults.
        var faults = new Faults(house, random.split(), attempts > 0 ? 10 : 1);
        faults.strike(time, this::enough, longest);
        errands.close();
        counters.close();
        for (var one : open) {
            one.join();
        }
        System.out.println(faults);
        System.out.println(history);
        System.out.println("longest write gap " + history.longestGap().toMillis() + " ms");
        if (house.failedOver()) {
            var gap = history.longestGapAfter(faults.failedOverAt());
            System.out.println("write gap of the failover " + gap.toMillis() + " ms");
        }
    }

    /// A run with a longest time has waited for its unknown answers; a machine on which there were
    /// too few by then says so and breaks nobody's build.
    private void proveEnough() {
        if (attempts == 0 && longest.isPositive() && !enough()) {
            System.out.printf(
                    Locale.ROOT,
                    "PROVED TOO LITTLE: only %s attempts, %s of them without an answer%n",
                    history.attempts(),
                    history.unknownAnswers());
            return;
        }
        assertThat(history.unknownAnswers()).isGreaterThanOrEqualTo(UNKNOWN_MIN);
    }

    private boolean enough() {
        return history.unknownAnswers() >= UNKNOWN_MIN && history.attempts() >= attempts;
    }

    private static Duration seconds(String name) {
        return Duration.ofSeconds(Long.getLong("stampbook.prove." + name, 0));
    }
}
