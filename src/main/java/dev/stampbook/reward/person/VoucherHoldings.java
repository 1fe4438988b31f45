package dev.stampbook.reward.person;

import dev.stampbook.customer.holding.Holdings;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.Vouchers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The vouchers and redemptions that are held about a person; no code and no token among it.
@Component
class VoucherHoldings implements Holdings {

    private final VouchersOfPersons persons;
    private final Vouchers vouchers;

    VoucherHoldings(VouchersOfPersons persons, Vouchers vouchers) {
        this.persons = persons;
        this.vouchers = vouchers;
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> of(
            MerchantId merchant, UUID customer, Instant now) {
        var ids = persons.ids(merchant, customer);
        return Map.of(
                "vouchers",
                vouchers.find(merchant, ids).values().stream()
                        .map(voucher -> told(voucher, now))
                        .toList(),
                "redemptions",
                persons.redemptions(merchant, customer));
    }

    private static Map<String, @Nullable Object> told(Voucher voucher, Instant now) {
        var offer = voucher.offer();
        var card = voucher.owner().card();
        var voided = voucher.voided();
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", PublicId.of(IdKind.VOUCHER, voucher.id()));
        told.put("title", offer.title());
        told.put("description", offer.description());
        told.put("state", voucher.state(now));
        told.put("card", card == null ? null : PublicId.of(IdKind.CARD, card));
        told.put("source_reference", voucher.issue().sourceReference());
        told.put("issued_at", voucher.issue().at());
        told.put("active_from", voucher.activeFrom());
        told.put("expires_at", voucher.expiresAt());
        told.put("voided_at", voided == null ? null : voided.at());
        told.put("void_reason", voided == null ? null : voided.reason());
        return told;
    }
}
