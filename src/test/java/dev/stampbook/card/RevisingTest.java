package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.Reversing.ReversalOutcome;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.program.ChangeEffect;
import dev.stampbook.card.program.Revising.ReviseOutcome;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.reward.Voucher;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Programs that change while cards are on their way.
@RuleOf(Chapter.VERSIONS)
@ModuleTest
class RevisingTest {

    private static final Rules EIGHT =
            ProgramRules.TEN.goals(new Goal(8, ProgramRules.voucher("Free coffee"))).rules();

    private final BeanFactory beans;
    private final CardShop shop;
    private final NewMerchant luna;
    private final Actor mira;
    private final Actor owner;

    RevisingTest(BeanFactory beans, Fixtures fixtures) {
        this.beans = beans;
        this.shop = new CardShop(beans);
        this.luna = fixtures.merchant();
        this.mira = shop.staff(luna, "Mira");
        this.owner = luna.system();
    }

    @Test
    void aCardAtNineOfTenStaysThereWhenTheGoalOfEightIsForNewCycles() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var card = at(program, 9);

        var effect = shop.change(owner, program, EIGHT, Apply.NEW_CYCLES).effect();

        assertThat(effect).isEqualTo(effect(Apply.NEW_CYCLES, 1, 0));
        assertThat(shop.show(luna, card).program().rules().full()).isEqualTo(10);
        var tenth = shop.stamped(mira, card, 1);
        assertThat(tenth.reached()).singleElement().matches(goal -> ofGoal(goal).stamps() == 10);
        shop.redeem(mira, holding(card));
        assertThat(shop.show(luna, card).program().rules().full()).isEqualTo(8);
    }

    @Test
    void aCardAtNineOfTenReachesTheGoalOfEightOnceWhenItIsForAllCards() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var card = at(program, 9);

        var effect = shop.change(owner, program, EIGHT, Apply.ALL_CARDS).effect();

        assertThat(Objects.requireNonNull(effect).goals())
                .singleElement()
                .matches(goal -> goal.cards() == 1);
        assertThat(effect.vouchers()).isEqualTo(1);
        move(card);
        var shown = shop.show(luna, card);
        assertThat(Courses.place(shown.card().balance())).isEqualTo("v2 1:8 + 1");
        assertThat(shown.vouchers()).hasSize(1);
        move(card);
        assertThat(shop.stamped(mira, card, 1).granted()).isEmpty();
        assertThat(shop.show(luna, card).vouchers()).hasSize(1);
    }

    @Test
    void theJournalNamesTheVersionAsTheCauseOfWhatItGrants() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var card = at(program, 9);
        shop.change(owner, program, EIGHT, Apply.ALL_CARDS);
        move(card);

        assertThat(types())
                .endsWith(
                        "program.published",
                        "cycle.moved",
                        "goal.reached",
                        "reward.granted",
                        "voucher.issued");
        assertThat(differences()).containsOnly(0L);
    }

    @Test
    void tillsThatRaceWithTheChangeGrantTheGoalOnce() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var card = at(program, 9);

        Crowd.together(
                9,
                one ->
                        switch (one % 3) {
                            case 0 -> shop.stamp(mira, card, 1);
                            case 1 -> move(card);
                            default -> tryChange(program);
                        });
        move(card);

        assertThat(shop.show(luna, card).vouchers()).hasSize(1);
        assertThat(differences()).containsOnly(0L);
    }

    @Test
    void theNextStampMovesACardThatNobodyHasMoved() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var card = at(program, 8);
        shop.change(owner, program, EIGHT, Apply.ALL_CARDS);
        assertThat(shop.show(luna, card).card().state(EIGHT, shop.clock.instant()))
                .isEqualTo(Card.State.FULL);

        shop.stamp(mira, card, 1);

        assertThat(Courses.place(shop.show(luna, card).card().balance())).isEqualTo("v2 1:8 + 1");
        assertThat(shop.show(luna, card).vouchers()).hasSize(1);
    }

    @Test
    void looksReachAllCardsAtOnceAndRulesDoNot() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var card = at(program, 9);
        var named = EIGHT.named(Texts.of("en", "Bean card"));

        shop.change(owner, program, named, Apply.NEW_CYCLES);

        var shown = shop.show(luna, card).program().rules();
        assertThat(shown.name()).isEqualTo(Texts.of("en", "Bean card"));
        assertThat(shown.full()).isEqualTo(10);
    }

    @Test
    void ofTwoChangesFromOneVersionTheSecondComesTooLate() {
        var program = shop.publish(luna, ProgramRules.TEN);

        var outcomes = Crowd.together(2, one -> tryChange(program));

        assertThat(outcomes).filteredOn(ReviseOutcome.Revised.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ReviseOutcome.NotRevised.class::isInstance)
                .singleElement()
                .matches(
                        no ->
                                ((ReviseOutcome.NotRevised) no).refused().reason()
                                        == CardRefusal.STALE_VERSION);
    }

    @Test
    void rulesForNewCyclesMayBeBroughtToAllCardsLater() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var card = at(program, 9);
        var second = shop.change(owner, program, EIGHT, Apply.NEW_CYCLES).program();

        var third = shop.change(owner, second, EIGHT, Apply.ALL_CARDS);

        assertThat(third.program().version()).isEqualTo(3);
        assertThat(third.effect()).isNotNull().matches(effect -> effect.vouchers() == 1);
        move(card);
        assertThat(Courses.place(shop.show(luna, card).card().balance())).isEqualTo("v3 1:8 + 1");
    }

    @Test
    void whatChangesNothingIsNoVersion() {
        var program = shop.publish(luna, ProgramRules.TEN);

        var same = shop.change(owner, program, program.rules(), Apply.NEW_CYCLES);

        assertThat(same.program()).isEqualTo(program);
        assertThat(types()).containsExactly("program.published");
    }

    @Test
    void undoGoesBackUnderTheRulesThatCameToAllCards() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var card = at(program, 7);
        var eighth = shop.stamped(mira, card, 1).entry();
        var ninth = shop.stamped(mira, card, 1).entry();
        shop.change(owner, program, EIGHT, Apply.ALL_CARDS);
        move(card);

        shop.reverse(owner, ninth);
        assertThat(Courses.place(shop.show(luna, card).card().balance())).isEqualTo("v2 1:8");
        assertThat(states(card)).containsExactly(Voucher.State.ACTIVE);
        shop.reverse(owner, eighth);

        assertThat(Courses.place(shop.show(luna, card).card().balance())).isEqualTo("v2 1:7");
        assertThat(states(card)).containsExactly(Voucher.State.VOIDED);
        shop.stamp(mira, card, 1);
        assertThat(states(card)).contains(Voucher.State.ACTIVE);
        assertThat(differences()).containsOnly(0L);
    }

    @Test
    void undoGoesBackIntoACycleThatTheChangeClosed() {
        var rules = ProgramRules.TEN.ending(CycleEnd.RESTART);
        var program = shop.publish(luna, rules);
        var card = at(program, 7);
        var eighth = shop.stamped(mira, card, 1).entry();
        var eight = rules.goals(new Goal(8, ProgramRules.voucher("Free coffee"))).rules();
        shop.change(owner, program, eight, Apply.ALL_CARDS);
        move(card);
        assertThat(Courses.place(shop.show(luna, card).card().balance())).isEqualTo("v2 2:0");

        shop.reverse(owner, eighth);

        assertThat(Courses.place(shop.show(luna, card).card().balance())).isEqualTo("v2 1:7");
        assertThat(states(card)).containsExactly(Voucher.State.VOIDED);
    }

    @Test
    void undoSaysThatTheRulesHaveChangedWhenNobodyCanTellWhereToGo() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var card = at(program, 8);
        var ninth = shop.stamped(mira, card, 1).entry();
        shop.change(owner, program, EIGHT, Apply.ALL_CARDS);
        move(card);
        shop.redeem(mira, holding(card));

        assertThat(shop.reverse(owner, ninth))
                .isInstanceOfSatisfying(
                        ReversalOutcome.NotReversed.class,
                        no ->
                                assertThat(no.refused().facts())
                                        .containsEntry("reason", "rules_changed"));
    }

    private ReviseOutcome tryChange(Program program) {
        return shop.waist.perform(
                shop.revising(), luna.id(), shop.toRevise(owner, program, EIGHT, Apply.ALL_CARDS));
    }

    private List<UUID> move(UUID card) {
        var wish = new Moving.ToMove(List.of(card), shop.clock.instant());
        return shop.waist.perform(beans.getBean(Moving.class), luna.id(), wish);
    }

    private UUID at(Program program, int stamps) {
        var card = shop.card(program, mira);
        shop.stamp(mira, card, stamps);
        return card;
    }

    private UUID holding(UUID card) {
        return shop.show(luna, card).openVouchers(shop.clock.instant()).getFirst().id();
    }

    private List<Voucher.State> states(UUID card) {
        return shop.show(luna, card).vouchers().stream()
                .map(voucher -> voucher.state(shop.clock.instant()))
                .toList();
    }

    private List<Long> differences() {
        return List.copyOf(beans.getBean(Recompute.class).differences(null, luna.id()).values());
    }

    private List<String> types() {
        beans.getBean(Sequencer.class).catchUp(luna.id());
        return shop.transactions.reading(
                luna.id(),
                () ->
                        beans.getBean(JdbcClient.class)
                                .sql(
                                        """
                                        select type
                                        from journal_seq
                                        join journal on journal.id = journal_seq.entry_id
                                        order by seq
                                        """)
                                .query(String.class)
                                .list());
    }

    private static Reached.OfGoal ofGoal(Reached reached) {
        return (Reached.OfGoal) reached;
    }

    private static ChangeEffect effect(Apply apply, long cards, long now) {
        return new ChangeEffect(
                apply, cards, now, cards - now, 0, 0, 0, new ChangeEffect.Lost(0, 0), List.of());
    }
}
