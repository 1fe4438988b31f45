package dev.stampbook.access;

import dev.stampbook.access.CheckingPasswords.Somebody;
import dev.stampbook.merchant.MerchantRefusal;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.web.pace.FailedLookups;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lets staff in by login and password, and a code where they chose so, on a device that stays
/// signed in until it is signed out.
@Component
public class SigningIn {

    private static final String PASSWORDS = "passwords";

    private final CheckingPasswords checking;
    private final Pairing pairing;
    private final CodeWanting codes;
    private final FailedLookups failures;
    private final Clock clock;

    SigningIn(
            CheckingPasswords checking,
            Pairing pairing,
            CodeWanting codes,
            FailedLookups failures,
            Clock clock) {
        this.checking = checking;
        this.pairing = pairing;
        this.codes = codes;
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

    /// Who knows whether somebody has a second factor.
    public interface CodeWanting {

        /// Whether a right password alone does not let her in.
        boolean wanted(MerchantId merchant, UUID staff);
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

        /// The password is right; a code of her second factor is wanted as well.
        record CodeWanted(MerchantId merchant, UUID staff) implements SignInOutcome {}

        /// Not signed in, and why.
        record Declined(Refused reason) implements SignInOutcome {}
    }

    /// Signs a staff member in; an address that failed too often is turned away. Counted before the
    /// password is tried, so that a thousand at once are not all the first.
    public SignInOutcome signIn(Attempt attempt) {
        failures.note(PASSWORDS, attempt.address());
        var now = clock.instant();
        return checking.check(attempt.login(), attempt.password(), now)
                .map(found -> recognised(found, attempt, now))
                .orElseGet(() -> declined(AccessRefusal.SIGN_IN_FAILED));
    }

    /// Signs in whom another proof has recognised beyond doubt; `device` as it calls itself.
    public SignInOutcome signInKnown(MerchantId merchant, UUID staff, String device) {
        return checking.known(merchant, staff)
                .map(found -> decide(found, device, clock.instant()))
                .orElseGet(() -> declined(AccessRefusal.SIGN_IN_FAILED));
    }

    /// What is told when a passkey opens nothing.
    public static SignInOutcome unknownPasskey() {
        return declined(AccessRefusal.PASSKEY_UNKNOWN);
    }

    /// Signs the device of an actor out; its token opens nothing from the next call on.
    public void signOut(Actor device) {
        pairing.part(device, clock.instant());
    }

    private SignInOutcome recognised(Somebody found, Attempt attempt, Instant now) {
        failures.forgive(PASSWORDS, attempt.address());
        var member = found.member().id();
        return codes.wanted(found.merchant(), member)
                ? new SignInOutcome.CodeWanted(found.merchant(), member)
                : decide(found, attempt.device(), now);
    }

    private SignInOutcome decide(Somebody found, String device, Instant now) {
        if (found.member().disabled()) {
            return declined(AccessRefusal.STAFF_DISABLED);
        }
        return found.suspended()
                ? declined(MerchantRefusal.MERCHANT_SUSPENDED)
                : pairing.pair(found, device, now);
    }

    private static SignInOutcome declined(Refusal reason) {
        return new SignInOutcome.Declined(Refused.because(reason));
    }
}
