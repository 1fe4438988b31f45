package dev.stampbook.scan;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A card as the counter sees it; the name of its customer only where staff look. Answers that were
/// kept before the short number was told are without it.
public record CardSummary(
        String id,
        @Nullable String shortNumber,
        Texts program,
        int cycle,
        int stamps,
        int goal,
        int kept,
        int visits,
        Card.State state,
        String customer,
        @Nullable String customerName) {

    static CardSummary of(CardInHand hand, @Nullable String name, Instant now) {
        var card = hand.card();
        var balance = card.balance();
        var rules = hand.program().rules();
        return new CardSummary(
                card.publicId(),
                card.shortNumber(),
                rules.name(),
                balance.cycle(),
                balance.stamps(),
                rules.full(),
                balance.kept(),
                balance.visits(),
                card.state(rules, now),
                PublicId.of(IdKind.CUSTOMER, card.customer()),
                name);
    }
}
