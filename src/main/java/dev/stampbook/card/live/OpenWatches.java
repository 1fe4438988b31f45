package dev.stampbook.card.live;

import dev.stampbook.card.live.Watch.Sight;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.journal.Trace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The web cards that are open at this server, by merchant, and how far along each merchant's
/// journal they were told.
final class OpenWatches {

    private final int mostOfCard;
    private final int mostInAll;
    private final Map<MerchantId, Place> places = new HashMap<>();
    private int all;
    private boolean over;

    private static final class Place {
        private final Set<Watch> watches = new HashSet<>();
        private long told;
    }

    OpenWatches(int mostOfCard, int mostInAll) {
        this.mostOfCard = mostOfCard;
        this.mostInAll = mostInAll;
    }

    /// One more, which has seen the journal up to a number; empty when there are enough of them.
    synchronized Optional<Watch> enter(Sight sight, long seen) {
        var known = places.get(sight.merchant());
        if (over || all >= mostInAll || (known != null && ofCard(known, sight) >= mostOfCard)) {
            return Optional.empty();
        }
        var place = known == null ? new Place() : known;
        if (known == null) {
            place.told = seen;
            places.put(sight.merchant(), place);
        }
        var watch = new Watch(this, sight);
        place.watches.add(watch);
        all++;
        return Optional.of(watch);
    }

    synchronized void leave(Watch watch) {
        var merchant = watch.sight().merchant();
        var place = places.get(merchant);
        if (place != null && place.watches.remove(watch)) {
            all--;
            if (place.watches.isEmpty()) {
                places.remove(merchant);
            }
        }
    }

    /// How far each merchant's watches were told; a copy.
    synchronized Map<MerchantId, Long> told() {
        var told = new HashMap<MerchantId, Long>();
        places.forEach((merchant, place) -> told.put(merchant, place.told));
        return told;
    }

    /// Rings for whoever the lines touch, and notes that all up to a number are told.
    synchronized void tell(MerchantId merchant, List<Trace> traces, long upTo) {
        var place = places.get(merchant);
        if (place == null) {
            return;
        }
        place.told = Math.max(place.told, upTo);
        place.watches.stream()
                .filter(watch -> traces.stream().anyMatch(watch.sight()::touchedBy))
                .forEach(Watch::ring);
    }

    synchronized int count() {
        return all;
    }

    synchronized void open() {
        over = false;
    }

    /// Ends all of them, and lets nobody in any more.
    synchronized void end() {
        over = true;
        places.values().stream().flatMap(place -> place.watches.stream()).forEach(Watch::end);
    }

    private static long ofCard(Place place, Sight sight) {
        return place.watches.stream()
                .filter(watch -> watch.sight().card().equals(sight.card()))
                .count();
    }
}
