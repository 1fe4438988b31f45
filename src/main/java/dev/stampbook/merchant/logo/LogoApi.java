package dev.stampbook.merchant.logo;

import dev.stampbook.merchant.MerchantLogo;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.web.BodyMax;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The logo over the public API.
@RestController
class LogoApi {

    private static final String PATH = "/api/v1/logo";
    private static final long BODY_MAX = 3L * 1024 * 1024;

    private final Merchants merchants;
    private final ChangingLogo changing;
    private final Transactions transactions;
    private final Waist waist;
    private final Clock clock;
    private final String address;

    LogoApi(
            Merchants merchants,
            ChangingLogo changing,
            Transactions transactions,
            Waist waist,
            Clock clock,
            Settings settings) {
        this.merchants = merchants;
        this.changing = changing;
        this.transactions = transactions;
        this.waist = waist;
        this.clock = clock;
        this.address = settings.web().url().toString();
    }

    /// The one that cards show.
    @GetMapping(PATH)
    @Refuses(value = WebRefusal.class, only = "not_found")
    LogoView show(Caller caller) {
        var merchant = caller.require(Right.READ).actor().merchant();
        return transactions
                .reading(merchant, () -> Optional.ofNullable(merchants.get(merchant).logo()))
                .map(logo -> view(merchant, logo))
                .orElseThrow(() -> new NotFound("logo"));
    }

    /// Takes a picture, in place of the one before.
    @PostMapping(PATH)
    @BodyMax(BODY_MAX)
    @Refuses(LogoRefusal.class)
    Reply<LogoView> create(Caller caller, @RequestBody NewLogo body) {
        var actor = caller.require(Right.MANAGE).actor();
        var wish = wish(actor, body.read());
        return Reply.of(
                waist.take(
                        changing,
                        caller.call(
                                wish,
                                logo -> caller.ok(view(actor.merchant(), logo.orElseThrow())))));
    }

    /// Goes back to the first letter of the name.
    @DeleteMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Reply<Void> remove(Caller caller) {
        var actor = caller.require(Right.MANAGE).actor();
        var wish = wish(actor, null);
        return Reply.of(waist.take(changing, caller.call(wish, logo -> caller.done())));
    }

    private ChangingLogo.ToChange wish(Actor actor, PictureReading.@Nullable Kept picture) {
        return new ChangingLogo.ToChange(new By(actor, clock.instant()), picture);
    }

    private LogoView view(MerchantId merchant, MerchantLogo logo) {
        return new LogoView(address + logo.path(merchant), logo.width(), logo.height());
    }
}
