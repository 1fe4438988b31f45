package dev.stampbook.reward;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an open voucher may hold up elsewhere: a card that stays full until its last reward is
/// used. Whoever has such holds is asked to lock them before any voucher is locked, and told in the
/// same transaction which vouchers ended. The direction stays downwards: this module owns the
/// contract and knows no card.
public interface VoucherHolds {

    /// Locks what vouchers from these cards may hold, in the order of the ids, and reads what is to
    /// be known of it.
    Held lock(MerchantId merchant, Collection<UUID> cards);

    /// What events show of these cards: `id`, `stamps`, `goal`.
    default Map<UUID, Map<String, @Nullable Object>> shown(
            MerchantId merchant, Collection<UUID> cards) {
        return Map.of();
    }

    /// What is locked until the transaction ends.
    interface Held {

        /// Which of the cards belong to a stopped program, whose vouchers cannot be redeemed.
        Set<UUID> stopped();

        /// What events show of the cards, as they were locked.
        Map<UUID, Map<String, @Nullable Object>> shown();

        /// These vouchers were redeemed or voided, each at the instant that it knows; adds what
        /// follows to the changes. `at` is the latest of the instants.
        void ended(List<Voucher> vouchers, Instant at, Changes changes);
    }
}
