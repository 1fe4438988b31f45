package dev.stampbook.reward;

import dev.stampbook.platform.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use of a voucher: when, where, through which channel and by whom; perhaps reversed later.
///
/// `actor` is the actor as the journal shows it, `holder` the device, key or customer that holds
/// the credentials used.
public record Redemption(
        UUID id,
        UUID voucher,
        Channel channel,
        Map<String, @Nullable Object> actor,
        @Nullable UUID holder,
        @Nullable UUID location,
        Bill bill,
        Instant at,
        @Nullable Instant receiptAttachedAt,
        @Nullable Reversal reversal) {

    /// Who closes a voucher.
    public enum Channel {
        CUSTOMER,
        STAFF,
        TILL,
        KIOSK
    }

    /// What is known of the purchase.
    public record Bill(@Nullable Money amount, @Nullable String receipt, @Nullable String note) {

        /// Nothing is known.
        public static final Bill NONE = new Bill(null, null, null);
    }

    /// How a redemption was taken back; `actor` as the journal shows it.
    public record Reversal(Instant at, Map<String, @Nullable Object> actor, String reason) {

        public Reversal {
            actor = Collections.unmodifiableMap(new LinkedHashMap<>(actor));
        }
    }

    public Redemption {
        actor = Collections.unmodifiableMap(new LinkedHashMap<>(actor));
    }

    /// The same redemption with what a till knows of the purchase.
    Redemption with(Bill known, Instant attachedAt) {
        return new Redemption(
                id, voucher, channel, actor, holder, location, known, at, attachedAt, reversal);
    }

    /// The same redemption, taken back.
    Redemption reversed(Reversal by) {
        return new Redemption(
                id, voucher, channel, actor, holder, location, bill, at, receiptAttachedAt, by);
    }
}
