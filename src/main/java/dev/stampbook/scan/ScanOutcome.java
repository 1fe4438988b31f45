package dev.stampbook.scan;

import dev.stampbook.platform.Texts;
import dev.stampbook.platform.json.Kind;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What came of a scan, as the counter is told and as it is kept. Everyone has `words`, a sentence
/// that staff can say, in the language of whoever scanned.
public sealed interface ScanOutcome {

    /// A sentence that staff can say.
    String words();

    /// Stamps were added; `cut` when fewer than the purchase earned.
    @Kind("stamped")
    record Stamped(
            String words,
            CardSummary card,
            String stamp,
            int stampsAdded,
            boolean cut,
            List<Goal> goalsReached,
            List<Granted> rewards)
            implements ScanOutcome {

        /// A goal that was reached.
        public record Goal(int stamps, int cycle) {}

        /// A reward that was granted, with its voucher when it is one.
        public record Granted(String kind, Texts title, @Nullable VoucherSummary voucher) {}

        public Stamped {
            goalsReached = List.copyOf(goalsReached);
            rewards = List.copyOf(rewards);
        }
    }

    /// A voucher is ready to redeem; `live` when it was shown by a code that rotates.
    @Kind("voucher")
    record Ready(String words, VoucherSummary voucher, boolean live) implements ScanOutcome {}

    /// A voucher was redeemed.
    @Kind("redeemed")
    record Redeemed(String words, VoucherSummary voucher, String redemption, Instant redeemedAt)
            implements ScanOutcome {}

    /// A card with active vouchers: stamp, or redeem one of them?
    @Kind("choose")
    record Choose(String words, CardSummary card, List<VoucherSummary> vouchers)
            implements ScanOutcome {

        public Choose {
            vouchers = List.copyOf(vouchers);
        }
    }

    /// Something must be known first: whether one more stamp is meant, or the amount of the bill,
    /// and in which currency. It is answered by a new scan that names this one.
    @Kind("question")
    record Question(
            String words,
            Asks asks,
            @Nullable String currency,
            @Nullable CardSummary card,
            @Nullable VoucherSummary voucher,
            @Nullable Instant stampedAt,
            @Nullable String stampedBy)
            implements ScanOutcome {

        /// What is asked.
        public enum Asks {
            ONE_MORE,
            AMOUNT
        }
    }

    /// The business says no; `retryAt` is when it would work, `facts` are those of the code.
    @Kind("refused")
    record NotDone(
            String words,
            String code,
            @Nullable Instant retryAt,
            Map<String, Object> facts,
            @Nullable CardSummary card,
            @Nullable VoucherSummary voucher)
            implements ScanOutcome {

        public NotDone {
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        }
    }

    /// Nothing of this merchant.
    @Kind("unknown")
    record Unknown(String words) implements ScanOutcome {}
}
