package dev.stampbook.access.passkey;

import dev.stampbook.access.SigningIn;
import dev.stampbook.access.SigningIn.SignInOutcome;
import dev.stampbook.access.passkey.Challenges.Challenge;
import dev.stampbook.access.passkey.RelyingParty.Assertion;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.pace.FailedLookups;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/// Lets staff in by a passkey. Whatever is wrong with it, the answer is the same.
@Component
public class SigningInByPasskey {

    private final RelyingParty party;
    private final Challenges challenges;
    private final Passkeys passkeys;
    private final SigningIn signingIn;
    private final FailedLookups failures;
    private final Transactions transactions;

    SigningInByPasskey(
            RelyingParty party,
            Challenges challenges,
            Passkeys passkeys,
            SigningIn signingIn,
            FailedLookups failures,
            Transactions transactions) {
        this.party = party;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.signingIn = signingIn;
        this.failures = failures;
        this.transactions = transactions;
    }

    /// What a browser answered: the assertion, the text it kept for the challenge, the device as it
    /// calls itself, the address it calls from.
    public record Answered(String assertion, String kept, String device, String address) {

        @Override
        public String toString() {
            return "Answered[hidden]";
        }
    }

    /// Signs in whose passkey it is, unless the answer is wrong, late, or was given before; an
    /// address with too many such answers is turned away.
    public SignInOutcome signIn(Answered answered, Instant now) {
        var user =
                challenges
                        .of(answered.kept(), now)
                        .flatMap(challenge -> judge(answered.assertion(), challenge, now));
        if (user.isEmpty()) {
            failures.note("passkeys", answered.address());
        }
        return user.map(
                        one ->
                                signingIn.signInKnown(
                                        one.merchant(), one.staff(), answered.device()))
                .orElseGet(SigningIn::unknownPasskey);
    }

    private Optional<UserHandle> judge(String answer, Challenge challenge, Instant now) {
        return party.read(answer)
                .filter(assertion -> accepts(assertion, challenge, now))
                .map(Assertion::user);
    }

    private boolean accepts(Assertion assertion, Challenge challenge, Instant now) {
        var merchant = assertion.user().merchant();
        return transactions
                .reading(merchant, () -> passkeys.find(merchant, assertion.credential()))
                .filter(passkey -> passkey.staff().equals(assertion.user().staff()))
                .flatMap(
                        passkey ->
                                party.signed(assertion, passkey.key(), challenge)
                                        .map(count -> new Use(passkey, count, challenge)))
                .filter(use -> keep(assertion.user(), use, now))
                .isPresent();
    }

    private record Use(Passkey passkey, long count, Challenge challenge) {}

    private boolean keep(UserHandle user, Use use, Instant now) {
        try {
            return transactions.of(
                    user.merchant(),
                    changes -> {
                        passkeys.spend(changes, use.challenge());
                        passkeys.use(changes, use.passkey(), use.count(), now);
                        return true;
                    });
        } catch (ConcurrencyFailureException replayed) {
            return false;
        }
    }
}
