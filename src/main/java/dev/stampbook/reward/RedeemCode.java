package dev.stampbook.reward;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /// The same code after its voucher was voided: one of a pool is burnt, the others are nobody
    /// else's or everybody's.
    RedeemCode burnt(Instant at) {
        return source == Source.POOL ? new RedeemCode(id, source, pool, text, at) : this;
    }
}
