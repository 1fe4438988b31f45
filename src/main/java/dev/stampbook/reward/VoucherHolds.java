package dev.stampbook.reward;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What an open voucher may hold up elsewhere: a card that stays full until its last reward is
/// used. Whoever has such holds is asked to lock them before any voucher is locked, and told in the
/// same transaction which vouchers ended. The direction stays downwards: this module owns the
/// contract and knows no card.
public interface VoucherHolds {

    /// Locks what vouchers from these cards may hold, in the order of the ids.
    void lock(MerchantId merchant, Collection<UUID> cards);

    /// Which of these cards belong to a stopped program, whose vouchers cannot be redeemed.
    default Set<UUID> stopped(MerchantId merchant, Collection<UUID> cards) {
        return Set.of();
    }

    /// These vouchers were redeemed or voided at this instant; adds what follows to the changes.
    void ended(List<Voucher> vouchers, Instant at, Changes changes);
}
