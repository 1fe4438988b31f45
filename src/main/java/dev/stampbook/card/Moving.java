package dev.stampbook.card;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Brings the rules of a version that is for all cards to some of them, with all that they reach
/// by it. A card that somebody else has moved meanwhile is left as it is.
@Component
public class Moving implements Deed<Moving.ToMove, List<UUID>> {

    private final CardLoading loading;
    private final CardWriting writing;
    private final Ids ids;

    Moving(CardLoading loading, CardWriting writing, Ids ids) {
        this.loading = loading;
        this.writing = writing;
        this.ids = ids;
    }

    /// The wish to move cards.
    public record ToMove(List<UUID> cards, Instant at) {

        public ToMove {
            cards = List.copyOf(cards);
        }
    }

    /// The cards, in the order of the wishes.
    @Override
    public List<List<UUID>> perform(MerchantId merchant, List<ToMove> wishes, Changes changes) {
        var wanted = new HashSet<UUID>();
        wishes.forEach(wish -> wanted.addAll(wish.cards()));
        var at = wishes.getLast().at();
        var tallies = loading.tally(merchant, wanted, new Stamps.Span(at, at), ids).values();
        writing.settle(tallies, tally -> tally.owed(at), changes);
        return wishes.stream().map(ToMove::cards).toList();
    }
}
