package dev.stampbook.card.page;

import dev.stampbook.card.CardRef;
import dev.stampbook.card.Showing;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.code.RotatingText;
import dev.stampbook.platform.code.Totp;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.Redeeming;
import dev.stampbook.reward.Redemption;
import dev.stampbook.reward.ToRedeem;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOffer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one voucher, and the use of it by its owner alone.
@Controller
class VoucherPages {

    private final VisitResolver visits;
    private final Showing showing;
    private final Redeeming redeeming;
    private final Waist waist;

    VoucherPages(VisitResolver visits, Showing showing, Redeeming redeeming, Waist waist) {
        this.visits = visits;
        this.showing = showing;
        this.redeeming = redeeming;
        this.waist = waist;
    }

    /// Where a voucher of a card is shown.
    static String address(Visit visit, String token, Voucher voucher) {
        return "%s/c/%s/vouchers/%s"
                .formatted(visit.path(), token, PublicId.of(IdKind.VOUCHER, voucher.id()));
    }

    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/vouchers/{id}")
    Page show(@PathVariable String locale, @PathVariable String token, @PathVariable String id) {
        return visits.look(
                visits.merchantOf(token),
                locale,
                visit -> page(visit, token, find(visit, token, id)));
    }

    /// The code that rotates, for staff to scan; made anew at every look, by the server's clock.
    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/vouchers/{id}/code.svg")
    ResponseEntity<String> rotating(
            @PathVariable String locale, @PathVariable String token, @PathVariable String id) {
        var drawn =
                visits.look(
                        visits.merchantOf(token),
                        locale,
                        visit -> rotating(visit, find(visit, token, id)));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(drawn);
    }

    /// Uses the voucher. Without script nothing held the thumb back, so the server asks once.
    @PostMapping("/{locale:[a-z]{2,3}}/c/{token}/vouchers/{id}/use")
    Object use(
            @PathVariable String locale,
            @PathVariable String token,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String held) {
        var merchant = visits.merchantOf(token);
        if (!held.equals("yes")) {
            return visits.look(
                    merchant, locale, visit -> confirm(visit, token, find(visit, token, id)));
        }
        var wish = visits.look(merchant, locale, visit -> wish(visit, find(visit, token, id)));
        waist.perform(redeeming, merchant, wish);
        // Whatever came of it, the page of the voucher tells it: used, or why not.
        return ResponseEntity.status(303)
                .location(URI.create("/%s/c/%s/vouchers/%s".formatted(locale, token, id)))
                .build();
    }

    private Voucher find(Visit visit, String token, String id) {
        var ref = new CardRef.ByViewToken(token);
        var hand = showing.show(visit.merchant().id(), List.of(ref), visit.now()).get(ref);
        var wanted = PublicId.parse(IdKind.VOUCHER, id);
        return Optional.ofNullable(hand).stream()
                .flatMap(shown -> shown.vouchers().stream())
                .filter(voucher -> wanted.filter(voucher.id()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("voucher"));
    }

    private static Page page(Visit visit, String token, Voucher voucher) {
        var telling = new VoucherTelling(visit, voucher);
        return Page.of(
                "card/voucher",
                new VoucherPage(
                        visit.layout(
                                visit.told(voucher.offer().title()),
                                List.of("hold-button", "live-clock", "live-code")),
                        visit.words(),
                        visit.csrf(),
                        telling.told(),
                        telling.act(address(visit, token, voucher)),
                        visit.path() + "/c/" + token));
    }

    private static Page confirm(Visit visit, String token, Voucher voucher) {
        var title = visit.told(voucher.offer().title());
        return Page.of(
                "card/confirm",
                new ConfirmPage(
                        visit.layout(title, List.of()),
                        visit.words(),
                        visit.csrf(),
                        title,
                        address(visit, token, voucher) + "/use",
                        address(visit, token, voucher)));
    }

    private static String rotating(Visit visit, Voucher voucher) {
        var key = new TotpKey(voucher.secrets().rotationKey());
        var value = Totp.ROTATING_QR.value(key, Totp.ROTATING_QR.stepAt(visit.now()));
        var text = new RotatingText(voucher.secrets().token(), visit.now(), value).format();
        return Symbols.draw(Symbol.QR, text).svg(visit.told(voucher.offer().title()));
    }

    private static ToRedeem wish(Visit visit, Voucher voucher) {
        var customer = voucher.owner().customer();
        if (customer == null) {
            throw new NotFound("voucher");
        }
        return new ToRedeem(
                Actor.customer(visit.merchant().id(), customer),
                new ToRedeem.Target.ById(voucher.id()),
                Redemption.Channel.CUSTOMER,
                VoucherOffer.Proof.LIVE,
                Redemption.Bill.NONE,
                null,
                visit.now());
    }
}
