package dev.stampbook.card;

import dev.stampbook.card.CardWriting.WrittenCards;
import dev.stampbook.card.StampAttempt.StampDecision;
import dev.stampbook.card.Stamping.PoolBudget;
import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.reward.RewardRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// One round of decisions over a list of wishes to stamp, with a budget of pool codes.
record StampingRound(
        Map<CardRef, UUID> found,
        Map<UUID, CardTally> tallies,
        PoolBudget budget,
        Ids ids,
        Instant now) {

    /// What is answered once everything is granted.
    interface Answer extends Function<WrittenCards, StampOutcome> {}

    Answer decide(ToStamp wish) {
        var tally = Optional.ofNullable(found.get(wish.card())).map(tallies::get);
        return tally.map(known -> decide(wish, known)).orElse(written -> new StampOutcome.Absent());
    }

    private Answer decide(ToStamp wish, CardTally tally) {
        var before = new ArrayList<>(tally.owed(now));
        var card = after(tally.card(), before);
        welcome(wish, tally, card).ifPresent(before::add);
        return switch (tally.judge(after(card, before), wish)) {
            case StampDecision.No(var why) ->
                    written -> new StampOutcome.NotStamped(why, written.hand(tally, card));
            case StampDecision.Asked(var last) ->
                    written -> new StampOutcome.Question(last, written.hand(tally, card));
            case StampDecision.Accepted accepted ->
                    book(wish, tally, accepted, accepted.added() > 0 ? before : settling(before));
        };
    }

    private Answer book(
            ToStamp wish,
            CardTally tally,
            StampDecision.Accepted accepted,
            List<Happening> before) {
        var start = after(tally.card(), before);
        var added = added(wish, tally, start, accepted);
        var due = Stream.concat(before.stream(), Stream.of(added)).map(Happening::due);
        if (budget.lacking(due.flatMap(List::stream).toList()).isPresent()) {
            var why = Refused.because(RewardRefusal.POOL_EMPTY);
            var card = after(tally.card(), settling(before));
            return written -> new StampOutcome.NotStamped(why, written.hand(tally, card));
        }
        before.forEach(happening -> note(tally, happening));
        note(tally, added);
        var card = tally.card();
        return written ->
                new StampOutcome.Stamped(
                        written.entry(added.entry()),
                        written.hand(tally, card),
                        accepted.cut(),
                        accepted.reached(),
                        written.granted(added));
    }

    private void note(CardTally tally, Happening happening) {
        budget.spend(happening.due());
        tally.note(happening);
    }

    private Happening.Added added(
            ToStamp wish, CardTally tally, Card start, StampDecision.Accepted accepted) {
        var line = ids.next();
        var id = ids.next();
        var due = tally.dues(accepted.reached(), id);
        // An amount too small brings no stamps, and so no welcome: its balance starts from here.
        var reached = accepted.added() > 0 ? accepted.after() : remainderOnly(start, accepted);
        var purchase = new StampEntry.Purchase(wish.amount(), wish.receipt(), wish.scan());
        var entry =
                entry(id, StampEntry.Kind.STAMP, wish, tally)
                        .with(accepted.added(), purchase)
                        .between(start.balance(), CardTally.waiting(reached, due));
        return new Happening.Added(line, wish.actor(), entry, due);
    }

    private static Balance remainderOnly(Card start, StampDecision.Accepted accepted) {
        return start.balance().remainder(accepted.after().remainder());
    }

    /// The welcome of a card that nobody knows comes with its first stamp: that proves a visit.
    private Optional<Happening> welcome(ToStamp wish, CardTally tally, Card card) {
        var rules = tally.hand().with(card).program().rules();
        if (rules.welcomeStamps() == 0 || card.welcomedAt() != null || card.lastStampAt() != null) {
            return Optional.empty();
        }
        var entry =
                entry(ids.next(), StampEntry.Kind.WELCOME, wish, tally)
                        .with(rules.welcomeStamps(), StampEntry.Purchase.NONE)
                        .between(card.balance(), card.welcome(tally.hand().versions()).after());
        return Optional.of(new Happening.Added(ids.next(), wish.actor(), entry, List.of()));
    }

    private StampEntry entry(UUID id, StampEntry.Kind kind, ToStamp wish, CardTally tally) {
        var actor = wish.actor();
        var mode = kind == StampEntry.Kind.STAMP ? wish.mode() : null;
        var by = new StampEntry.By(mode, actor.location(), actor.staff(), Journal.shown(actor));
        var card = tally.card();
        return new StampEntry(
                id,
                card.id(),
                card.program(),
                kind,
                0,
                wish.at(),
                LocalDate.ofInstant(wish.at(), tally.zone(actor)),
                by,
                StampEntry.Purchase.NONE,
                card.balance(),
                card.balance(),
                StampEntry.Reversal.NONE,
                now);
    }

    private static Card after(Card card, List<Happening> happenings) {
        return happenings.isEmpty() ? card : card.with(happenings.getLast().after());
    }

    /// What the card owes to the clock and to new rules, without the welcome.
    private static List<Happening> settling(List<Happening> happenings) {
        return happenings.stream()
                .filter(happening -> !(happening instanceof Happening.Added))
                .toList();
    }
}
