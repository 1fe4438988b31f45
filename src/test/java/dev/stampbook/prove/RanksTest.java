package dev.stampbook.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void countsAsTheTextbookDoes() {
        // The ranks add up to 55: U is 27, with mean 17.5 and variance 7 × 5 × 13 ÷ 12.
        var first = List.of(3.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0);
        var second = List.of(1.0, 2.0, 4.0, 5.0, 11.0);

        assertThat(Ranks.deviations(first, second)).isCloseTo(1.5428, within(0.0001));
        assertThat(Ranks.deviations(second, first)).isCloseTo(-1.5428, within(0.0001));
    }

    @Test
    void givesEqualOnesTheMiddleOfTheirRanks() {
        assertThat(Ranks.deviations(List.of(1.0, 1.0), List.of(1.0, 1.0))).isZero();
        assertThat(Ranks.deviations(List.of(1.0, 2.0), List.of(2.0, 3.0)))
                .isCloseTo(-1.2247, within(0.0001));
    }

    @Test
    void findsATenthOfADeviationAmongThousands() {
        var random = new SplittableRandom(7);
        var first = random.doubles(4_000).boxed().toList();
        var second = random.doubles(4_000).map(value -> value + 0.03).boxed().toList();
        var third = random.doubles(4_000).boxed().toList();

        assertThat(Ranks.deviations(first, second)).isLessThan(-4);
        assertThat(Ranks.deviations(first, third)).isBetween(-3.0, 3.0);
    }
}
