package dev.stampbook.card;

import dev.stampbook.card.Stamping.PoolBudget;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.reward.Granting;
import dev.stampbook.reward.Granting.Claimed;
import dev.stampbook.reward.Granting.Grant;
import dev.stampbook.reward.Granting.Granted;
import dev.stampbook.reward.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes what happened to cards, and grants what they reached.
@Component
class CardWriting {

    private final Cards cards;
    private final Stamps stamps;
    private final Journal journal;
    private final Granting granting;

    CardWriting(Cards cards, Stamps stamps, Journal journal, Granting granting) {
        this.cards = cards;
        this.stamps = stamps;
        this.journal = journal;
        this.granting = granting;
    }

    /// Holds the pool codes that the rewards due need.
    Claimed claim(Collection<CardTally> tallies, Changes changes) {
        return granting.claim(changes.merchant(), grants(tallies));
    }

    /// Grants and writes everything; the cards and entries as they are stored.
    WrittenCards write(Collection<CardTally> tallies, Claimed claimed, Changes changes) {
        var changed = tallies.stream().filter(tally -> !tally.happenings().isEmpty()).toList();
        var written = new WrittenCards(granted(changed, claimed, changes));
        cards.save(changes, changed.stream().map(written::card).toList());
        stamps.add(changes, changed.stream().flatMap(written::added).toList());
        stamps.reverse(changes, changed.stream().flatMap(CardWriting::reversed).toList());
        journal.add(changes, changed.stream().flatMap(tally -> lines(tally, written)).toList());
        return written;
    }

    /// Notes and writes what cards owe to the clock, to vouchers or to new rules. A card that would
    /// need a code of a pool that has none left, and refuses then, stays as it is: the next stamp
    /// is refused until there are codes again.
    void settle(
            Collection<CardTally> tallies,
            Function<CardTally, List<Happening>> owed,
            Changes changes) {
        var budget = PoolBudget.unlimited();
        note(tallies, owed, budget);
        var claimed = claim(tallies, changes);
        var written = tallies;
        if (budget.exceeds(claimed)) {
            written = tallies.stream().map(CardTally::afresh).toList();
            note(written, owed, PoolBudget.of(claimed));
        }
        write(written, claimed, changes);
    }

    private static void note(
            Collection<CardTally> tallies,
            Function<CardTally, List<Happening>> owed,
            PoolBudget budget) {
        for (var tally : tallies) {
            for (var happening : owed.apply(tally)) {
                if (budget.lacking(happening.due()).isPresent()) {
                    break;
                }
                budget.spend(happening.due());
                tally.note(happening);
            }
        }
    }

    private Map<UUID, Granted> granted(List<CardTally> tallies, Claimed claimed, Changes changes) {
        var granted = granting.grant(grants(tallies), claimed, changes).iterator();
        var byLine = new HashMap<UUID, Granted>();
        tallies.stream()
                .flatMap(tally -> tally.happenings().stream())
                .flatMap(happening -> happening.due().stream())
                .forEach(due -> byLine.put(due.line(), granted.next()));
        return byLine;
    }

    private static List<Grant> grants(Collection<CardTally> tallies) {
        return tallies.stream().flatMap(CardWriting::grants).toList();
    }

    private static Stream<Grant> grants(CardTally tally) {
        return tally.happenings().stream()
                .flatMap(
                        happening ->
                                happening.due().stream().map(due -> grant(tally, happening, due)));
    }

    private static Grant grant(CardTally tally, Happening happening, Happening.Due due) {
        var card = tally.card();
        return new Grant(
                due.reached().reward(),
                origin(due),
                CardLoading.owner(card),
                happening.actor().location(),
                happening.actor(),
                happening.grantedAt(),
                reference(card, due),
                card.test(),
                card.program(),
                tally.shown());
    }

    private static Origin origin(Happening.Due due) {
        return switch (due.reached()) {
            case Reached.OfGoal(var cycle, var goal, var _, var _) ->
                    new Origin.Goal(due.stamp(), cycle, goal);
            case Reached.OfMilestone(var visits, var _) ->
                    new Origin.Milestone(due.stamp(), visits);
        };
    }

    /// The source of a grant is card, cycle, goal and stamp entry: reached again, granted anew.
    /// Two milestones may meet in one visit.
    private static @Nullable String reference(Card card, Happening.Due due) {
        return switch (due.reached()) {
            case Reached.OfGoal _ -> null;
            case Reached.OfMilestone(var visits, var milestone) ->
                    String.join(
                            ":",
                            "milestone",
                            card.publicId(),
                            String.valueOf(milestone.visits()),
                            String.valueOf(visits),
                            PublicId.of(IdKind.STAMP, due.stamp()));
        };
    }

    private static Stream<StampEntry> reversed(CardTally tally) {
        return tally.happenings().stream()
                .flatMap(
                        happening ->
                                happening instanceof Happening.Reversed reversed
                                        ? Stream.of(reversed.original())
                                        : Stream.empty());
    }

    private static Stream<JournalEntry> lines(CardTally tally, WrittenCards written) {
        var lines = new ArrayList<JournalEntry>();
        for (var happening : tally.happenings()) {
            var card = written.card(tally, happening);
            var about = new CardLines(tally.hand(), card, happening.actor());
            lines.add(line(about, happening, written));
            for (var due : happening.due()) {
                if (due.reached() instanceof Reached.OfGoal goal) {
                    lines.add(about.reached(due.line(), goal, happening.at()));
                }
            }
        }
        return lines.stream();
    }

    private static JournalEntry line(CardLines about, Happening happening, WrittenCards written) {
        return switch (happening) {
            case Happening.Added(var line, var _, var entry, var _) ->
                    about.added(line, written.entry(entry));
            case Happening.Closed(var line, var _, var at, var _, var _) ->
                    about.cycleClosed(line, at);
            case Happening.Moved moved -> about.moved(moved);
            case Happening.Lapsed lapsed -> about.lapsed(lapsed);
            case Happening.Reversed(var line, var _, var entry, var original) ->
                    about.reversed(line, entry, original);
        };
    }

    /// Cards as they are stored once everything due was granted: a full card knows its voucher.
    record WrittenCards(Map<UUID, Granted> grantedByLine) {

        /// The card as its row says.
        Card card(CardTally tally) {
            return resolved(tally.card()).next();
        }

        /// The card as it stood right after a happening.
        Card card(CardTally tally, Happening happening) {
            var last = happening.line().equals(tally.happenings().getLast().line());
            return last ? card(tally) : resolved(tally.card().with(happening.after())).next();
        }

        /// A card of the tally with what belongs to it, the vouchers granted just now included.
        CardInHand hand(CardTally tally, Card card) {
            var hand = tally.hand();
            var vouchers = new ArrayList<>(hand.vouchers());
            tally.happenings().stream()
                    .flatMap(happening -> granted(happening).stream())
                    .map(Granted::voucher)
                    .filter(Objects::nonNull)
                    .forEach(vouchers::add);
            return hand.with(resolved(card)).with(vouchers);
        }

        /// What a happening granted, in the order in which it was due.
        List<Granted> granted(Happening happening) {
            return happening.due().stream()
                    .map(due -> Objects.requireNonNull(grantedByLine.get(due.line())))
                    .toList();
        }

        /// The entries of a tally, as they are stored.
        Stream<StampEntry> added(CardTally tally) {
            return tally.happenings().stream()
                    .flatMap(
                            happening ->
                                    switch (happening) {
                                        case Happening.Added added ->
                                                Stream.of(entry(added.entry()));
                                        case Happening.Reversed reversed ->
                                                Stream.of(reversed.entry());
                                        case Happening.Closed _,
                                                Happening.Lapsed _,
                                                Happening.Moved _ ->
                                                Stream.empty();
                                    });
        }

        /// An entry as it is stored.
        StampEntry entry(StampEntry entry) {
            return entry.between(resolved(entry.before()), resolved(entry.after()));
        }

        private Card resolved(Card card) {
            return card.with(resolved(card.balance()));
        }

        private Balance resolved(Balance balance) {
            var granted = balance.holding() == null ? null : grantedByLine.get(balance.holding());
            return granted == null
                    ? balance
                    : balance.holding(Objects.requireNonNull(granted.voucher()).id());
        }
    }
}
