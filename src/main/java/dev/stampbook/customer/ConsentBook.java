package dev.stampbook.customer;

import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.platform.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The consents of some customers while their wishes are decided one after the other.
final class ConsentBook {

    private final Map<Place, StandingConsent> open = new HashMap<>();
    private final Map<UUID, StandingConsent> ended = new LinkedHashMap<>();
    private final Map<UUID, StandingConsent> added = new LinkedHashMap<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final Ids ids;

    ConsentBook(List<StandingConsent> standing, Ids ids) {
        this.ids = ids;
        standing.forEach(one -> open.put(new Place(one.customer(), one.consent().purpose()), one));
    }

    private record Place(UUID customer, Purpose purpose) {}

    /// A wish that changed something, and the consent it is about.
    record Happening(ToConsent wish, Consent consent) {}

    /// Keeps one wish; agreeing twice to one text changes nothing, a new text replaces the old.
    void keep(ToConsent wish) {
        var place = new Place(wish.customer().id(), wish.purpose());
        var before = open.get(place);
        switch (wish) {
            case ToConsent.Give give -> {
                if (before == null || !before.consent().equals(give.consent())) {
                    if (before != null) {
                        end(before, give);
                    }
                    open.put(place, begin(give));
                }
            }
            case ToConsent.Withdraw withdraw -> {
                if (before != null) {
                    end(before, withdraw);
                    open.remove(place);
                    happenings.add(new Happening(withdraw, before.consent()));
                }
            }
        }
    }

    private StandingConsent begin(ToConsent.Give give) {
        var begun =
                new StandingConsent(
                        ids.next(),
                        give.customer().id(),
                        give.consent(),
                        give.channel(),
                        give.at(),
                        null,
                        null);
        added.put(begun.id(), begun);
        happenings.add(new Happening(give, give.consent()));
        return begun;
    }

    private void end(StandingConsent before, ToConsent wish) {
        var ends = before.withdrawn(wish.at(), wish.channel());
        if (added.replace(ends.id(), ends) == null) {
            ended.put(ends.id(), ends);
        }
    }

    /// The consent of a customer to a purpose as it stands by now.
    Optional<StandingConsent> standing(UUID customer, Purpose purpose) {
        return Optional.ofNullable(open.get(new Place(customer, purpose)));
    }

    List<StandingConsent> ended() {
        return List.copyOf(ended.values());
    }

    List<StandingConsent> added() {
        return List.copyOf(added.values());
    }

    List<Happening> happenings() {
        return List.copyOf(happenings);
    }
}
