package dev.stampbook.demo;

import dev.stampbook.access.Hiring;
import dev.stampbook.access.Passwords;
import dev.stampbook.access.Role;
import dev.stampbook.access.SigningIn;
import dev.stampbook.access.SigningIn.SignInOutcome.SignedIn;
import dev.stampbook.demo.Founding.Founded;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gives a business its team, and signs everybody in on a device of her own.
@Component
class Manning {

    private static final String LOOPBACK = "127.0.0.1";

    private final Transactions transactions;
    private final Hiring hiring;
    private final Passwords passwords;
    private final SigningIn signingIn;

    Manning(Transactions transactions, Hiring hiring, Passwords passwords, SigningIn signingIn) {
        this.transactions = transactions;
        this.hiring = hiring;
        this.passwords = passwords;
        this.signingIn = signingIn;
    }

    /// How each of the team signs in; the places are the merchant's.
    List<Keepsake.Login> team(Business business, Founded founded, Instant now) {
        return business.team().stream().map(member -> hire(member, founded, now)).toList();
    }

    private Keepsake.Login hire(Business.Member member, Founded founded, Instant now) {
        var merchant = founded.merchant();
        var password = passwords.draw();
        var wish =
                new Hiring.ToHire(
                        new By(Actor.system(merchant), now),
                        member.name(),
                        member.login(),
                        founded.places().get(member.place()),
                        Role.STAFF,
                        passwords.hash(password));
        transactions.of(merchant, changes -> hiring.perform(merchant, List.of(wish), changes));
        return new Keepsake.Login(member.name(), member.login() + "@" + founded.prefix(), password);
    }

    /// Whoever signs in acts from then on.
    Actor signIn(Keepsake.Login login) {
        var device = "Phone of " + login.name();
        var attempt = new SigningIn.Attempt(login.login(), login.password(), device, LOOPBACK);
        return switch (signingIn.signIn(attempt)) {
            case SignedIn(var actor, var _, var _) -> actor;
            case SigningIn.SignInOutcome.CodeWanted(var _, var _) ->
                    throw new IllegalStateException("a fresh login has no second factor");
            case SigningIn.SignInOutcome.Declined(var why) ->
                    throw new IllegalStateException("a fresh login is refused: " + why);
        };
    }
}
