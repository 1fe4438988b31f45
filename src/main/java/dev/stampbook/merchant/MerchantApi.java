package dev.stampbook.merchant;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The merchants of this instance, for the operator alone.
@RestController
class MerchantApi {

    private final Merchants merchants;
    private final ChangingMerchants changing;
    private final Transactions transactions;
    private final Waist waist;
    private final Clock clock;

    MerchantApi(
            Merchants merchants,
            ChangingMerchants changing,
            Transactions transactions,
            Waist waist,
            Clock clock) {
        this.merchants = merchants;
        this.changing = changing;
        this.transactions = transactions;
        this.waist = waist;
        this.clock = clock;
    }

    /// All merchants, newest first.
    @GetMapping("/api/v1/merchants")
    Page<MerchantView> list(Caller caller, Listing listing) {
        var operator = caller.requireOperator().actor().merchant();
        var found = merchants.list(listing.after(operator, IdKind.MERCHANT), listing.fetch());
        return listing.page(operator, IdKind.MERCHANT, found, merchant -> merchant.id().value())
                .map(MerchantView::of);
    }

    /// One merchant.
    @GetMapping("/api/v1/merchants/{id}")
    MerchantView show(Caller caller, @PathVariable String id) {
        caller.requireOperator();
        var merchant = merchant(id);
        return transactions
                .reading(merchant, () -> merchants.find(merchant))
                .map(MerchantView::of)
                .orElseThrow(() -> new NotFound("merchant"));
    }

    /// Bounds a merchant, suspends it or lets it go on.
    @PatchMapping("/api/v1/merchants/{id}")
    Reply<MerchantView> update(
            Caller caller, @PathVariable String id, @RequestBody MerchantChange body) {
        var operator = caller.asOperatorOf(merchant(id));
        body.check();
        var at = clock.instant();
        var wish =
                new ChangingMerchants.ToChange(
                        new By(operator.actor(), at), before -> body.changed(before, at));
        return Reply.of(
                waist.take(
                        changing,
                        operator.call(
                                wish,
                                changed ->
                                        changed.map(MerchantView::of)
                                                .map(caller::ok)
                                                .orElseGet(caller::absent))));
    }

    private static MerchantId merchant(String id) {
        return MerchantId.parse(id).orElseThrow(() -> new NotFound("merchant"));
    }
}
