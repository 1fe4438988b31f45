package dev.stampbook.reward.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.reward.code.RedeemCodes.HeldCode.Place;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleOf(Chapter.CODES)
class PoolLevelTest {

    private static final UUID POOL = new UUID(1, 1);

    @Reading("The journal tells it as `pool.low`, each time once, however many tills there are.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # codes imported | told when so many are left
              1000           | 200 10
              101            | 20 10
              60             | 12 10
              50             | 10
              49             | 10 9
              10             | 2
              3              | 0
            """)
    void warnsAtAFifthAndAtTenCodes(int total, String levels) {
        var told =
                IntStream.rangeClosed(1, total)
                        .mapToObj(position -> new Place(POOL, position, total))
                        .filter(Place::makesLow)
                        .map(place -> String.valueOf(place.left()))
                        .toList();

        assertThat(String.join(" ", told)).isEqualTo(levels);
    }
}
