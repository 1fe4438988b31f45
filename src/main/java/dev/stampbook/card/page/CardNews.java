package dev.stampbook.card.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.customer.Portrait;
import dev.stampbook.platform.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a business has to say on its cards, `news` in the design of a program: for those who agreed
/// to hear it.
@Component
public class CardNews {

    private final Portrait portrait;

    CardNews(Portrait portrait) {
        this.portrait = portrait;
    }

    /// The news for the customer of a card; inside a transaction of its merchant.
    public Optional<Texts> of(CardInHand hand) {
        var news = Texts.read(hand.program().design().get("news"));
        return news.isPresent() && agreed(hand) ? news : Optional.empty();
    }

    private boolean agreed(CardInHand hand) {
        return hand.customer().goneAt() == null
                && portrait.agreed(hand.merchant().id(), hand.customer().id()).stream()
                        .anyMatch(consent -> consent.purpose() == Purpose.NEWS_ON_PASS);
    }
}
