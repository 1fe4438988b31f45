package dev.stampbook.merchant;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The settings of a business over the public API.
@RestController
class SettingsApi {

    private final Merchants merchants;
    private final ChangingSettings changing;
    private final Transactions transactions;
    private final Waist waist;
    private final Clock clock;

    SettingsApi(
            Merchants merchants,
            ChangingSettings changing,
            Transactions transactions,
            Waist waist,
            Clock clock) {
        this.merchants = merchants;
        this.changing = changing;
        this.transactions = transactions;
        this.waist = waist;
        this.clock = clock;
    }

    /// What the owner has set.
    @GetMapping("/api/v1/settings")
    SettingsView show(Caller caller) {
        var merchant = merchant(caller.require(Right.READ).actor().merchant());
        return SettingsView.of(merchant.settings(), merchant.currency());
    }

    /// Sets what is sent; what is left out stays.
    @PatchMapping("/api/v1/settings")
    Reply<SettingsView> update(Caller caller, @RequestBody SettingsChange body) {
        var actor = caller.require(Right.MANAGE).actor();
        var currency = merchant(actor.merchant()).currency();
        body.check(currency);
        var wish = new ChangingSettings.ToSet(new By(actor, clock.instant()), body::changed);
        return Reply.of(
                waist.take(
                        changing,
                        caller.call(
                                wish, settings -> caller.ok(SettingsView.of(settings, currency)))));
    }

    private Merchant merchant(MerchantId id) {
        return transactions.reading(id, () -> merchants.get(id));
    }
}
