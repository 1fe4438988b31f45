package dev.stampbook.card.enrol;

import dev.stampbook.card.enrol.KnowingBrowsers.ToKnow;
import dev.stampbook.card.enrol.OpenCards.Browser;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lets browsers lead to the cards of persons who have shown that they are who they say: joining
/// again there leads to the same card. A browser that leads to another card stays with that.
@Component
public class KnowingBrowsers implements Deed<ToKnow, UUID> {

    private final OpenCards cards;

    KnowingBrowsers(OpenCards cards) {
        this.cards = cards;
    }

    /// A browser, by the secret text of its cookie, and a card of a program.
    public record ToKnow(UUID program, UUID card, String browser) {}

    @Override
    public List<UUID> perform(MerchantId merchant, List<ToKnow> wishes, Changes changes) {
        wishes.forEach(
                wish ->
                        cards.lead(
                                merchant,
                                new Browser(wish.program(), wish.browser()),
                                wish.card()));
        return wishes.stream().map(ToKnow::card).toList();
    }
}
