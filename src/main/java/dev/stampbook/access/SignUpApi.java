package dev.stampbook.access;

import dev.stampbook.merchant.NewBusiness;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.OperatorDesk;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Where the operator makes merchants.
@RestController
class SignUpApi {

    private final SigningUp signingUp;
    private final OperatorDesk desk;
    private final Passwords passwords;
    private final URI base;
    private final Ids ids;
    private final Clock clock;

    SignUpApi(
            SigningUp signingUp,
            OperatorDesk desk,
            Passwords passwords,
            Settings settings,
            Ids ids,
            Clock clock) {
        this.signingUp = signingUp;
        this.desk = desk;
        this.passwords = passwords;
        this.base = settings.web().url();
        this.ids = ids;
        this.clock = clock;
    }

    /// The body that makes a merchant.
    record NewMerchant(
            String name,
            String country,
            String timeZone,
            String locale,
            String currency,
            NewOwner owner) {

        void check() {
            new InputChecks()
                    .text("/name", name, 100)
                    .country("/country", country)
                    .zone("/time_zone", timeZone)
                    .language("/locale", locale)
                    .currency("/currency", currency)
                    .text("/owner/name", owner.name(), 100)
                    .email("/owner/email", owner.email())
                    .done();
        }

        NewBusiness business(Ids ids) {
            return new NewBusiness(
                    name, country, ZoneId.of(timeZone), locale, currency, ids.next(), ids.next());
        }
    }

    /// Who will own the merchant; the invitation goes to her.
    record NewOwner(String name, String email) {}

    /// What a new merchant begins with; everything secret is shown here and never again.
    record SignUpView(
            String id,
            String apiKey,
            InvitedOwner owner,
            FirstLocation location,
            FirstLogin staff) {}

    /// Where the owner chooses her password.
    record InvitedOwner(String inviteUrl) {}

    /// The location of the first counter.
    record FirstLocation(String id) {}

    /// The login of the first counter.
    record FirstLogin(String id, String login, String password) {}

    /// Makes a merchant with its first location, logins and an API key of all scopes.
    @PostMapping("/api/v1/merchants")
    @ResponseStatus(HttpStatus.CREATED)
    Reply<SignUpView> create(Caller caller, @RequestBody NewMerchant body) {
        var operator = caller.asOperatorOf(new MerchantId(ids.next()));
        body.check();
        var password = passwords.draw();
        var wish =
                new SigningUp.ToSignUp(
                        new By(operator.actor(), clock.instant()),
                        body.business(ids),
                        new SigningUp.Owner(body.owner().name(), body.owner().email()),
                        new SigningUp.Password(password, passwords.hash(password)));
        return Reply.of(
                desk.take(
                        signingUp,
                        operator.call(wish, made -> operator.created(view(made, password)))));
    }

    private SignUpView view(Equipping.Equipment made, String password) {
        return new SignUpView(
                made.merchant().id().toString(),
                made.apiKey(),
                new InvitedOwner(base + "/invites/" + made.invite()),
                new FirstLocation(PublicId.of(IdKind.LOCATION, made.location().id())),
                new FirstLogin(
                        PublicId.of(IdKind.STAFF_MEMBER, made.counter().id()),
                        made.counter().fullLogin(made.merchant().prefix()),
                        password));
    }
}
