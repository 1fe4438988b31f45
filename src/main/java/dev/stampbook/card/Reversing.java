package dev.stampbook.card;

import static java.util.stream.Collectors.groupingBy;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.Voiding;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes back the newest stamp entry of a card, with everything that it granted.
@Component
public class Reversing implements Deed<Reversing.ToReverse, Reversing.ReversalOutcome> {

    private final Stamps stamps;
    private final CardLoading loading;
    private final CardWriting writing;
    private final Voiding voiding;
    private final Ids ids;
    private final Clock clock;

    Reversing(
            Stamps stamps,
            CardLoading loading,
            CardWriting writing,
            Voiding voiding,
            Ids ids,
            Clock clock) {
        this.stamps = stamps;
        this.loading = loading;
        this.writing = writing;
        this.voiding = voiding;
        this.ids = ids;
        this.clock = clock;
    }

    /// The wish to take a stamp entry back. Staff may do so with their own last one for as
    /// long as the merchant has set, whoever may overrule always.
    public record ToReverse(Actor actor, UUID stamp, @Nullable String reason, Instant at) {}

    /// What came of it.
    public sealed interface ReversalOutcome {

        /// The entry that takes it back, and the card afterwards.
        record Reversed(StampEntry entry, CardInHand hand) implements ReversalOutcome {}

        /// The business says no.
        record NotReversed(Refused refused) implements ReversalOutcome {}

        /// The merchant has no such stamp entry.
        record Absent() implements ReversalOutcome {}
    }

    /// One outcome per wish, in their order; of two for one entry, the second comes too late.
    @Override
    public List<ReversalOutcome> perform(
            MerchantId merchant, List<ToReverse> wishes, Changes changes) {
        var wanted = wishes.stream().map(ToReverse::stamp).distinct().toList();
        var locked = loading.lock(merchant, stamps.cardsOf(merchant, wanted));
        var entries = stamps.since(merchant, locked.keySet(), wanted);
        var hands = loading.backTo(merchant, locked, entries);
        var round = new ReversingRound(tallies(hands, entries), entries, ids, clock.instant());
        var answers = wishes.stream().map(round::decide).toList();
        var tallies = round.tallies().values();
        var written = writing.write(tallies, writing.claim(tallies, changes), changes);
        round.voided().forEach((wish, lost) -> voiding.end(lost, why(wish), changes));
        return answers.stream().map(answer -> answer.apply(written)).toList();
    }

    private Map<UUID, CardTally> tallies(Map<UUID, CardInHand> hands, List<StampEntry> entries) {
        var standing =
                entries.stream().filter(StampEntry::stands).collect(groupingBy(StampEntry::card));
        var tallies = new LinkedHashMap<UUID, CardTally>();
        hands.forEach(
                (id, hand) ->
                        tallies.put(
                                id,
                                new CardTally(hand, standing.getOrDefault(id, List.of()), ids)));
        return tallies;
    }

    private static Voiding.Why why(ToReverse wish) {
        var reason = wish.reason() == null ? "stamp_reversed" : wish.reason();
        return new Voiding.Why(wish.actor(), reason, wish.at(), wish.actor().location());
    }
}
