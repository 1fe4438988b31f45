package dev.stampbook.wallet.apple.service;

import dev.stampbook.customer.holding.Holdings;
import dev.stampbook.merchant.keep.Forgetful;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.start.Settings.Keep;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the phones of a person are to her: which of her cards they keep, and for how long they are
/// known once she is erased. Until then they may fetch the blank card.
@Component
class KeepingPhones implements Holdings, Forgetful {

    private final Registrations registrations;
    private final Phones phones;
    private final PhoneReading reading;
    private final Keep keep;

    KeepingPhones(
            Registrations registrations, Phones phones, PhoneReading reading, Settings settings) {
        this.registrations = registrations;
        this.phones = phones;
        this.reading = reading;
        this.keep = settings.keep();
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> of(
            MerchantId merchant, UUID customer, Instant now) {
        return Map.of(
                "apple_passes",
                registrations.of(merchant, customer).stream().map(KeepingPhones::told).toList());
    }

    private static Map<String, @Nullable Object> told(Registrations.Held held) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("card", PublicId.of(IdKind.CARD, held.pass().card()));
        var voucher = held.pass().voucher();
        if (voucher != null) {
            told.put("voucher", PublicId.of(IdKind.VOUCHER, voucher));
        }
        told.put("since", held.since());
        return told;
    }

    @Override
    public void forget(MerchantId merchant, Instant now) {
        reading.await(merchant);
        for (var one : registrations.erased(merchant, Keep.before(now, keep.erased()))) {
            registrations.remove(merchant, one);
            phones.forgetIdle(merchant, one.print());
        }
    }
}
