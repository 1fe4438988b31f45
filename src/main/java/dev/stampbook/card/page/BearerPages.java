package dev.stampbook.card.page;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.Redeeming;
import dev.stampbook.reward.ToRedeem;
import dev.stampbook.reward.Vouchers;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// A voucher by its own link, for whoever has it: the way to a bearer voucher, which shows on no
/// card.
@Controller
class BearerPages {

    private final VisitResolver visits;
    private final Vouchers vouchers;
    private final Redeeming redeeming;
    private final Waist waist;

    BearerPages(VisitResolver visits, Vouchers vouchers, Redeeming redeeming, Waist waist) {
        this.visits = visits;
        this.vouchers = vouchers;
        this.redeeming = redeeming;
        this.waist = waist;
    }

    /// The link as the API tells it, without a language: leads on to the reader's own.
    @GetMapping("/v/{token}")
    ResponseEntity<Void> choose(@PathVariable String token) {
        return VisitResolver.leading(
                visits.look(visits.merchantOf(token), visit -> find(visit, token).address()));
    }

    @GetMapping("/{locale:[a-z]{2,3}}/v/{token}")
    Page show(@PathVariable String locale, @PathVariable String token) {
        return visits.look(visits.merchantOf(token), locale, visit -> find(visit, token).page());
    }

    /// The code that rotates, for staff to scan.
    @GetMapping(path = "/{locale:[a-z]{2,3}}/v/{token}/code.svg", produces = "image/svg+xml")
    @ResponseBody
    String rotating(@PathVariable String locale, @PathVariable String token) {
        return visits.look(
                visits.merchantOf(token), locale, visit -> find(visit, token).rotating());
    }

    /// Uses the voucher; asks once where nothing held the thumb back.
    @PostMapping("/{locale:[a-z]{2,3}}/v/{token}/use")
    Object use(
            @PathVariable String locale,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String held) {
        var merchant = visits.merchantOf(token);
        if (!held.equals("yes")) {
            return visits.look(merchant, locale, visit -> find(visit, token).confirm());
        }
        var outcome = waist.perform(redeeming, merchant, wish(merchant, locale, token));
        return visits.look(merchant, locale, visit -> find(visit, token).afterwards(outcome))
                .<Object>map(page -> page)
                .orElseGet(() -> VoucherPages.to("/%s/v/%s".formatted(locale, token)));
    }

    private ToRedeem wish(MerchantId merchant, String locale, String token) {
        return visits.look(merchant, locale, visit -> find(visit, token).wish());
    }

    private VoucherPlace find(Visit visit, String token) {
        return vouchers.ofViewToken(visit.merchant().id(), token)
                .map(
                        found ->
                                new VoucherPlace(
                                        visit,
                                        found,
                                        false,
                                        visit.path() + "/v/" + token,
                                        null,
                                        null,
                                        List.of()))
                .orElseThrow(() -> new NotFound("voucher"));
    }
}
