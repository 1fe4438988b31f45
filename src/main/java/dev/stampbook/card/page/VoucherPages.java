package dev.stampbook.card.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Showing;
import dev.stampbook.card.page.WebCardPage.Lead;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.Traces;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.Redeeming;
import dev.stampbook.reward.Voucher;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The page of one voucher, and the use of it by its owner alone.
@Controller
class VoucherPages {

    private final VisitResolver visits;
    private final Showing showing;
    private final Redeeming redeeming;
    private final Waist waist;
    private final Traces traces;
    private final CardLeads leads;

    VoucherPages(
            VisitResolver visits,
            Showing showing,
            Redeeming redeeming,
            Waist waist,
            Traces traces,
            CardLeads leads) {
        this.visits = visits;
        this.showing = showing;
        this.redeeming = redeeming;
        this.waist = waist;
        this.traces = traces;
        this.leads = leads;
    }

    /// Where a voucher of a card is shown.
    static String address(Visit visit, String token, Voucher voucher) {
        return "%s/c/%s/vouchers/%s"
                .formatted(visit.path(), token, PublicId.of(IdKind.VOUCHER, voucher.id()));
    }

    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/vouchers/{id}")
    Page show(@PathVariable String locale, @PathVariable String token, @PathVariable String id) {
        return visits.look(
                visits.merchantOf(token), locale, visit -> find(visit, token, id).page());
    }

    /// The code that rotates, for staff to scan.
    @GetMapping(
            path = "/{locale:[a-z]{2,3}}/c/{token}/vouchers/{id}/code.svg",
            produces = "image/svg+xml")
    @ResponseBody
    String rotating(
            @PathVariable String locale, @PathVariable String token, @PathVariable String id) {
        return visits.look(
                visits.merchantOf(token), locale, visit -> find(visit, token, id).rotating());
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
            return visits.look(merchant, locale, visit -> find(visit, token, id).confirm());
        }
        var wish = visits.look(merchant, locale, visit -> find(visit, token, id).wish());
        var outcome = waist.perform(redeeming, merchant, wish);
        // Whatever came of it, the page of the voucher tells it: used, or why not.
        return visits.look(merchant, locale, visit -> find(visit, token, id).afterwards(outcome))
                .<Object>map(page -> page)
                .orElseGet(() -> to("/%s/c/%s/vouchers/%s".formatted(locale, token, id)));
    }

    static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(303).location(URI.create(address)).build();
    }

    private VoucherPlace find(Visit visit, String token, String id) {
        // Before the card is read: what is numbered behind this may not be on the page.
        var seen = traces.head(visit.merchant().id());
        var ref = new CardRef.ByViewToken(token);
        var hand = showing.show(visit.merchant().id(), List.of(ref), visit.now()).get(ref);
        var wanted = PublicId.parse(IdKind.VOUCHER, id);
        if (hand == null) {
            throw new NotFound("voucher");
        }
        return hand.vouchers().stream()
                .filter(voucher -> wanted.filter(voucher.id()::equals).isPresent())
                .findFirst()
                .map(
                        voucher ->
                                place(visit, token, voucher, seen)
                                        .on(hand, beside(visit, hand, token, voucher)))
                .orElseThrow(() -> new NotFound("voucher"));
    }

    private List<Lead> beside(Visit visit, CardInHand hand, String token, Voucher voucher) {
        return leads.beside(visit, hand, voucher, address(visit, token, voucher));
    }

    private static VoucherPlace place(Visit visit, String token, Voucher voucher, long seen) {
        var card = visit.path() + "/c/" + token;
        var live = new VoucherPage.Live(card + "/live", address(visit, token, voucher), seen);
        return new VoucherPlace(
                visit, voucher, false, address(visit, token, voucher), card, live, List.of());
    }
}
