package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/// Cards that earn a stamp for each full 5.00 of a bill and carry the rest over.
@RuleOf(Chapter.EARNING)
@ModuleTest
class BuyingTest {

    private static final ProgramRules FIVE_EURO =
            ProgramRules.TEN.earning(new Earning.ByAmount(new Money(500, "EUR"), true));

    private final CardShop shop;
    private final NewMerchant luna;
    private final Actor mira;
    private final Recompute recompute;

    BuyingTest(BeanFactory beans, Fixtures fixtures, Recompute recompute) {
        this.shop = new CardShop(beans);
        this.luna = fixtures.merchant();
        this.mira = shop.staff(luna, "Mira");
        this.recompute = recompute;
    }

    @Test
    void onePurchaseMayReachSeveralGoalsAndCycles() {
        var rules =
                FIVE_EURO
                        .goals(
                                new Goal(5, ProgramRules.award("Cookie")),
                                new Goal(10, ProgramRules.voucher("Free coffee")))
                        .ending(CycleEnd.RESTART);
        var card = card(rules);

        var bought = shop.bought(mira, card, 11_123);

        assertThat(bought.granted())
                .extracting(granted -> granted.reward().title().in(List.of("en")))
                .containsExactly("Cookie", "Free coffee", "Cookie", "Free coffee");
        assertThat(bought.hand().card().balance()).isEqualTo(balance(3, 2, 123));
    }

    @Test
    void stampsOfOnePurchaseBeyondAFullCardAreKept() {
        var bought = shop.bought(mira, card(FIVE_EURO), 6_200);

        assertThat(bought.hand().card().balance().holding()).isNotNull();
        assertThat(bought.hand().card().balance().holding(null)).isEqualTo(balance(1, 12, 200, 10));
    }

    @Test
    void aPurchaseTooSmallForAStampIsAnEntryWithoutAVisit() {
        var card = card(FIVE_EURO);

        var bought = shop.bought(mira, card, 499);

        assertThat(bought.entry().count()).isZero();
        assertThat(bought.hand().card().lastStampAt()).isNull();
        assertThat(bought.hand().card().balance())
                .isEqualTo(new Balance(1, 0, 0, 0, 499, 1, null, List.of()));
    }

    @Test
    void undoRestoresWhatWasCarriedOver() {
        var card = card(FIVE_EURO);
        shop.bought(mira, card, 700);
        var small = shop.bought(mira, card, 299);
        var large = shop.bought(mira, card, 1);

        shop.reverse(mira, large.entry());
        assertThat(shop.show(luna, card).card().balance()).isEqualTo(balance(1, 1, 499));
        shop.reverse(mira, small.entry());
        assertThat(shop.show(luna, card).card().balance()).isEqualTo(balance(1, 1, 200));
    }

    @Test
    void manyTillsLoseNoCentOfWhatIsCarriedOver() {
        var card = card(FIVE_EURO.ending(CycleEnd.RESTART));

        Crowd.together(20, till -> shop.bought(mira, card, 499));

        assertThat(shop.show(luna, card).card().balance()).isEqualTo(balance(2, 9, 480));
        assertThat(recompute.differences(null, luna.id()).values()).containsOnly(0L);
    }

    private UUID card(ProgramRules rules) {
        return shop.card(shop.publish(luna, rules), mira);
    }

    private static Balance balance(int cycle, int stamps, long remainder, Integer... reached) {
        var kept = Math.max(0, stamps - 10);
        return new Balance(cycle, stamps - kept, kept, 1, remainder, 1, null, List.of(reached));
    }
}
