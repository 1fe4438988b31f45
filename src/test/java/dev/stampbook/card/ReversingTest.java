package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.Reversing.ReversalOutcome;
import dev.stampbook.card.Rules.Milestone;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.Voucher;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.Setting;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;

@RuleOf(Chapter.UNDO)
@ModuleTest
class ReversingTest {

    private final CardShop shop;
    private final NewMerchant luna;
    private final Actor mira;
    private final Actor owner;
    private final Setting setting;
    private final Recompute recompute;

    ReversingTest(BeanFactory beans, Fixtures fixtures, Setting setting, Recompute recompute) {
        this.setting = setting;
        this.recompute = recompute;
        this.shop = new CardShop(beans);
        this.luna = fixtures.merchant();
        this.mira = shop.staff(luna, "Mira");
        this.owner = luna.system();
    }

    @Test
    void takesBackTheNewestStampWithItsVoucher() {
        var card = fresh();
        shop.stamp(mira, card, 9);
        var before = balance(card);
        var tenth = shop.stamped(mira, card, 1);

        assertThat(shop.reverse(mira, tenth.entry())).isInstanceOf(ReversalOutcome.Reversed.class);

        assertThat(balance(card)).isEqualTo(before);
        assertThat(states(card)).containsExactly(Voucher.State.VOIDED);
    }

    @Test
    void theGoalReachedAgainGrantsAnew() {
        var card = fresh();
        shop.reverse(mira, shop.stamped(mira, card, 10).entry());

        shop.stamp(mira, card, 10);

        assertThat(states(card))
                .containsExactlyInAnyOrder(Voucher.State.VOIDED, Voucher.State.ACTIVE);
    }

    @Test
    void refusesWhateverIsNotTheNewest() {
        var card = fresh();
        var first = shop.stamped(mira, card, 1);
        shop.stamp(mira, card, 1);

        assertThat(refusal(owner, first.entry())).isEqualTo(CardRefusal.STAMP_NOT_REVERSIBLE);
    }

    @Test
    void takesBackOneAfterTheOther() {
        var card = fresh();
        var first = shop.stamped(mira, card, 1);
        var second = shop.stamped(mira, card, 1);

        shop.reverse(mira, second.entry());
        shop.reverse(mira, first.entry());

        assertThat(balance(card)).isEqualTo(Balance.start(1));
        assertThat(refusal(mira, second.entry())).isEqualTo(CardRefusal.ALREADY_REVERSED);
    }

    @Reading("Mira gave the stamp. Her window is a setting: five minutes unless the owner says.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # who   | window | after   | answer
                    Mira    | PT5M   | PT4M59S | reversed
                    Mira    | PT5M   | PT5M    | reversed
                    Mira    | PT5M   | PT5M1S  | reversal_window_over
                    Mira    | PT0S   | PT0S    | reversed
                    Mira    | PT0S   | PT1S    | reversal_window_over
                    Ben     | PT5M   | PT0S    | stamp_not_reversible
                    Ben     | PT5M   | PT5M1S  | stamp_not_reversible
                    owner   | PT5M   | PT5M1S  | reversed
                    owner   | PT0S   | P400D   | reversed
                    """)
    void staffTakeBackTheirOwnInTimeAndOwnersAnyTime(
            String who, Duration window, Duration after, String answer) {
        setting.windows(luna.id(), window);
        var stamp = shop.stamped(mira, fresh(), 1).entry();
        var ben = shop.staff(luna, "Ben");
        shop.clock.advance(after);

        var actor = who.equals("Mira") ? mira : who.equals("Ben") ? ben : owner;
        assertThat(told(shop.reverse(actor, stamp))).isEqualTo(answer);
    }

    @Test
    void aRedeemedVoucherRefusesAll() {
        var card = fresh();
        var tenth = shop.stamped(mira, card, 12);
        shop.redeem(mira, voucher(tenth));

        assertThat(refusal(owner, tenth.entry())).isEqualTo(CardRefusal.STAMP_NOT_REVERSIBLE);
        assertThat(balance(card).cycle()).isEqualTo(2);
    }

    @Test
    void aStampThatWentToTheKeptOnesIsTakenFromTheNextCycle() {
        var card = fresh();
        var voucher = voucher(shop.stamped(mira, card, 11));
        var kept = shop.stamped(mira, card, 2);
        shop.redeem(mira, voucher);
        assertThat(balance(card).stamps()).isEqualTo(3);

        shop.reverse(owner, kept.entry());

        assertThat(balance(card).cycle()).isEqualTo(2);
        assertThat(balance(card).stamps()).isEqualTo(1);
    }

    @Test
    void aVisitIsTakenBackWithItsMilestone() {
        var milestone = new Milestone(1, false, ProgramRules.voucher("Cookie"));
        var card = shop.card(shop.publish(luna, ProgramRules.TEN.milestones(milestone)), mira);
        var stamp = shop.stamped(mira, card, 1);
        assertThat(states(card)).containsExactly(Voucher.State.ACTIVE);

        shop.reverse(mira, stamp.entry());

        assertThat(balance(card).visits()).isZero();
        assertThat(states(card)).containsExactly(Voucher.State.VOIDED);
    }

    @Test
    void ofTwoAtOnceOneTakesItBack() {
        var card = fresh();
        shop.stamp(mira, card, 1);
        var stamp = shop.stamped(mira, card, 1).entry();

        var outcomes = Crowd.together(2, till -> shop.reverse(mira, stamp));

        assertThat(outcomes).filteredOn(ReversalOutcome.Reversed.class::isInstance).hasSize(1);
        assertThat(balance(card).stamps()).isEqualTo(1);
    }

    @Test
    void undoRacingRedemptionLeavesOneOfThem() {
        var card = fresh();
        var tenth = shop.stamped(mira, card, 10);
        var voucher = voucher(tenth);

        var done =
                Crowd.together(
                        2,
                        one ->
                                one == 0
                                        ? shop.reverse(mira, tenth.entry())
                                                instanceof ReversalOutcome.Reversed
                                        : shop.redeem(mira, voucher)
                                                instanceof RedeemOutcome.Redeemed);

        assertThat(done).containsOnlyOnce(true);
    }

    @Test
    void theJournalAloneRebuildsEveryRow() {
        var card = fresh();
        var full = shop.stamped(mira, card, 11);
        shop.reverse(mira, shop.stamped(mira, card, 2).entry());
        shop.redeem(mira, voucher(full));
        shop.reverse(mira, shop.stamped(mira, card, 10).entry());

        assertThat(recompute.differences(null, luna.id()).values()).containsOnly(0L);
    }

    private UUID fresh() {
        return shop.card(shop.publish(luna, ProgramRules.TEN), mira);
    }

    private Balance balance(UUID card) {
        return shop.show(luna, card).card().balance();
    }

    private List<Voucher.State> states(UUID card) {
        return shop.show(luna, card).vouchers().stream()
                .map(voucher -> voucher.state(shop.clock.instant()))
                .toList();
    }

    private static String told(ReversalOutcome outcome) {
        return switch (outcome) {
            case ReversalOutcome.Reversed reversed -> "reversed";
            case ReversalOutcome.NotReversed(var refused) -> refused.reason().code();
            case ReversalOutcome.Absent() -> "absent";
        };
    }

    private Refusal refusal(Actor actor, StampEntry entry) {
        return ((ReversalOutcome.NotReversed) shop.reverse(actor, entry)).refused().reason();
    }

    private static UUID voucher(StampOutcome.Stamped stamped) {
        return Objects.requireNonNull(stamped.granted().getFirst().voucher()).id();
    }
}
