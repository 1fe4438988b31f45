package dev.stampbook.card;

import dev.stampbook.card.StampAttempt.StampDecision;
import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One locked card while a list of commands is decided one after the other: as it stands by now,
/// the entries that stand on it, and what has happened.
final class CardTally {

    private final CardInHand hand;
    private final List<StampEntry> standing;
    private final List<Happening> happenings = new ArrayList<>();
    private final Ids ids;
    private Card card;

    CardTally(CardInHand hand, List<StampEntry> standing, Ids ids) {
        this.hand = hand;
        this.standing = new ArrayList<>(standing);
        this.ids = ids;
        this.card = hand.card();
    }

    /// The same card before any command was decided.
    CardTally afresh() {
        return new CardTally(hand, standing.stream().filter(this::stored).toList(), ids);
    }

    /// The card as it was loaded, with what belongs to it.
    CardInHand hand() {
        return hand;
    }

    /// The card as it stands by now.
    Card card() {
        return card;
    }

    /// What events show of the card as it stands by now.
    Map<String, @Nullable Object> shown() {
        return new CardLines(hand, card, Actor.system(hand.merchant().id())).shown();
    }

    List<Happening> happenings() {
        return happenings;
    }

    ZoneId zone(Actor actor) {
        return hand.merchant().zoneOf(actor.location());
    }

    /// The closing of a cycle whose voucher has ended by the clock; nothing is noted yet.
    Optional<Happening.Closed> due(Instant now) {
        return hand.with(card).ended(now).map(voucher -> closing(now));
    }

    /// What versions that came to all cards change for the card; nothing is noted yet.
    Optional<Happening.Moved> moved(Instant at) {
        return Advance.moving(card.balance(), hand.versions())
                .map(
                        advance -> {
                            var line = ids.next();
                            var due = dues(advance.reached(), attributed());
                            return new Happening.Moved(
                                    line,
                                    Actor.system(hand.merchant().id()),
                                    at,
                                    card.balance(),
                                    waiting(advance.after(), due),
                                    due);
                        });
    }

    /// The closing of the cycle when one of these vouchers held it; nothing is noted yet.
    Optional<Happening.Closed> due(Set<UUID> ended, Instant at) {
        var holding = card.balance().holding();
        return holding != null && ended.contains(holding)
                ? Optional.of(closing(at))
                : Optional.empty();
    }

    /// The attempt among the entries that stand, for the card in some state.
    StampDecision judge(Card at, ToStamp wish) {
        return at.stamp(hand.versions(), standing, wish, zone(wish.actor()));
    }

    List<Happening.Due> dues(List<? extends Reached> reached, UUID stamp) {
        return reached.stream().map(one -> new Happening.Due(ids.next(), one, stamp)).toList();
    }

    /// Notes what happened.
    void note(Happening happening) {
        happenings.add(happening);
        card = card.with(happening.after());
        switch (happening) {
            case Happening.Added added -> stamped(added.entry());
            case Happening.Reversed reversed ->
                    standing.removeIf(entry -> entry.id().equals(reversed.original().id()));
            case Happening.Closed _, Happening.Moved _ -> {}
        }
    }

    private void stamped(StampEntry entry) {
        standing.add(entry);
        if (entry.kind() == StampEntry.Kind.WELCOME) {
            card = card.with(card.balance(), entry.at(), card.lastStampAt());
        } else if (entry.count() > 0) {
            var last = card.lastStampAt();
            var latest = last != null && last.isAfter(entry.at()) ? last : entry.at();
            card = card.with(card.balance(), card.welcomedAt(), latest);
        }
    }

    private Happening.Closed closing(Instant at) {
        var advance = Advance.closing(card.balance(), hand.versions());
        var line = ids.next();
        var due = dues(advance.reached(), attributed());
        var actor = Actor.system(hand.merchant().id());
        return new Happening.Closed(line, actor, at, waiting(advance.after(), due), due);
    }

    /// Goals that kept stamps or new rules reach are due to the newest entry; imported cards may
    /// have none.
    private UUID attributed() {
        return newest().map(StampEntry::id).orElse(card.id());
    }

    /// The newest entry that stands: the only one that can be taken back.
    Optional<StampEntry> newest() {
        return standing.stream().max(Comparator.comparing(StampEntry::id));
    }

    /// A balance that waits for what holds it, if anything due does.
    static Balance waiting(Balance after, List<Happening.Due> due) {
        return due.stream()
                .filter(one -> one.reached() instanceof Reached.OfGoal goal && goal.holds())
                .findFirst()
                .map(one -> after.holding(one.line()))
                .orElse(after);
    }

    private boolean stored(StampEntry entry) {
        return happenings.stream()
                .noneMatch(
                        happening ->
                                happening instanceof Happening.Added added
                                        && added.entry().id().equals(entry.id()));
    }
}
