package dev.stampbook.story;

import dev.stampbook.story.ModelCard.End;
import dev.stampbook.testing.TestClock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Random commands, from seeds: server and model must never disagree. Tried with
/// `-Dstampbook.seeds=100`, each end of a cycle gets as many runs.
class RandomShopFloorTest extends Story {

    private static final int COMMANDS = 100;
    private static final int SEEDS = Integer.getInteger("stampbook.seeds", 1);

    private final TestClock clock;

    RandomShopFloorTest(TestClock clock) {
        this.clock = clock;
    }

    static Stream<Arguments> seeds() {
        return Stream.of(End.values())
                .flatMap(end -> IntStream.range(0, SEEDS).mapToObj(i -> Arguments.of(end, i)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void serverAndModelAgree(End end, long seed) {
        new RandomShopFloor(lunaCafe, mira, clock, end, seed).run(COMMANDS);
    }
}
