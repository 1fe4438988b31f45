package dev.stampbook.wallet.apple.service;

import dev.stampbook.card.CardLoading;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.wallet.apple.service.Registrations.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A phone wants no more news of a card; one that wants none of any card is forgotten.
@Component
class Unregistering implements Deed<Unregistering.ToUnregister, Boolean> {

    private final PhoneReading reading;
    private final Phones phones;
    private final Registrations registrations;
    private final CardLoading loading;
    private final Registering.Lines lines;

    Unregistering(
            PhoneReading reading,
            Phones phones,
            Registrations registrations,
            CardLoading loading,
            Registering.Lines lines) {
        this.reading = reading;
        this.phones = phones;
        this.registrations = registrations;
        this.loading = loading;
        this.lines = lines;
    }

    /// What a phone asks.
    record ToUnregister(String phone, String passType, UUID card, Instant at) {}

    /// True where there was something to take away.
    @Override
    public List<Boolean> perform(MerchantId merchant, List<ToUnregister> wishes, Changes changes) {
        reading.await(merchant);
        var cards = wishes.stream().map(ToUnregister::card).distinct().toList();
        var known = registrations.of(merchant, cards);
        var hands = loading.find(merchant, cards);
        var outcomes = new ArrayList<Boolean>();
        for (var wish : wishes) {
            var one = registration(merchant, wish);
            var hand = hands.get(wish.card());
            var there = known.remove(one) && hand != null;
            if (there) {
                registrations.remove(merchant, one);
                phones.forgetIdle(merchant, one.print());
                lines.removed(changes, List.of(hand), wish.at());
            }
            outcomes.add(there);
        }
        return outcomes;
    }

    private Registration registration(MerchantId merchant, ToUnregister wish) {
        return Registration.of(phones.print(merchant, wish.phone()), wish.passType(), wish.card());
    }
}
