package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.enrol.Enrolling.EnrolOutcome;
import dev.stampbook.card.link.JoinLink.Purchase;
import dev.stampbook.card.link.JoiningByLink;
import dev.stampbook.card.link.JoiningByLink.Come;
import dev.stampbook.card.link.JoiningByLink.ToCome;
import dev.stampbook.card.link.MakingLinks;
import dev.stampbook.card.link.MakingLinks.MakeOutcome;
import dev.stampbook.card.link.MakingLinks.ToMake;
import dev.stampbook.card.link.WithdrawingLinks;
import dev.stampbook.card.link.WithdrawingLinks.ToWithdraw;
import dev.stampbook.customer.Person;
import dev.stampbook.platform.Actor;
import dev.stampbook.testing.NewMerchant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/// What happens to join links in tests, in one line each, all through the waist.
final class LinkShop {

    private final CardShop shop;
    private final NewMerchant luna;
    private final MakingLinks making;
    private final JoiningByLink joining;
    private final WithdrawingLinks withdrawing;

    LinkShop(BeanFactory beans, CardShop shop, NewMerchant luna) {
        this.shop = shop;
        this.luna = luna;
        this.making = beans.getBean(MakingLinks.class);
        this.joining = beans.getBean(JoiningByLink.class);
        this.withdrawing = beans.getBean(WithdrawingLinks.class);
    }

    MakeOutcome tries(Actor actor, Program program, Purchase purchase) {
        var wish = new ToMake(actor, program.id(), purchase, shop.clock.instant());
        return shop.waist.perform(making, luna.id(), wish);
    }

    MakeOutcome.Made makes(Actor actor, Program program, int stamps) {
        return (MakeOutcome.Made) tries(actor, program, new Purchase(stamps, null));
    }

    void withdraws(Actor actor, MakeOutcome.Made made) {
        var wish = new ToWithdraw(actor, made.link().id(), shop.clock.instant());
        assertThat(shop.waist.perform(withdrawing, luna.id(), wish)).isPresent();
    }

    /// Somebody nameless follows a link, on a phone of her own.
    Come comes(Program program, String phone, MakeOutcome.@Nullable Made link) {
        return shop.waist.perform(joining, luna.id(), wish(program, phone, link));
    }

    ToCome wish(Program program, String phone, MakeOutcome.@Nullable Made link) {
        var stranger = new Actor(luna.id(), Actor.Kind.CUSTOMER, null, null, null, null, Set.of());
        var enrol = shop.toEnrol(program, stranger, Person.NOBODY, phone);
        return new ToCome(enrol, link == null ? null : token(link));
    }

    JoiningByLink joining() {
        return joining;
    }

    static String token(MakeOutcome.Made made) {
        return made.address().substring(made.address().lastIndexOf('/') + 1);
    }

    static UUID card(Come come) {
        return ((EnrolOutcome.Enrolled) come.card()).hand().card().id();
    }
}
