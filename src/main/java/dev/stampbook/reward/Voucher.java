package dev.stampbook.reward;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An issued right with exactly one use; a bearer voucher has neither customer nor card.
///
/// `redemption` is the standing one: a redemption that was reversed leaves none.
public record Voucher(
        UUID id,
        VoucherOffer offer,
        Origin origin,
        Owner owner,
        Issue issue,
        Instant activeFrom,
        @Nullable Instant expiresAt,
        @Nullable RedeemCode code,
        Secrets secrets,
        long rotationStep,
        @Nullable Redemption redemption,
        @Nullable Ending voided,
        long version) {

    /// How long a used voucher is shown: the green screen, and a code revealed on use.
    public static final Duration SHOWN_FOR = Duration.ofMinutes(15);

    /// What a voucher is at an instant.
    public enum State {
        ISSUED,
        ACTIVE,
        REDEEMED,
        EXPIRED,
        VOIDED
    }

    /// Whom a voucher is for: a customer, and the card that it came from; both may be missing.
    public record Owner(@Nullable UUID customer, @Nullable UUID card) {

        /// Whoever holds it.
        public static final Owner BEARER = new Owner(null, null);
    }

    /// When and where it was issued, and the reference under which it is issued only once.
    public record Issue(
            Instant at, @Nullable UUID location, @Nullable String sourceReference, boolean test) {}

    /// When and why a voucher was voided.
    public record Ending(Instant at, String reason) {}

    /// What leads to a voucher: the number is typed, the token scanned, the view token opens its
    /// page, the rotation key proves a live screen.
    public record Secrets(String number, String token, String viewToken, String rotationKey) {

        /// A mask, so that no secret reaches a log.
        @Override
        public String toString() {
            return "Secrets[…]";
        }
    }

    /// The state at an instant, by the row and the clock alone.
    public State state(Instant now) {
        if (redemption != null) {
            return State.REDEEMED;
        }
        if (voided != null) {
            return State.VOIDED;
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return now.isBefore(activeFrom) ? State.ISSUED : State.ACTIVE;
    }

    /// Whether the redeem code may be shown: one revealed on use, for a while after its use.
    public boolean shows(Instant now) {
        return offer.reveal() == VoucherOffer.Reveal.ALWAYS
                || (redemption != null && now.isBefore(redemption.at().plus(SHOWN_FOR)));
    }
}
