package dev.stampbook.card;

import static java.util.stream.Collectors.toSet;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherHolds;
import dev.stampbook.reward.VoucherOwners;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens the next cycle of a card when the voucher that its full one waited for has ended.
@Component
class CycleHolds implements VoucherHolds, VoucherOwners {

    private final Cards cards;
    private final CardLoading loading;
    private final CardWriting writing;
    private final Ids ids;

    CycleHolds(Cards cards, CardLoading loading, CardWriting writing, Ids ids) {
        this.cards = cards;
        this.loading = loading;
        this.writing = writing;
        this.ids = ids;
    }

    @Override
    public Held lock(MerchantId merchant, Collection<UUID> asked) {
        return new Locked(loading.lockAlone(merchant, asked));
    }

    @Override
    public Map<UUID, Map<String, @Nullable Object>> shown(
            MerchantId merchant, Collection<UUID> asked) {
        var shown = new LinkedHashMap<UUID, Map<String, @Nullable Object>>();
        loading.alone(merchant, asked).forEach(card -> shown.put(card.id(), card.shown()));
        return shown;
    }

    /// Cards that are locked; what else hangs on them is read when one of them waits.
    private final class Locked implements Held {

        private final List<CardLoading.Alone> locked;

        Locked(List<CardLoading.Alone> locked) {
            this.locked = locked;
        }

        @Override
        public Set<UUID> stopped() {
            return locked.stream()
                    .filter(CardLoading.Alone::stopped)
                    .map(CardLoading.Alone::id)
                    .collect(toSet());
        }

        @Override
        public Map<UUID, Map<String, @Nullable Object>> shown() {
            var shown = new LinkedHashMap<UUID, Map<String, @Nullable Object>>();
            locked.forEach(card -> shown.put(card.id(), card.shown()));
            return shown;
        }

        @Override
        public void ended(List<Voucher> vouchers, Instant at, Changes changes) {
            var ended = vouchers.stream().map(Voucher::id).collect(toSet());
            var waiting =
                    locked.stream()
                            .filter(card -> card.waitsForOneOf(ended))
                            .map(CardLoading.Alone::id)
                            .collect(toSet());
            if (waiting.isEmpty()) {
                return;
            }
            var span = new Stamps.Span(at, at);
            var tallies = loading.tally(changes.merchant(), waiting, span, ids).values();
            writing.settle(tallies, tally -> tally.due(ended, at), changes);
        }
    }

    @Override
    public Map<UUID, String> spoken(MerchantId merchant, Collection<UUID> asked) {
        var spoken = new HashMap<UUID, String>();
        cards.get(merchant, asked)
                .forEach((id, card) -> spoken.put(id, CardNumbers.spoken(card.shortNumber())));
        return spoken;
    }

    @Override
    public Map<String, Voucher.Owner> named(MerchantId merchant, Collection<String> texts) {
        var refs = new HashMap<String, CardRef>();
        texts.forEach(text -> refs.put(text, CardRef.of(text)));
        var found = cards.find(merchant, refs.values());
        var owners = new HashMap<String, Voucher.Owner>();
        refs.forEach(
                (text, ref) -> {
                    var card = found.get(ref);
                    if (card != null && card.closedAt() == null) {
                        owners.put(text, CardLoading.owner(card));
                    }
                });
        return owners;
    }
}
