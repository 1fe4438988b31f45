package dev.stampbook.wallet.apple.service;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardLoading;
import dev.stampbook.card.pass.PassContents;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.reward.Vouchers;
import dev.stampbook.wallet.apple.PassName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds what phones ask for by serial numbers; inside a transaction of their merchant.
@Component
class AskedPasses {

    private final Vouchers vouchers;
    private final CardLoading loading;

    AskedPasses(Vouchers vouchers, CardLoading loading) {
        this.vouchers = vouchers;
        this.loading = loading;
    }

    /// What is there of what was asked for: a card, or a voucher with the card that it came from.
    record Found(Map<PassSerial, PassName> names, Map<UUID, CardInHand> hands) {

        /// Nothing of all that.
        static final Found NOTHING = new Found(Map.of(), Map.of());

        /// The pass, if there is one.
        Optional<PassName> name(PassSerial serial) {
            return Optional.ofNullable(names.get(serial)).filter(this::there);
        }

        private boolean there(PassName pass) {
            var hand = hands.get(pass.card());
            return hand != null
                    && (pass.voucher() == null || PassContents.has(hand, pass.voucher()));
        }

        /// The card of a pass that is there.
        CardInHand hand(PassName pass) {
            return Objects.requireNonNull(hands.get(pass.card()));
        }
    }

    Found find(MerchantId merchant, Collection<PassSerial> serials) {
        var names = names(merchant, serials);
        var cards = names.values().stream().map(PassName::card).distinct().toList();
        return new Found(names, loading.find(merchant, cards));
    }

    private Map<PassSerial, PassName> names(MerchantId merchant, Collection<PassSerial> serials) {
        var asked = serials.stream().filter(PassSerial::ofVoucher).map(PassSerial::id).distinct();
        var found = vouchers.find(merchant, asked.toList());
        var names = new HashMap<PassSerial, PassName>();
        for (var serial : serials) {
            if (!serial.ofVoucher()) {
                names.put(serial, PassName.of(serial.id()));
                continue;
            }
            var voucher = found.get(serial.id());
            var card = voucher == null ? null : voucher.owner().card();
            if (card != null) {
                names.put(serial, new PassName(card, serial.id()));
            }
        }
        return names;
    }
}
