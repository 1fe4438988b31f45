package dev.stampbook.reward;

import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Vouchers of a merchant.
@Repository
public class Vouchers {

    Vouchers() {}

    /// Those of the vouchers that exist, by id.
    public Map<UUID, Voucher> find(MerchantId merchant, Collection<UUID> ids) {
        throw new UnsupportedOperationException("find");
    }

    /// All vouchers of these owners, oldest first: those from the card, and those of the customer
    /// that came from no card.
    public Map<Voucher.Owner, List<Voucher>> of(
            MerchantId merchant, Collection<Voucher.Owner> owners) {
        throw new UnsupportedOperationException("of");
    }

    /// Those of them that are active at the instant.
    public Map<Voucher.Owner, List<Voucher>> activeFor(
            MerchantId merchant, Collection<Voucher.Owner> owners, Instant now) {
        throw new UnsupportedOperationException("activeFor");
    }

    /// Vouchers that stamp entries granted, locked, by the id of the entry.
    public Map<UUID, List<Voucher>> lockGrantedBy(MerchantId merchant, Collection<UUID> stamps) {
        throw new UnsupportedOperationException("lockGrantedBy");
    }
}
