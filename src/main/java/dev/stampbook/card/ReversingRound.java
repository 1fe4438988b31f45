package dev.stampbook.card;

import dev.stampbook.card.CardWriting.WrittenCards;
import dev.stampbook.card.Program.Versions;
import dev.stampbook.card.Reversing.ReversalOutcome;
import dev.stampbook.card.Reversing.ToReverse;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.reward.Origin;
import dev.stampbook.reward.Voucher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Decisions over a list of wishes to take stamp entries back, one after the other.
final class ReversingRound {

    private final Map<UUID, CardTally> tallies;
    private final Map<UUID, StampEntry> entries = new HashMap<>();
    private final Map<ToReverse, List<Voucher>> voided = new LinkedHashMap<>();
    private final Ids ids;
    private final Instant now;

    ReversingRound(Map<UUID, CardTally> tallies, List<StampEntry> entries, Ids ids, Instant now) {
        this.tallies = tallies;
        this.ids = ids;
        this.now = now;
        entries.forEach(entry -> this.entries.put(entry.id(), entry));
    }

    /// What is answered once everything is written.
    interface Answer extends Function<WrittenCards, ReversalOutcome> {}

    Map<UUID, CardTally> tallies() {
        return tallies;
    }

    /// The vouchers that go with each entry.
    Map<ToReverse, List<Voucher>> voided() {
        return voided;
    }

    Answer decide(ToReverse wish) {
        var entry = entries.get(wish.stamp());
        var tally = entry == null ? null : tallies.get(entry.card());
        if (entry == null || tally == null) {
            return written -> new ReversalOutcome.Absent();
        }
        var refused = barred(entry, tally).or(() -> unentitled(wish, entry, tally));
        if (refused.isPresent()) {
            return no(refused.get());
        }
        var undone = new Undo(tally.card().balance(), entry, tally.hand().versions()).balance();
        if (undone.isEmpty()) {
            return no(Refused.because(CardRefusal.STAMP_NOT_REVERSIBLE, "reason", "rules_changed"));
        }
        var after = undone.get();
        var lost = unreached(tally, after);
        return lost.stream().anyMatch(voucher -> voucher.redemption() != null)
                ? no(Refused.because(CardRefusal.STAMP_NOT_REVERSIBLE, "reason", "redeemed"))
                : reverse(wish, tally, entry, after);
    }

    private Optional<Refused> barred(StampEntry entry, CardTally tally) {
        if (entry.reversed()) {
            return Optional.of(Refused.because(CardRefusal.ALREADY_REVERSED));
        }
        if (entry.kind() == StampEntry.Kind.MERGED) {
            return irreversible("merged");
        }
        if (tally.card().closedAt() != null) {
            return Optional.of(Refused.because(CardRefusal.CARD_CLOSED));
        }
        if (tally.newest().filter(newest -> newest.id().equals(entry.id())).isEmpty()) {
            return irreversible("not_newest");
        }
        return expired(entry, tally.hand()) ? irreversible("expired") : Optional.empty();
    }

    /// Whether the stamps of that time have ended: nobody brings them back.
    private boolean expired(StampEntry entry, CardInHand hand) {
        var rules = hand.versions().at(entry.before().programVersion()).rules();
        var end = rules.expiry().stampsEnd(entry.at(), hand.merchant().zone());
        return end != null && !now.isBefore(end);
    }

    private static Optional<Refused> irreversible(String reason) {
        return Optional.of(Refused.because(CardRefusal.STAMP_NOT_REVERSIBLE, "reason", reason));
    }

    private static Optional<Refused> unentitled(ToReverse wish, StampEntry entry, CardTally tally) {
        if (wish.actor().may(Actor.Right.OVERRULE)) {
            return Optional.empty();
        }
        var staff = entry.by().staff();
        if (staff == null || !staff.equals(wish.actor().staff())) {
            return irreversible("not_own");
        }
        var until = entry.createdAt().plus(tally.hand().merchant().settings().undo());
        return wish.at().isAfter(until)
                ? Optional.of(Refused.because(CardRefusal.REVERSAL_WINDOW_OVER, "until", until))
                : Optional.empty();
    }

    private Answer reverse(ToReverse wish, CardTally tally, StampEntry entry, Balance after) {
        var lost =
                unreached(tally, after).stream()
                        .filter(
                                voucher ->
                                        switch (voucher.state(now)) {
                                            case ISSUED, ACTIVE -> true;
                                            case REDEEMED, EXPIRED, VOIDED -> false;
                                        })
                        .toList();
        var reversal = reversal(wish, tally, entry).between(tally.card().balance(), after);
        var original = entry.reversedBy(reversal.id());
        entries.put(entry.id(), original);
        tally.note(new Happening.Reversed(ids.next(), wish.actor(), reversal, original));
        voided.put(wish, lost);
        var card = tally.card();
        return written ->
                new ReversalOutcome.Reversed(
                        reversal, without(lost, written.hand(tally, card)).settled(now));
    }

    /// Vouchers of goals and visits that the card has not reached when it stands like this.
    private static List<Voucher> unreached(CardTally tally, Balance after) {
        return tally.hand().vouchers().stream()
                .filter(voucher -> tally.card().id().equals(voucher.owner().card()))
                .filter(voucher -> beyond(voucher.origin(), after))
                .toList();
    }

    private static boolean beyond(Origin origin, Balance after) {
        return switch (origin) {
            case Origin.Goal(var _, var cycle, var goal) ->
                    cycle > after.cycle() || (cycle == after.cycle() && goal > after.stamps());
            case Origin.Milestone(var _, var visits) -> visits > after.visits();
            case Origin.Manual() -> false;
            case Origin.Api() -> false;
            case Origin.Batch(var _) -> false;
        };
    }

    private StampEntry reversal(ToReverse wish, CardTally tally, StampEntry entry) {
        var actor = wish.actor();
        return new StampEntry(
                ids.next(),
                entry.card(),
                entry.program(),
                StampEntry.Kind.REVERSAL,
                -entry.count(),
                wish.at(),
                LocalDate.ofInstant(wish.at(), tally.zone(actor)),
                new StampEntry.By(null, actor.location(), actor.staff(), Journal.shown(actor)),
                StampEntry.Purchase.NONE,
                entry.before(),
                entry.after(),
                new StampEntry.Reversal(entry.id(), wish.reason(), null),
                now);
    }

    private static CardInHand without(List<Voucher> lost, CardInHand hand) {
        var left = hand.vouchers().stream().filter(voucher -> !lost.contains(voucher)).toList();
        return hand.with(left);
    }

    private static Answer no(Refused refused) {
        return written -> new ReversalOutcome.NotReversed(refused);
    }

    /// Where a card goes when its newest entry that stands is taken back.
    ///
    /// Mostly to where it stood before. When a cycle has closed since, an entry that went to the
    /// kept stamps alone is taken from those, then from the stamps. When a version came to all
    /// cards since, the card goes to where that version would have brought it without the entry.
    /// When both happened, nobody can say, and nothing is taken back.
    private record Undo(Balance now, StampEntry newest, Versions versions) {

        Optional<Balance> balance() {
            if (now.equals(newest.after())) {
                return Optional.of(newest.before());
            }
            var after = newest.after();
            if (!full(after) && !versions.forAllAfter(after.programVersion()).isEmpty()) {
                return moved();
            }
            return full(newest.before()) ? kept() : Optional.of(newest.before());
        }

        private Optional<Balance> moved() {
            var then = versions.until(now.programVersion());
            var after = Advance.moving(newest.after(), then).map(Advance::after);
            var before = Advance.moving(newest.before(), then).map(Advance::after);
            return after.map(balance -> balance.holding(now.holding()))
                    .filter(now::equals)
                    .flatMap(same -> before)
                    .map(balance -> balance.holding(waits(balance) ? now.holding() : null));
        }

        private Optional<Balance> kept() {
            var before = newest.before();
            var kept = now.kept() - newest.count();
            var stamps = now.stamps() + Math.min(0, kept);
            if (stamps < 0 && now.programVersion() != before.programVersion()) {
                return Optional.empty();
            }
            var cycle = now.cycle();
            while (stamps < 0 && cycle > before.cycle()) {
                stamps += rules(now).full();
                cycle--;
            }
            var left = stamps;
            var back = now.at(cycle, left, Math.max(0, kept)).visits(before.visits());
            var reached =
                    (cycle == now.cycle() ? now.reached().stream() : goals())
                            .filter(goal -> goal <= left)
                            .toList();
            return Optional.of(
                    back.remainder(before.remainder())
                            .reached(reached)
                            .holding(waits(back) ? now.holding() : null));
        }

        private Stream<Integer> goals() {
            return rules(now).goals().stream().map(Rules.Goal::stamps);
        }

        /// Whether it still waits for the voucher that the card waits for now.
        private boolean waits(Balance balance) {
            return balance.cycle() == now.cycle() && full(balance);
        }

        private boolean full(Balance balance) {
            return balance.stamps() >= rules(balance).full();
        }

        private Rules rules(Balance balance) {
            return versions.at(balance.programVersion()).rules();
        }
    }
}
