package dev.stampbook.card;

import dev.stampbook.platform.MerchantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// The cards of a merchant, and their stamps.
@Repository
public class Cards {

    Cards() {}

    /// Those of the cards that are there, by what they were named by.
    public Map<CardRef, Card> find(MerchantId merchant, Collection<CardRef> refs) {
        throw new UnsupportedOperationException("find");
    }

    /// The open cards of a customer, newest first.
    public List<Card> openOf(MerchantId merchant, UUID customer) {
        throw new UnsupportedOperationException("openOf");
    }

    /// The numbers of a card, for showing them to whoever may see them.
    public Card.Numbers numbers(MerchantId merchant, Card card) {
        throw new UnsupportedOperationException("numbers");
    }
}
