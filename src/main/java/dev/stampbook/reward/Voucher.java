package dev.stampbook.reward;

import dev.stampbook.platform.Refused;
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
        @Nullable Redemption redemption,
        @Nullable Ending voided,
        long version) {

    /// How long a used voucher is shown: the green screen, and a code revealed on use.
    public static final Duration SHOWN_FOR = Duration.ofMinutes(15);

    /// How long after the use a till may attach its receipt.
    static final Duration ATTACHABLE_FOR = Duration.ofHours(2);

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

    /// When, where and by which program it was issued, and the reference under which it is issued
    /// only once.
    public record Issue(
            Instant at,
            @Nullable UUID location,
            @Nullable UUID program,
            @Nullable String sourceReference,
            boolean test) {}

    /// The code that a voucher shows to the till, as the till knows it.
    public record RedeemCode(
            UUID id, Source source, @Nullable UUID pool, String text, @Nullable Instant burntAt) {

        /// Where a redeem code comes from.
        public enum Source {
            SHARED,
            GENERATED,
            POOL
        }

        /// A mask, so that the code reaches no log.
        @Override
        public String toString() {
            return "RedeemCode[%s, …]".formatted(id);
        }

        /// The same code after its voucher was voided: one of a pool is burnt, the others are
        /// nobody else's or everybody's.
        RedeemCode burnt(Instant at) {
            return source == Source.POOL ? new RedeemCode(id, source, pool, text, at) : this;
        }
    }

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

    /// The same voucher without its code, as a rehearsal shows it.
    public Voucher withoutCode() {
        return new Voucher(
                id,
                offer,
                origin,
                owner,
                issue,
                activeFrom,
                expiresAt,
                null,
                secrets,
                redemption,
                voided,
                version);
    }

    /// The same voucher without a use and an end that came after the instant.
    Voucher asOf(Instant then) {
        return new Voucher(
                id,
                offer,
                origin,
                owner,
                issue,
                activeFrom,
                expiresAt,
                code,
                secrets,
                redemption == null || redemption.at().isAfter(then) ? null : redemption,
                voided == null || voided.at().isAfter(then) ? null : voided,
                version);
    }

    /// Whether it may be used at the instant, as far as its state says.
    public boolean activeAt(Instant now) {
        return state(now) == State.ACTIVE;
    }

    /// Whether it shows on a card of the customer: it came from this card, or from none.
    public boolean belongsTo(Owner other) {
        return owner.card() != null
                ? owner.card().equals(other.card())
                : owner.customer() != null && owner.customer().equals(other.customer());
    }

    /// Whether the redeem code may be shown: one revealed on use, for a while after its use.
    public boolean shows(Instant now) {
        return offer.reveal() == VoucherOffer.Reveal.ALWAYS
                || (redemption != null && now.isBefore(redemption.at().plus(SHOWN_FOR)));
    }

    /// What an attempt to use it at this instant comes to, by all its rules; nothing changes yet.
    Decision redeem(RedemptionRules.Attempt attempt) {
        return attaches(attempt)
                ? new Decision.Attach()
                : new RedemptionRules(this, attempt)
                        .refusal()
                        .<Decision>map(Decision.Refuse::new)
                        .orElseGet(Decision.Use::new);
    }

    /// What to do about an attempt.
    sealed interface Decision {

        /// It is used.
        record Use() implements Decision {}

        /// It was used by the customer a moment ago, and the till adds its receipt.
        record Attach() implements Decision {}

        /// A rule says no.
        record Refuse(Refused refused) implements Decision {}
    }

    /// Whether a till shows the code that the customer has just revealed by using it: its receipt
    /// and amount then belong to that use, once.
    private boolean attaches(RedemptionRules.Attempt attempt) {
        return redemption != null
                && offer.reveal() == VoucherOffer.Reveal.ON_USE
                && redemption.channel() == Redemption.Channel.CUSTOMER
                && redemption.receiptAttachedAt() == null
                && attempt.channel() == Redemption.Channel.TILL
                && attempt.codeShown()
                && attempt.at().isBefore(redemption.at().plus(ATTACHABLE_FOR));
    }

    /// The same voucher, used.
    Voucher used(Redemption by) {
        return with(by, expiresAt);
    }

    /// The same voucher with its receipt attached.
    Voucher attached(Redemption by) {
        return new Voucher(
                id,
                offer,
                origin,
                owner,
                issue,
                activeFrom,
                expiresAt,
                code,
                secrets,
                by,
                voided,
                version);
    }

    /// The same voucher after its redemption was taken back, perhaps with a new end.
    Voucher givenBack(@Nullable Instant newEnd) {
        return with(null, newEnd);
    }

    /// The same voucher, voided.
    Voucher voided(Ending ending) {
        return new Voucher(
                id,
                offer,
                origin,
                owner,
                issue,
                activeFrom,
                expiresAt,
                code == null ? null : code.burnt(ending.at()),
                secrets,
                redemption,
                ending,
                version + 1);
    }

    private Voucher with(@Nullable Redemption use, @Nullable Instant end) {
        return new Voucher(
                id,
                offer,
                origin,
                owner,
                issue,
                activeFrom,
                end,
                code,
                secrets,
                use,
                voided,
                version + 1);
    }
}
