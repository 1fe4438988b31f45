package dev.stampbook.card.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.page.WebCardPage.Lead;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.code.RotatingText;
import dev.stampbook.platform.code.Totp;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.Redemption;
import dev.stampbook.reward.ToRedeem;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A voucher at the address where its holder looks at it; `back` leads to the card it shows on,
/// `wallets` to a pass of its own beside it.
record VoucherPlace(
        Visit visit,
        Voucher voucher,
        boolean stopped,
        String address,
        @Nullable String back,
        VoucherPage.@Nullable Live live,
        List<Lead> wallets) {

    /// The same voucher where it shows on this card, and can be put into these wallets beside it.
    VoucherPlace on(CardInHand hand, List<Lead> beside) {
        var stopped = VoucherTelling.stopped(hand, voucher);
        return new VoucherPlace(
                visit, voucher, stopped, address, back, live, stopped ? List.of() : beside);
    }

    Page page() {
        return page(null, 200);
    }

    /// What is said after an attempt to use it, where the state of the voucher does not say it:
    /// that it is good, and why it is not good here and now.
    Optional<Page> afterwards(RedeemOutcome outcome) {
        return outcome instanceof RedeemOutcome.NotRedeemed(var refused, _)
                        && voucher.activeAt(visit.now())
                ? Optional.of(page(said(refused), refused.reason().status()))
                : Optional.empty();
    }

    private String said(Refused refused) {
        var spoken = refused.in(visit.merchant().zone()).spoken();
        return visit.words().say("refusal." + refused.reason().code(), spoken);
    }

    private Page page(@Nullable String refusal, int status) {
        var telling = new VoucherTelling(visit, voucher, stopped);
        return new Page(
                "card/voucher",
                new VoucherPage(
                        visit.layout(
                                visit.told(voucher.offer().title()),
                                Visit.Dress.VOUCHER,
                                List.of("hold-button", "live-clock", "live-code", "live-card"),
                                path()),
                        visit.words(),
                        visit.csrf(),
                        telling.told(),
                        telling.act(address),
                        refusal,
                        back,
                        live,
                        wallets),
                status);
    }

    /// Asks once whether it is really to be used.
    Page confirm() {
        var title = visit.said(voucher.offer().title());
        return Page.of(
                "card/confirm",
                new ConfirmPage(
                        visit.layout(title.text(), Visit.Dress.VOUCHER, List.of(), path()),
                        visit.words(),
                        visit.csrf(),
                        title,
                        address + "/use",
                        address));
    }

    private String path() {
        return address.substring(visit.path().length());
    }

    /// The code that rotates, made anew at every look, by the server's clock.
    String rotating() {
        var key = new TotpKey(voucher.secrets().rotationKey());
        var value = Totp.ROTATING_QR.value(key, Totp.ROTATING_QR.stepAt(visit.now()));
        var text = new RotatingText(voucher.secrets().token(), visit.now(), value).format();
        return Symbols.draw(Symbol.QR, text).svg(visit.told(voucher.offer().title()));
    }

    /// The wish of its holder to use it now, on the live page.
    ToRedeem wish() {
        return new ToRedeem(
                holder(),
                new ToRedeem.Target.ById(voucher.id()),
                Redemption.Channel.CUSTOMER,
                VoucherOffer.Proof.LIVE,
                Redemption.Bill.NONE,
                null,
                visit.now());
    }

    /// Of a bearer voucher nobody knows who holds it.
    private Actor holder() {
        var merchant = visit.merchant().id();
        var customer = voucher.owner().customer();
        return customer == null
                ? new Actor(merchant, Actor.Kind.CUSTOMER, null, null, null, null, Set.of())
                : Actor.customer(merchant, customer);
    }
}
