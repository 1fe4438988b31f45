package dev.stampbook.scan;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.Rules;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.Rules.StampLimits;
import dev.stampbook.card.Showing;
import dev.stampbook.card.enrol.Enrolling;
import dev.stampbook.card.program.Publishing;
import dev.stampbook.customer.Person;
import dev.stampbook.customer.ToJoin;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.code.RotatingText;
import dev.stampbook.platform.code.Totp;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.Activation;
import dev.stampbook.reward.Restrictions;
import dev.stampbook.reward.Reward;
import dev.stampbook.reward.Validity;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/// Mira's counter at Luna Café: two stamps are a free coffee.
final class LunaCounter {

    private static final Set<Actor.Right> RIGHTS =
            Set.of(Actor.Right.READ, Actor.Right.STAMP, Actor.Right.REDEEM);

    private final BeanFactory beans;
    final NewMerchant luna;
    final Actor mira;
    private final UUID program;

    LunaCounter(
            BeanFactory beans, NewMerchant luna, VoucherOffer.Path path, VoucherOffer.Proof proof) {
        this(beans, luna, new Rules.Earning.PerVisit(), freeCoffee(path, proof));
    }

    private LunaCounter(
            BeanFactory beans, NewMerchant luna, Rules.Earning earning, VoucherOffer offer) {
        this.beans = beans;
        this.luna = luna;
        this.mira = staff("Mira");
        this.program = publish(earning, offer);
    }

    /// The same where a stamp is for 5.00 of the bill, and the rest is carried over.
    static LunaCounter byAmount(BeanFactory beans, NewMerchant luna) {
        return new LunaCounter(
                beans,
                luna,
                new Rules.Earning.ByAmount(new Money(500, "EUR"), true),
                freeCoffee(VoucherOffer.Path.STAFF, VoucherOffer.Proof.ANY));
    }

    /// A staff member on a device of her own.
    Actor staff(String name) {
        return new Actor(
                luna.id(),
                Actor.Kind.DEVICE,
                UUID.randomUUID(),
                UUID.randomUUID(),
                luna.location(),
                name,
                RIGHTS);
    }

    CardInHand enrols(String name) {
        var person = new Person(name, null, null, null, "en", null);
        var join = new ToJoin(person, List.of(), luna.system(), clock().instant());
        var wish = new Enrolling.ToEnrol(program, join, null, false);
        var outcome = waist().perform(beans.getBean(Enrolling.class), luna.id(), wish);
        return ((Enrolling.EnrolOutcome.Enrolled) outcome).hand();
    }

    /// A card that was stamped until its coffee was due.
    CardInHand enrolsWithCoffee(String name) {
        var hand = enrols(name);
        for (var i = 0; i < 2; i++) {
            take(typed(number(hand)));
            wait(Duration.ofMinutes(2));
        }
        return look(hand);
    }

    CardInHand look(CardInHand hand) {
        var ref = new CardRef.ById(hand.card().id());
        return beans.getBean(Transactions.class)
                .reading(
                        luna.id(),
                        () ->
                                beans.getBean(Showing.class)
                                        .show(luna.id(), List.of(ref), clock().instant())
                                        .get(ref));
    }

    ScanOutcome take(Scan scan) {
        return take(luna.id(), scan);
    }

    ScanOutcome take(MerchantId merchant, Scan scan) {
        return waist().perform(beans.getBean(ScanDesk.class), merchant, scan);
    }

    Scan typed(String text) {
        return scan(new Scan.Shown.Typed(text), ScanMode.MANUAL, Scan.Wish.ANY);
    }

    Scan scanned(String text) {
        return scan(new Scan.Shown.Scanned(text), ScanMode.MANUAL, Scan.Wish.ANY);
    }

    /// The same scan as it comes now, with the moment at which its device says it was taken.
    Scan late(Scan scan, Instant taken) {
        return new Scan(
                scan.id(),
                scan.actor(),
                scan.mode(),
                scan.shown(),
                scan.wish(),
                new Scan.Times(taken, clock().instant()),
                scan.languages());
    }

    Scan after(Scan first, Scan.Wish wish) {
        return scan(new Scan.Shown.Before(first.id()), first.mode(), wish);
    }

    Scan scan(Scan.Shown shown, ScanMode mode, Scan.Wish wish) {
        return new Scan(
                UUID.randomUUID(),
                mira,
                mode,
                shown,
                wish,
                new Scan.Times(null, clock().instant()),
                List.of("en"));
    }

    String number(CardInHand hand) {
        return numbers(hand).number();
    }

    String token(CardInHand hand) {
        return numbers(hand).scanToken();
    }

    /// What the screen of the phone shows at this moment.
    String rotating(CardInHand hand) {
        var numbers = numbers(hand);
        return rotating(numbers.scanToken(), numbers.rotationKey());
    }

    String rotating(String token, String key) {
        var now = clock().instant();
        var totp = Totp.ROTATING_QR;
        var value = totp.value(new TotpKey(key), totp.stepAt(now));
        return new RotatingText(token, now, value).format();
    }

    void wait(Duration time) {
        clock().advance(time);
    }

    private Card.Numbers numbers(CardInHand hand) {
        return beans.getBean(Cards.class).numbers(luna.id(), hand.card());
    }

    private UUID publish(Rules.Earning earning, VoucherOffer offer) {
        var rules =
                new Rules(
                        Texts.of("en", "Coffee card"),
                        earning,
                        List.of(new Goal(2, new Reward.OfVoucher(offer))),
                        List.of(),
                        CycleEnd.AFTER_REDEMPTION,
                        StampLimits.DEFAULT,
                        Rules.Expiry.NONE,
                        0);
        var wish =
                new Publishing.ToPublish(luna.system(), rules, Map.of(), false, clock().instant());
        return waist().perform(beans.getBean(Publishing.class), luna.id(), wish).id();
    }

    private static VoucherOffer freeCoffee(VoucherOffer.Path path, VoucherOffer.Proof proof) {
        return new VoucherOffer(
                Texts.of("en", "Free coffee"),
                Texts.of("en", "Any hot drink"),
                null,
                null,
                null,
                path,
                proof,
                null,
                VoucherOffer.Reveal.ALWAYS,
                null,
                new Validity.Unlimited(),
                new Activation.Now(),
                Restrictions.NONE,
                null);
    }

    private Waist waist() {
        return beans.getBean(Waist.class);
    }

    private TestClock clock() {
        return beans.getBean(TestClock.class);
    }
}
