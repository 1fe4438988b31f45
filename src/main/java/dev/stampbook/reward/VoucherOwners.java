package dev.stampbook.reward;

import dev.stampbook.platform.MerchantId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Finds the owner behind what names a card: its id, scan token or card number. The direction stays
/// downwards: this module owns the contract and knows no card.
public interface VoucherOwners {

    /// Card and customer of each text that names an open card of the merchant.
    Map<String, Voucher.Owner> named(MerchantId merchant, Collection<String> texts);

    /// What people call these cards, by id: their short numbers as they are read aloud.
    Map<UUID, String> spoken(MerchantId merchant, Collection<UUID> cards);
}
