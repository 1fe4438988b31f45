package dev.stampbook.wallet.apple.service;

import dev.stampbook.card.CardInHand;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.wallet.apple.PassName;
import dev.stampbook.wallet.apple.service.AskedPasses.Found;
import dev.stampbook.wallet.apple.service.Registrations.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// A phone wants no more news of a card; one that wants none of any card is forgotten.
@Component
class Unregistering implements Deed<Unregistering.ToUnregister, Boolean> {

    private final PhoneReading reading;
    private final Phones phones;
    private final Registrations registrations;
    private final AskedPasses asked;
    private final Registering.Lines lines;

    Unregistering(
            PhoneReading reading,
            Phones phones,
            Registrations registrations,
            AskedPasses asked,
            Registering.Lines lines) {
        this.reading = reading;
        this.phones = phones;
        this.registrations = registrations;
        this.asked = asked;
        this.lines = lines;
    }

    /// What a phone asks.
    record ToUnregister(String phone, String passType, PassSerial serial, Instant at) {}

    /// True where there was something to take away.
    @Override
    public List<Boolean> perform(MerchantId merchant, List<ToUnregister> wishes, Changes changes) {
        reading.await(merchant);
        var found = asked.find(merchant, wishes.stream().map(ToUnregister::serial).toList());
        var known = registrations.of(merchant, found.hands().keySet());
        var outcomes = new ArrayList<Boolean>();
        for (var wish : wishes) {
            var one = found.name(wish.serial()).map(pass -> registration(merchant, wish, pass));
            var there = one.filter(known::remove).isPresent();
            if (there) {
                registrations.remove(merchant, one.get());
                phones.forgetIdle(merchant, one.get().print());
                lines.removed(changes, card(found, one.get().pass()), wish.at());
            }
            outcomes.add(there);
        }
        return outcomes;
    }

    /// A voucher beside a card is no card.
    private static List<CardInHand> card(Found found, PassName pass) {
        return pass.voucher() == null ? List.of(found.hand(pass)) : List.of();
    }

    private Registration registration(MerchantId merchant, ToUnregister wish, PassName pass) {
        return Registration.of(phones.print(merchant, wish.phone()), wish.passType(), pass);
    }
}
