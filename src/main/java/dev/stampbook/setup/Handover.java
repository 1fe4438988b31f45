package dev.stampbook.setup;

import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a reward changes hands: the path of its vouchers, what counts as showing them, and where the
/// code comes from when there is one.
public record Handover(Path path, Proof proof, @Nullable Source source) {

    /// Where the codes come from, as an owner says it.
    public enum Source {
        /// One code that exists in the till, the same for everybody.
        SHARED,
        /// A new one for each voucher, made by Stampbook.
        GENERATED,
        /// A list of codes that the till has made.
        POOL;

        /// As sent: `shared`.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Source of(CodeSource source) {
            return switch (source) {
                case CodeSource.Shared _ -> SHARED;
                case CodeSource.Generated _ -> GENERATED;
                case CodeSource.Pool _ -> POOL;
            };
        }
    }

    /// Throws when a code has no source, or a source no code; a live proof needs a scan.
    public Handover {
        if ((path == Path.CODE) != (source != null)) {
            throw new IllegalArgumentException("a code has a source, and nothing else has");
        }
        if (proof == Proof.LIVE && path != Path.STAFF) {
            throw new IllegalArgumentException("only staff can see whether a screen is live");
        }
    }

    /// How vouchers of this offer change hands.
    public static Handover of(VoucherOffer offer) {
        var code = offer.redeemCode();
        return new Handover(
                offer.redemption(), offer.proof(), code == null ? null : Source.of(code));
    }

    /// A handover without a code, to whoever shows anything.
    static Handover of(Path path) {
        return new Handover(path, Proof.ANY, null);
    }
}
