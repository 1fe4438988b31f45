package dev.stampbook.card.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.live.Watch.Heard;
import dev.stampbook.card.live.Watch.Sight;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.journal.Trace;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchBoundsTest {

    private static final MerchantId CAFE = new MerchantId(new UUID(0, 1));
    private static final UUID ANNA = new UUID(1, 1);

    private final OpenWatches watches = new OpenWatches(3, 5);

    @RuleOf(Chapter.LIVE)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # of her card | of other cards | one more of hers | one more of another
                         0        |       0        |       yes        |        yes
                         2        |       0        |       yes        |        yes
                         3        |       0        |       no         |        yes
                         3        |       1        |       no         |        yes
                         3        |       2        |       no         |        no
                         0        |       5        |       no         |        no
                    """)
    void soManyAndNoMore(int hers, int others, String hersToo, String anothersToo) {
        IntStream.range(0, hers).forEach(one -> watches.enter(card(1), 0));
        IntStream.range(0, others).forEach(one -> watches.enter(card(100 + one), 0));

        var another = watches.enter(card(99), 0);
        another.ifPresent(Watch::close);

        assertThat(watches.enter(card(1), 0).isPresent()).isEqualTo(hersToo.equals("yes"));
        assertThat(another.isPresent()).isEqualTo(anothersToo.equals("yes"));
    }

    @Test
    void whoLeavesMakesRoomOnce() {
        var open = new ArrayList<Watch>();
        IntStream.range(0, 5).forEach(one -> watches.enter(card(one), 0).ifPresent(open::add));

        open.getFirst().close();
        open.getFirst().close();

        assertThat(watches.enter(card(7), 0)).isPresent();
        assertThat(watches.enter(card(8), 0)).isEmpty();
    }

    @Test
    void nothingIsFollowedForMerchantsThatNobodyWatches() {
        var watch = watches.enter(card(1), 4).orElseThrow();
        assertThat(watches.told()).containsExactly(Map.entry(CAFE, 4L));

        watch.close();

        assertThat(watches.told()).isEmpty();
    }

    @Test
    void ringsForTheCardAndForItsHolderAlone() throws InterruptedException {
        var hers = watches.enter(card(1), 0).orElseThrow();
        var another = watches.enter(card(2), 0).orElseThrow();
        var ofHers = new Trace(1, new UUID(0, 1), null);

        watches.tell(CAFE, List.of(ofHers, ofHers), 2);

        assertThat(hers.listen(Duration.ZERO)).isEqualTo(Heard.NEWS);
        assertThat(hers.listen(Duration.ZERO)).isEqualTo(Heard.QUIET);
        assertThat(another.listen(Duration.ZERO)).isEqualTo(Heard.QUIET);
        watches.tell(CAFE, List.of(new Trace(3, null, ANNA)), 3);
        assertThat(another.listen(Duration.ZERO)).isEqualTo(Heard.NEWS);
    }

    @Test
    void theEndOfTheServerEndsAllAndLetsNobodyIn() throws InterruptedException {
        var watch = watches.enter(card(1), 0).orElseThrow();

        watches.end();

        assertThat(watch.listen(Duration.ofDays(1))).isEqualTo(Heard.END);
        assertThat(watches.enter(card(2), 0)).isEmpty();
    }

    private static Sight card(int number) {
        return new Sight(CAFE, new UUID(0, number), ANNA);
    }
}
