package dev.stampbook.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.CardRefusal;
import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.words.Words;
import dev.stampbook.reward.RewardRefusal;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScanWordsTest {

    private final Words words = new Words(true);

    @ParameterizedTest
    @MethodSource("refusalsAtTheCounter")
    void staffCanSayEveryRefusal(Refusal refusal) {
        assertThat(words.knows("scan.refused." + refusal.code())).isTrue();
    }

    static Stream<Refusal> refusalsAtTheCounter() {
        var stamps =
                EnumSet.complementOf(
                        EnumSet.of(
                                CardRefusal.STALE_VERSION,
                                CardRefusal.STAMP_NOT_REVERSIBLE,
                                CardRefusal.REVERSAL_WINDOW_OVER,
                                CardRefusal.ALREADY_REVERSED));
        var redemptions =
                EnumSet.complementOf(
                        EnumSet.of(
                                RewardRefusal.PATTERN_TOO_SMALL,
                                RewardRefusal.REVERSAL_WINDOW_OVER,
                                RewardRefusal.ALREADY_REVERSED));
        return Stream.of(stamps, redemptions, EnumSet.allOf(ScanRefusal.class))
                .flatMap(EnumSet::stream);
    }
}
