package dev.stampbook.reward;

import dev.stampbook.platform.Money;
import dev.stampbook.platform.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Everything that a voucher promises, as it is stored with the program and again, unchanged, with
/// each voucher issued from it.
public record VoucherOffer(
        Texts title,
        @Nullable Texts appliesTo,
        @Nullable Texts description,
        @Nullable Texts terms,
        @Nullable String picture,
        Path redemption,
        Proof proof,
        @Nullable CodeSource redeemCode,
        Reveal reveal,
        @Nullable Closing closing,
        Validity validity,
        Activation activation,
        Restrictions restrictions,
        @Nullable Money faceValue) {

    /// Who closes the voucher; exactly one path per voucher.
    public enum Path {
        SELF,
        STAFF,
        CODE;

        /// As stored and sent: `self`.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What counts as showing the voucher: anything, or only a code that rotates.
    public enum Proof {
        ANY,
        LIVE
    }

    /// When the redeem code is shown: always, or only by being used.
    public enum Reveal {
        ALWAYS,
        ON_USE
    }

    /// Who marks a voucher with a redeem code as used when all is as it should be: the till over
    /// the API, staff in the scanner, or the customer. Staff and tills may close it anyway.
    public enum Closing {
        TILL,
        STAFF,
        CUSTOMER
    }

    /// Throws for combinations that contradict themselves. A redeem code without a closing is
    /// closed by the till, and by the customer when using it is what reveals it.
    public VoucherOffer {
        if (redemption == Path.CODE && closing == null) {
            closing = reveal == Reveal.ON_USE ? Closing.CUSTOMER : Closing.TILL;
        }
        if (redemption != Path.CODE && closing != null) {
            throw new IllegalArgumentException("only a redeem code has a closing");
        }
        if ((redemption == Path.CODE) != (redeemCode != null)) {
            throw new IllegalArgumentException("a redeem code belongs to the path code alone");
        }
        if (redemption == Path.SELF && restrictions.needCounter()) {
            throw new IllegalArgumentException("self cannot be bound to locations or a bill");
        }
        if (reveal == Reveal.ON_USE && redemption != Path.CODE) {
            throw new IllegalArgumentException("only a redeem code can be revealed on use");
        }
    }

    /// The same for trying it out: a code of a pool is drawn instead, so that none is used up.
    VoucherOffer rehearsed() {
        return new VoucherOffer(
                title,
                appliesTo,
                description,
                terms,
                picture,
                redemption,
                proof,
                redeemCode == null ? null : redeemCode.rehearsed(),
                reveal,
                closing,
                validity,
                activation,
                restrictions,
                faceValue);
    }

    /// Whether the customer closes it alone: "Use now".
    public boolean customerCloses() {
        return redemption == Path.SELF || closing == Closing.CUSTOMER || reveal == Reveal.ON_USE;
    }
}
