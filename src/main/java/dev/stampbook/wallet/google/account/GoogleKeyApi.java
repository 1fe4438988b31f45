package dev.stampbook.wallet.google.account;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The key for Google Wallet over the public API, for whoever manages for the owner.
@RestController
class GoogleKeyApi {

    private final GoogleKeys keys;
    private final BringingGoogleKeys bringing;
    private final Transactions transactions;
    private final Waist waist;
    private final Json json;
    private final Clock clock;

    GoogleKeyApi(
            GoogleKeys keys,
            BringingGoogleKeys bringing,
            Transactions transactions,
            Waist waist,
            Json json,
            Clock clock) {
        this.keys = keys;
        this.bringing = bringing;
        this.transactions = transactions;
        this.waist = waist;
        this.json = json;
        this.clock = clock;
    }

    /// The merchant's own, by its names.
    @GetMapping("/api/v1/google-key")
    @Refuses(value = WebRefusal.class, only = "not_found")
    GoogleKeyView show(Caller caller) {
        var merchant = caller.require(Right.KEYS).actor().merchant();
        return transactions
                .reading(merchant, () -> keys.find(merchant))
                .map(kept -> new GoogleKeyView(kept.issuer(), kept.email()))
                .orElseThrow(() -> new NotFound("google key"));
    }

    /// Takes a key that can sign, in place of the one before.
    @PostMapping("/api/v1/google-key")
    @Refuses(GoogleKeyRefusal.class)
    Reply<GoogleKeyView> create(Caller caller, @RequestBody NewGoogleKey body) {
        var actor = caller.require(Right.KEYS).actor();
        var by = new By(actor, clock.instant());
        var wish = new BringingGoogleKeys.ToBring(by, body.read(json));
        return Reply.of(
                waist.take(
                        bringing,
                        caller.call(
                                wish,
                                brought ->
                                        caller.ok(
                                                new GoogleKeyView(
                                                        brought.issuer(), brought.email())))));
    }
}
