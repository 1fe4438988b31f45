package dev.stampbook.wallet.apple.service;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardLines;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.wallet.apple.PassName;
import dev.stampbook.wallet.apple.service.AskedPasses.Found;
import dev.stampbook.wallet.apple.service.Registrations.Registration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A phone has taken a card and wants news of it from now on, or is told elsewhere from now on.
@Component
class Registering implements Deed<Registering.ToRegister, Registering.Registered> {

    static final String WALLET = "apple";

    private final PhoneReading reading;
    private final TakenPasses taken;
    private final Phones phones;
    private final Registrations registrations;
    private final AskedPasses asked;
    private final Lines lines;

    Registering(
            PhoneReading reading,
            TakenPasses taken,
            Phones phones,
            Registrations registrations,
            AskedPasses asked,
            Lines lines) {
        this.reading = reading;
        this.taken = taken;
        this.phones = phones;
        this.registrations = registrations;
        this.asked = asked;
        this.lines = lines;
    }

    /// What a phone asks: under which name, told where.
    record ToRegister(String phone, String passType, PassSerial serial, String token, Instant at) {

        @Override
        public String toString() {
            return "ToRegister[" + serial + "]";
        }
    }

    /// What comes of it.
    enum Registered {
        /// It is new.
        NEW,
        /// It was known, and is told where it says now.
        KNOWN,
        /// There is no such pass, or nobody signs it.
        ABSENT
    }

    /// Writes the lines about cards that went into wallets and out of them.
    @Component
    static class Lines {

        private final Journal journal;
        private final Ids ids;

        Lines(Journal journal, Ids ids) {
            this.journal = journal;
            this.ids = ids;
        }

        void saved(Changes changes, List<CardInHand> hands, Instant at) {
            journal.add(
                    changes,
                    hands.stream().map(hand -> of(hand).saved(ids.next(), at, WALLET)).toList());
        }

        void removed(Changes changes, List<CardInHand> hands, Instant at) {
            journal.add(
                    changes,
                    hands.stream().map(hand -> of(hand).removed(ids.next(), at, WALLET)).toList());
        }

        private static CardLines of(CardInHand hand) {
            var actor = Actor.customer(hand.merchant().id(), hand.card().customer());
            return new CardLines(hand, hand.card(), actor);
        }
    }

    @Override
    public List<Registered> perform(MerchantId merchant, List<ToRegister> wishes, Changes changes) {
        // Before the cards are read: what is numbered behind this is read by the follower.
        reading.begin(merchant, taken.head(merchant));
        reading.await(merchant);
        var serials = wishes.stream().map(ToRegister::serial).toList();
        var found = taken.signed(merchant) ? asked.find(merchant, serials) : Found.NOTHING;
        var known = registrations.of(merchant, found.hands().keySet());
        var round = new Round(merchant, found, known);
        var outcomes = wishes.stream().map(round::decide).toList();
        round.write(changes, wishes.getLast().at());
        return outcomes;
    }

    /// What a list of them comes to.
    private final class Round {
        private final MerchantId merchant;
        private final Found found;
        private final Set<Registration> known;
        private final Set<Registration> fresh = new LinkedHashSet<>();
        private final Map<String, ToRegister> told = new LinkedHashMap<>();

        Round(MerchantId merchant, Found found, Set<Registration> known) {
            this.merchant = merchant;
            this.found = found;
            this.known = known;
        }

        private Registered decide(ToRegister wish) {
            var pass = found.name(wish.serial()).orElse(null);
            if (pass == null) {
                return Registered.ABSENT;
            }
            var phone = phones.print(merchant, wish.phone());
            var one = Registration.of(phone, wish.passType(), pass);
            told.put(one.phone(), wish);
            return known.contains(one) || !fresh.add(one) ? Registered.KNOWN : Registered.NEW;
        }

        private Map<PassName, CardInHand> hands() {
            var hands = new LinkedHashMap<PassName, CardInHand>();
            fresh.forEach(one -> hands.put(one.pass(), found.hand(one.pass())));
            return hands;
        }

        /// A card is told of once for each phone; a voucher beside it is no card.
        private List<CardInHand> cards() {
            return fresh.stream()
                    .map(Registration::pass)
                    .filter(pass -> pass.voucher() == null)
                    .map(found::hand)
                    .toList();
        }

        private void write(Changes changes, Instant at) {
            var stale = taken.take(changes, hands(), at);
            var late =
                    fresh.stream()
                            .filter(one -> stale.contains(one.pass()))
                            .map(Registration::phone)
                            .collect(Collectors.toSet());
            told.forEach(
                    (phone, wish) ->
                            phones.put(
                                    changes,
                                    HexFormat.of().parseHex(phone),
                                    new Phones.Told(wish.token(), at),
                                    late.contains(phone) ? at : null));
            registrations.add(changes, fresh, at);
            lines.saved(changes, cards(), at);
        }
    }
}
