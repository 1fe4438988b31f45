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
import java.util.stream.Stream;
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
        return new CardLines(hand, card, system()).shown();
    }

    List<Happening> happenings() {
        return happenings;
    }

    ZoneId zone(Actor actor) {
        return hand.merchant().zoneOf(actor.location());
    }

    /// All that the clock and new rules owe to the card, in its order; nothing is noted yet.
    List<Happening> owed(Instant now) {
        var owed = new ArrayList<Happening>();
        var at = hand.with(card);
        for (var next = at.owed(now); next.isPresent(); next = at.owed(now)) {
            var happening = happening(next.get(), at.card(), now);
            owed.add(happening);
            at = at.with(at.card().with(happening.after()));
        }
        return owed;
    }

    private Happening happening(CardInHand.Owed owed, Card at, Instant now) {
        return switch (owed.what()) {
            case CLOSED -> closed(owed.advance(), now);
            case LAPSED -> lapsed(owed, at);
            case MOVED -> moved(owed.advance(), at, now);
        };
    }

    private Happening.Lapsed lapsed(CardInHand.Owed owed, Card at) {
        return new Happening.Lapsed(
                ids.next(), system(), owed.since(), at.balance(), owed.advance().after());
    }

    private Happening.Moved moved(Advance advance, Card at, Instant now) {
        var line = ids.next();
        var due = dues(advance.reached(), attributed());
        return new Happening.Moved(
                line, system(), now, at.balance(), waiting(advance.after(), due), due);
    }

    private Happening.Closed closed(Advance advance, Instant at) {
        var line = ids.next();
        var due = dues(advance.reached(), attributed());
        return new Happening.Closed(line, system(), at, waiting(advance.after(), due), due);
    }

    private Actor system() {
        return Actor.system(hand.merchant().id());
    }

    /// The closing of the cycle when one of these vouchers held it, after the end of stamps that
    /// came before; nothing is noted yet.
    List<Happening> due(Set<UUID> ended, Instant at) {
        var holding = card.balance().holding();
        if (holding == null || !ended.contains(holding)) {
            return List.of();
        }
        var before = hand.with(card);
        var lapsed = before.lapsing(at).map(owed -> lapsed(owed, before.card()));
        var then = lapsed.map(Happening.Lapsed::after).orElse(card.balance());
        var closed = closed(Advance.closing(then, hand.versions()), at);
        return Stream.<Happening>concat(lapsed.stream(), Stream.of(closed)).toList();
    }

    /// The attempt among the entries that stand, for the card in some state.
    StampDecision judge(Card at, ToStamp wish) {
        return hand.with(at).card().stamp(hand.versions(), standing, wish, zone(wish.actor()));
    }

    List<Happening.Due> dues(List<? extends Reached> reached, UUID stamp) {
        return reached.stream()
                .map(one -> card.test() ? one.rehearsed() : one)
                .map(one -> new Happening.Due(ids.next(), one, stamp))
                .toList();
    }

    /// Notes what happened.
    void note(Happening happening) {
        happenings.add(happening);
        card = hand.with(card.with(happening.after())).card();
        switch (happening) {
            case Happening.Added added -> stamped(added.entry());
            case Happening.Reversed reversed ->
                    standing.removeIf(entry -> entry.id().equals(reversed.original().id()));
            case Happening.Closed _, Happening.Lapsed _, Happening.Moved _ -> {}
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
