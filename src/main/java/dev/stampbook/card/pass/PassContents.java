package dev.stampbook.card.pass;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Cards;
import dev.stampbook.card.page.CardNews;
import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.customer.Portrait;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.words.Words;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Says what the pass of a card shows at an instant; inside a transaction of its merchant.
@Component
public class PassContents {

    private static final Card.Numbers NONE = new Card.Numbers("", "", "", "");

    private final Cards cards;
    private final Portrait portrait;
    private final CardNews news;
    private final Words words;
    private final String address;

    PassContents(Cards cards, Portrait portrait, CardNews news, Words words, Settings settings) {
        this.cards = cards;
        this.portrait = portrait;
        this.news = news;
        this.words = words;
        this.address = settings.web().url().toString();
    }

    /// What it shows. Of somebody who is erased nothing is shown that was hers, not even the number
    /// of her card.
    public PassContent of(CardInHand hand, Instant now) {
        var gone = hand.customer().goneAt() != null;
        var numbers = gone ? NONE : cards.numbers(hand.merchant().id(), hand.card());
        var draft =
                new PassDraft(hand, now, numbers, address, !gone && nearby(hand), news.of(hand));
        return draft.content(words);
    }

    private boolean nearby(CardInHand hand) {
        return portrait.agreed(hand.merchant().id(), hand.customer().id()).stream()
                .anyMatch(consent -> consent.purpose() == Purpose.NEARBY);
    }
}
