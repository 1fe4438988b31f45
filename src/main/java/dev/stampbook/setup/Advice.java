package dev.stampbook.setup;

import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import dev.stampbook.setup.Handover.Source;
import java.util.Locale;

/// What we would do: how a reward should change hands, and the reason, which is said by its key.
public record Advice(Handover handover, Reason reason) {

    /// Why.
    public enum Reason {
        /// It is worth little, so nobody needs to look at it twice.
        SMALL,
        /// It is worth a look of somebody.
        FAIR,
        /// It is worth a trick, so a picture of a screen must not do.
        LARGE,
        /// The till books it, and one code for all is enough for something small.
        TILL_SMALL,
        /// The till books it, and a code that works once is worth the list.
        TILL_FAIR;

        /// The key of its words.
        public String key() {
            return "setup.advice." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// The advice for a reward of that worth at that till.
    public static Advice of(Worth worth, Till till) {
        return switch (till) {
            case NO_CODES -> withoutCodes(worth);
            case TAKES_CODES -> withCodes(worth);
        };
    }

    private static Advice withoutCodes(Worth worth) {
        return switch (worth) {
            case SMALL -> new Advice(Handover.of(Path.SELF), Reason.SMALL);
            case FAIR -> new Advice(Handover.of(Path.STAFF), Reason.FAIR);
            case LARGE -> new Advice(new Handover(Path.STAFF, Proof.LIVE, null), Reason.LARGE);
        };
    }

    private static Advice withCodes(Worth worth) {
        return switch (worth) {
            case SMALL -> code(Source.SHARED, Reason.TILL_SMALL);
            case FAIR, LARGE -> code(Source.POOL, Reason.TILL_FAIR);
        };
    }

    private static Advice code(Source source, Reason reason) {
        return new Advice(new Handover(Path.CODE, Proof.ANY, source), reason);
    }
}
