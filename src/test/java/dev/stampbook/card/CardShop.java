package dev.stampbook.card;

import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.Reversing.ReversalOutcome;
import dev.stampbook.card.Reversing.ToReverse;
import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.card.enrol.Enrolling;
import dev.stampbook.card.enrol.Enrolling.EnrolOutcome;
import dev.stampbook.card.enrol.Enrolling.ToEnrol;
import dev.stampbook.card.program.Publishing;
import dev.stampbook.card.program.Publishing.ToPublish;
import dev.stampbook.card.program.Revising;
import dev.stampbook.card.program.Revising.ReviseOutcome;
import dev.stampbook.card.program.Revising.ToRevise;
import dev.stampbook.customer.Person;
import dev.stampbook.customer.ToJoin;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.Redeeming;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.Redemption;
import dev.stampbook.reward.ToRedeem;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.TestClock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/// What happens to cards in tests, in one line each, all through the waist.
final class CardShop {

    final Waist waist;
    final Transactions transactions;
    final TestClock clock;
    private final Ids ids;
    private final Desk desk;

    /// The use cases.
    private record Desk(
            Publishing publishing,
            Revising revising,
            Enrolling enrolling,
            Stamping stamping,
            Reversing reversing,
            Redeeming redeeming,
            Showing showing) {}

    CardShop(BeanFactory beans) {
        this.waist = beans.getBean(Waist.class);
        this.transactions = beans.getBean(Transactions.class);
        this.clock = beans.getBean(TestClock.class);
        this.ids = beans.getBean(Ids.class);
        this.desk =
                new Desk(
                        beans.getBean(Publishing.class),
                        beans.getBean(Revising.class),
                        beans.getBean(Enrolling.class),
                        beans.getBean(Stamping.class),
                        beans.getBean(Reversing.class),
                        beans.getBean(Redeeming.class),
                        beans.getBean(Showing.class));
    }

    Actor staff(NewMerchant merchant, String name) {
        return new Actor(
                merchant.id(),
                Actor.Kind.DEVICE,
                ids.next(),
                ids.next(),
                merchant.location(),
                name,
                EnumSet.of(Right.READ, Right.STAMP, Right.REDEEM));
    }

    Program publish(NewMerchant merchant, ProgramRules rules) {
        return waist.perform(
                desk.publishing,
                merchant.id(),
                new ToPublish(merchant.system(), rules.rules(), Map.of(), false, clock.instant()));
    }

    /// Makes the program count by other rules.
    ReviseOutcome.Revised change(Actor actor, Program program, Rules rules, Apply apply) {
        return (ReviseOutcome.Revised)
                waist.perform(
                        desk.revising, actor.merchant(), toRevise(actor, program, rules, apply));
    }

    ToRevise toRevise(Actor actor, Program program, Rules rules, Apply apply) {
        return new ToRevise(
                actor,
                program.id(),
                program.version(),
                rules,
                program.design(),
                false,
                apply,
                clock.instant());
    }

    Revising revising() {
        return desk.revising;
    }

    EnrolOutcome.Enrolled join(Program program, Actor actor, Person person) {
        return join(program, actor, person, null);
    }

    EnrolOutcome.Enrolled join(
            Program program, Actor actor, Person person, @Nullable String browser) {
        return (EnrolOutcome.Enrolled)
                waist.perform(
                        desk.enrolling, actor.merchant(), toEnrol(program, actor, person, browser));
    }

    ToEnrol toEnrol(Program program, Actor actor, Person person, @Nullable String browser) {
        return new ToEnrol(
                program.id(),
                new ToJoin(person, List.of(), actor, clock.instant()),
                browser,
                false);
    }

    /// A card of somebody nameless.
    UUID card(Program program, Actor actor) {
        return join(program, actor, Person.NOBODY).hand().card().id();
    }

    ToStamp toStamp(Actor actor, UUID card, int count) {
        return new ToStamp(
                actor,
                new CardRef.ById(card),
                count,
                null,
                StampEntry.Mode.API,
                true,
                clock.instant(),
                null,
                null);
    }

    StampOutcome stamp(Actor actor, UUID card, int count) {
        return waist.perform(desk.stamping, actor.merchant(), toStamp(actor, card, count));
    }

    /// A purchase in euro cents, as a till tells it.
    StampOutcome.Stamped bought(Actor actor, UUID card, long cents) {
        var wish =
                new ToStamp(
                        actor,
                        new CardRef.ById(card),
                        1,
                        new Money(cents, "EUR"),
                        StampEntry.Mode.API,
                        true,
                        clock.instant(),
                        null,
                        null);
        return (StampOutcome.Stamped) waist.perform(desk.stamping, actor.merchant(), wish);
    }

    StampOutcome.Stamped stamped(Actor actor, UUID card, int count) {
        return (StampOutcome.Stamped) stamp(actor, card, count);
    }

    ReversalOutcome reverse(Actor actor, StampEntry entry) {
        return waist.perform(
                desk.reversing,
                actor.merchant(),
                new ToReverse(actor, entry.id(), "mistake", clock.instant()));
    }

    RedeemOutcome redeem(Actor actor, UUID voucher) {
        return waist.perform(
                desk.redeeming,
                actor.merchant(),
                new ToRedeem(
                        actor,
                        new ToRedeem.Target.ById(voucher),
                        Redemption.Channel.STAFF,
                        VoucherOffer.Proof.ANY,
                        Redemption.Bill.NONE,
                        actor.location(),
                        clock.instant()));
    }

    CardInHand show(NewMerchant merchant, UUID card) {
        var ref = new CardRef.ById(card);
        return Objects.requireNonNull(
                transactions
                        .reading(
                                merchant.id(),
                                () ->
                                        desk.showing.show(
                                                merchant.id(), List.of(ref), clock.instant()))
                        .get(ref));
    }

    Stamping stamping() {
        return desk.stamping;
    }

    Enrolling enrolling() {
        return desk.enrolling;
    }
}
