package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.reward.Voucher;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.RoundTrips;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@RuleOf(Chapter.GOALS)
@ModuleTest
class StampingTest {

    private final CardShop shop;
    private final NewMerchant luna;
    private final Actor mira;
    private final Sequencer sequencer;
    private final JdbcClient jdbc;

    StampingTest(BeanFactory beans, Fixtures fixtures, Sequencer sequencer, JdbcClient jdbc) {
        this.shop = new CardShop(beans);
        this.luna = fixtures.merchant();
        this.mira = shop.staff(luna, "Mira");
        this.sequencer = sequencer;
        this.jdbc = jdbc;
    }

    @Test
    void theTenthStampEarnsAVoucherThatTheFullCardWaitsFor() {
        var card = shop.card(shop.publish(luna, ProgramRules.TEN), mira);
        shop.stamp(mira, card, 9);

        var tenth = shop.stamped(mira, card, 1);

        assertThat(tenth.hand().card().balance())
                .isEqualTo(new Balance(1, 10, 0, 1, 0, 1, voucherOf(tenth).id(), List.of(10)));
        assertThat(shop.show(luna, card).card().balance()).isEqualTo(tenth.hand().card().balance());
        assertThat(shop.show(luna, card).vouchers()).hasSize(1);
    }

    @Test
    void stampsOfAFullCardAreKeptForTheNextCycle() {
        var card = shop.card(shop.publish(luna, ProgramRules.TEN), mira);
        var full = shop.stamped(mira, card, 12);
        shop.stamp(mira, card, 1);
        assertThat(shop.show(luna, card).card().balance().kept()).isEqualTo(3);

        shop.redeem(mira, voucherOf(full).id());

        var next = shop.show(luna, card).card().balance();
        assertThat(List.of(next.cycle(), next.stamps(), next.kept())).containsExactly(2, 3, 0);
        assertThat(next.holding()).isNull();
    }

    @Test
    void keptStampsMayFillTheNextCycleAtOnce() {
        var card = shop.card(shop.publish(luna, ProgramRules.TEN), mira);
        var full = shop.stamped(mira, card, 21);

        shop.redeem(mira, voucherOf(full).id());

        var next = shop.show(luna, card);
        assertThat(next.card().balance().stamps()).isEqualTo(10);
        assertThat(next.card().balance().kept()).isEqualTo(1);
        assertThat(next.openVouchers(shop.clock.instant()))
                .singleElement()
                .matches(voucher -> voucher.id().equals(next.card().balance().holding()));
    }

    @Test
    void aVoucherThatExpiresOpensTheNextCycleByTheClock() {
        var rules = ProgramRules.TEN.goals(new Goal(10, ProgramRules.voucher("Free coffee", 3)));
        var card = shop.card(shop.publish(luna, rules), mira);
        shop.stamp(mira, card, 11);

        shop.clock.advance(Duration.ofDays(4));

        assertThat(shop.show(luna, card).card().balance().cycle()).isEqualTo(2);
        var stamped = shop.stamped(mira, card, 1).hand().card().balance();
        assertThat(List.of(stamped.cycle(), stamped.stamps())).containsExactly(2, 2);
        assertThat(shop.show(luna, card).card().balance()).isEqualTo(stamped);
    }

    @Test
    void twoTillsThatGiveTheTenthStampEarnOneVoucher() {
        var card = shop.card(shop.publish(luna, ProgramRules.TEN), mira);
        shop.stamp(mira, card, 9);

        Crowd.together(2, till -> shop.stamp(mira, card, 1));

        assertThat(shop.show(luna, card).vouchers()).hasSize(1);
        assertThat(shop.show(luna, card).card().balance().kept()).isEqualTo(1);
    }

    @Test
    void twoWishesOfOneListForOneCardSeeEachOther() {
        var rules = ProgramRules.TEN.ending(CycleEnd.SINGLE);
        var card = shop.card(shop.publish(luna, rules), mira);
        var wishes = Stream.generate(() -> shop.toStamp(mira, card, 6)).limit(3).toList();

        var outcomes = together(wishes);

        assertThat(outcomes.get(1)).isInstanceOf(StampOutcome.Stamped.class);
        assertThat(outcomes.get(2))
                .isInstanceOfSatisfying(
                        StampOutcome.NotStamped.class,
                        no ->
                                assertThat(no.refused().reason())
                                        .isEqualTo(CardRefusal.CARD_COMPLETE));
    }

    @Test
    void fiftyWishesTakeAsManyRoundTripsAsOne() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var cards = Stream.generate(() -> shop.card(program, mira)).limit(51).toList();
        var one = List.of(shop.toStamp(mira, cards.getFirst(), 10));
        var fifty = cards.stream().skip(1).map(card -> shop.toStamp(mira, card, 10)).toList();

        assertThat(RoundTrips.of(() -> together(fifty)))
                .hasSameSizeAs(RoundTrips.of(() -> together(one)));
    }

    @Test
    void usingAVoucherThatNoCardWaitsForReadsNothingTwice() {
        var rules = ProgramRules.TEN.ending(CycleEnd.RESTART);
        var card = shop.card(shop.publish(luna, rules), mira);
        var voucher = voucherOf(shop.stamped(mira, card, 10)).id();

        assertThat(RoundTrips.of(() -> shop.redeem(mira, voucher)))
                .doesNotHaveDuplicates()
                .noneMatch(text -> text.contains("from stamp"));
    }

    @Test
    void theJournalTellsTheCauseBeforeItsEffects() {
        var card = shop.card(shop.publish(luna, ProgramRules.TEN), mira);
        shop.redeem(mira, voucherOf(shop.stamped(mira, card, 11)).id());

        sequencer.catchUp(luna.id());

        assertThat(types())
                .containsExactly(
                        "program.published",
                        "card.issued",
                        "stamp.added",
                        "goal.reached",
                        "reward.granted",
                        "voucher.issued",
                        "voucher.redeemed",
                        "cycle.closed");
    }

    private List<String> types() {
        return shop.transactions.reading(
                luna.id(),
                () ->
                        jdbc.sql(
                                        """
                                        select type
                                        from journal_seq
                                        join journal on journal.id = journal_seq.entry_id
                                        order by seq
                                        """)
                                .query(String.class)
                                .list());
    }

    private List<StampOutcome> together(List<ToStamp> wishes) {
        return shop.transactions.of(
                luna.id(), changes -> shop.stamping().perform(luna.id(), wishes, changes));
    }

    private static Voucher voucherOf(StampOutcome.Stamped stamped) {
        return Objects.requireNonNull(stamped.granted().getFirst().voucher());
    }
}
