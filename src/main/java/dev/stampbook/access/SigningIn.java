package dev.stampbook.access;

import dev.stampbook.access.CheckingPasswords.Found;
import dev.stampbook.merchant.MerchantRefusal;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.web.pace.FailedLookups;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Lets staff in by login and password, on a device that stays signed in until it is signed out.
@Component
public class SigningIn {

    private final CheckingPasswords checking;
    private final Pairing pairing;
    private final FailedLookups failures;
    private final Clock clock;

    SigningIn(CheckingPasswords checking, Pairing pairing, FailedLookups failures, Clock clock) {
        this.checking = checking;
        this.pairing = pairing;
        this.failures = failures;
        this.clock = clock;
    }

    /// What somebody typed, where: the device as it calls itself, the address it calls from.
    public record Attempt(String login, String password, String device, String address) {

        @Override
        public String toString() {
            return "Attempt[hidden]";
        }
    }

    /// What comes of it.
    public sealed interface SignInOutcome {

        /// Signed in: `token` is the session of the device until `expiresAt`.
        record SignedIn(Actor actor, String token, Instant expiresAt) implements SignInOutcome {

            @Override
            public String toString() {
                return "SignedIn[" + actor.id() + "]";
            }
        }

        /// Not signed in, and why.
        record Declined(Refused reason) implements SignInOutcome {}
    }

    /// Signs a staff member in; an address that failed too often is turned away.
    public SignInOutcome signIn(Attempt attempt) {
        failures.admit(attempt.address());
        var now = clock.instant();
        return checking.check(attempt.login(), attempt.password(), now)
                .map(found -> decide(found, attempt, now))
                .orElseGet(() -> failed(attempt));
    }

    /// Signs the device of an actor out; its token opens nothing from the next call on.
    public void signOut(Actor device) {
        pairing.part(device, clock.instant());
    }

    private SignInOutcome decide(Found found, Attempt attempt, Instant now) {
        if (found.member().disabled()) {
            return declined(AccessRefusal.STAFF_DISABLED);
        }
        return found.suspended()
                ? declined(MerchantRefusal.MERCHANT_SUSPENDED)
                : pairing.pair(found, attempt.device(), now);
    }

    private SignInOutcome failed(Attempt attempt) {
        failures.note(attempt.address());
        return declined(AccessRefusal.SIGN_IN_FAILED);
    }

    private static SignInOutcome declined(Refusal reason) {
        return new SignInOutcome.Declined(Refused.because(reason));
    }
}
