package dev.stampbook.platform.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a line with this number is about a card, a customer, or neither.
public record Trace(long seq, @Nullable UUID card, @Nullable UUID customer) {

    /// Whether it is about the card, or about the person who holds it.
    public boolean touches(UUID someCard, UUID someCustomer) {
        return someCard.equals(card) || someCustomer.equals(customer);
    }
}
