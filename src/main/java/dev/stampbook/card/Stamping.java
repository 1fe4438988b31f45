package dev.stampbook.card;

import dev.stampbook.card.StampAttempt.StampDecision;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.Granting.Claimed;
import dev.stampbook.reward.Reward;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stamps cards: the goals and milestones that a stamp reaches grant their rewards with it.
@Component
public class Stamping implements Deed<Stamping.ToStamp, StampOutcome> {

    private final CardLoading loading;
    private final CardWriting writing;
    private final Ids ids;
    private final Clock clock;

    Stamping(CardLoading loading, CardWriting writing, Ids ids, Clock clock) {
        this.loading = loading;
        this.writing = writing;
        this.ids = ids;
        this.clock = clock;
    }

    /// One outcome per wish, in their order; two wishes for one card see each other.
    @Override
    public List<StampOutcome> perform(MerchantId merchant, List<ToStamp> wishes, Changes changes) {
        return stamp(wishes, Map.of(), changes);
    }

    /// The same inside somebody else's deed, which has made some of the cards just now: `fresh` are
    /// those, by their ids, as they will be stored before they are stamped.
    public List<StampOutcome> stamp(
            List<ToStamp> wishes, Map<UUID, CardInHand> fresh, Changes changes) {
        var named = wishes.stream().map(ToStamp::card).toList();
        var found = new HashMap<>(loading.identify(changes.merchant(), named));
        var span = Stamps.Span.around(wishes.stream().map(ToStamp::at).toList());
        var tallies = loading.tally(changes.merchant(), found.values(), span, ids);
        fresh.forEach(
                (id, hand) -> {
                    found.put(new CardRef.ById(id), id);
                    tallies.put(id, new CardTally(hand, List.of(), ids));
                });
        var round = round(found, tallies, PoolBudget.unlimited());
        var answers = wishes.stream().map(round::decide).toList();
        var claimed = writing.claim(tallies.values(), changes);
        if (round.budget().exceeds(claimed)) {
            // A pool has run out: whoever would need its next code is refused.
            round = round(found, afresh(tallies), PoolBudget.of(claimed));
            answers = wishes.stream().map(round::decide).toList();
        }
        var written = writing.write(round.tallies().values(), claimed, changes);
        return answers.stream().map(answer -> answer.apply(written)).toList();
    }

    /// What a purchase would bring to a card that is new, by the rules alone; nothing is written.
    public static Promise promise(Merchant merchant, Program program, ToStamp wish) {
        var rules = program.rules();
        var card = Card.blank(program, rules.expiry().cardsEnd(merchant.zone()), wish.at());
        var zone = merchant.zoneOf(wish.actor().location());
        return switch (card.stamp(Program.Versions.of(program), List.of(), wish, zone)) {
            case StampDecision.No(var why) -> new Promise.Refusal(why);
            // Nobody has stamped a new card a moment ago.
            case StampDecision.Asked _ -> new Promise.Of(0);
            case StampDecision.Accepted(_, var added, _, _) ->
                    new Promise.Of(added == 0 ? 0 : rules.welcomeStamps() + added);
        };
    }

    /// What a purchase would bring to a card that is new.
    public sealed interface Promise {

        /// So many stamps, the welcome included.
        record Of(int stamps) implements Promise {}

        /// Nothing: the business says no.
        record Refusal(Refused why) implements Promise {}
    }

    /// Adds the stamps of other cards to these, one entry for each and by the rules of no limit,
    /// inside somebody else's deed. What would happen is decided at once and happens when it is
    /// run; empty when a pool has no code left for what would be granted.
    public Optional<Runnable> transfer(
            Actor actor, Map<UUID, Integer> counts, Instant at, Changes changes) {
        var tallies = loading.tally(changes.merchant(), counts.keySet(), span(at), ids);
        tallies.forEach(
                (id, tally) -> {
                    tally.owed(at).forEach(tally::note);
                    transferred(actor, tally, counts.getOrDefault(id, 0), at)
                            .ifPresent(tally::note);
                });
        var claimed = writing.claim(tallies.values(), changes);
        var budget = PoolBudget.of(claimed);
        for (var tally : tallies.values()) {
            for (var happening : tally.happenings()) {
                if (budget.lacking(happening.due()).isPresent()) {
                    return Optional.empty();
                }
                budget.spend(happening.due());
            }
        }
        return Optional.of(() -> writing.write(tallies.values(), claimed, changes));
    }

    private static Stamps.Span span(Instant at) {
        return new Stamps.Span(at, at);
    }

    private Optional<Happening> transferred(Actor actor, CardTally tally, int count, Instant at) {
        var card = tally.card();
        var advance = Advance.of(card.balance(), count, tally.hand().versions());
        if (advance.added() == 0) {
            return Optional.empty();
        }
        var line = ids.next();
        var id = ids.next();
        var due = tally.dues(advance.reached(), id);
        var entry =
                new StampEntry(
                        id,
                        card.id(),
                        card.program(),
                        StampEntry.Kind.MERGED,
                        advance.added(),
                        at,
                        LocalDate.ofInstant(at, tally.zone(actor)),
                        new StampEntry.By(
                                null, actor.location(), actor.staff(), Journal.shown(actor)),
                        StampEntry.Purchase.NONE,
                        card.balance(),
                        CardTally.waiting(advance.after(), due),
                        StampEntry.Reversal.NONE,
                        at);
        return Optional.of(new Happening.Added(line, actor, entry, due));
    }

    private StampingRound round(
            Map<CardRef, UUID> found, Map<UUID, CardTally> tallies, PoolBudget budget) {
        return new StampingRound(found, tallies, budget, ids, clock.instant());
    }

    private static Map<UUID, CardTally> afresh(Map<UUID, CardTally> tallies) {
        var fresh = new LinkedHashMap<UUID, CardTally>();
        tallies.forEach((id, tally) -> fresh.put(id, tally.afresh()));
        return fresh;
    }

    /// The wish to stamp a card: who, which card, how much, in which mode, where and when.
    ///
    /// `confirmed` answers the question whether one more stamp within a minute is meant; the
    /// location is the actor's.
    public record ToStamp(
            Actor actor,
            CardRef card,
            int count,
            @Nullable Money amount,
            StampEntry.Mode mode,
            boolean confirmed,
            Instant at,
            @Nullable String receipt,
            @Nullable UUID scan) {

        public ToStamp {
            if (count < 1) {
                throw new IllegalArgumentException("at least one stamp");
            }
        }

        /// One stamp in a mode of the counter.
        public static ToStamp one(Actor actor, CardRef card, StampEntry.Mode mode, Instant at) {
            return new ToStamp(actor, card, 1, null, mode, false, at, null, null);
        }
    }

    /// How many pool codes one round of decisions may spend, and what it has spent so far.
    static final class PoolBudget {

        private final @Nullable Claimed claimed;
        private final Map<UUID, Integer> spent = new HashMap<>();

        private PoolBudget(@Nullable Claimed claimed) {
            this.claimed = claimed;
        }

        /// As many as are asked for: the round that finds out.
        static PoolBudget unlimited() {
            return new PoolBudget(null);
        }

        /// What could be claimed and no more.
        static PoolBudget of(Claimed claimed) {
            return new PoolBudget(claimed);
        }

        /// Whether more was spent from a pool than could be claimed.
        boolean exceeds(Claimed got) {
            return spent.entrySet().stream()
                    .anyMatch(pool -> pool.getValue() > got.got(pool.getKey()));
        }

        /// The pool without a code left that these rewards would need one of, if it refuses then.
        Optional<UUID> lacking(List<Happening.Due> dues) {
            var needed = new HashMap<UUID, Integer>();
            for (var due : dues) {
                var pool = pool(due);
                if (pool != null) {
                    var need = needed.merge(pool.pool(), 1, Integer::sum);
                    if (pool.whenEmpty() == CodeSource.WhenEmpty.REFUSE
                            && need > left(pool.pool())) {
                        return Optional.of(pool.pool());
                    }
                }
            }
            return Optional.empty();
        }

        /// Spends what these rewards need.
        void spend(List<Happening.Due> dues) {
            for (var due : dues) {
                var pool = pool(due);
                if (pool != null) {
                    spent.merge(pool.pool(), 1, Integer::sum);
                }
            }
        }

        private int left(UUID pool) {
            return claimed == null
                    ? Integer.MAX_VALUE
                    : claimed.got(pool) - spent.getOrDefault(pool, 0);
        }

        private static CodeSource.@Nullable Pool pool(Happening.Due due) {
            return due.reached().reward() instanceof Reward.OfVoucher(var offer)
                            && offer.redeemCode() instanceof CodeSource.Pool pool
                    ? pool
                    : null;
        }
    }
}
