package dev.stampbook.card.join;

import dev.stampbook.customer.Email;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link that was sent to an address: whoever opens it gets the card that the address has in a
/// program; or adds the address to a card, of which `holder` is the customer.
record CardLink(UUID program, @Nullable UUID holder, Wish wish) {

    /// What was asked for: the address as it was written, the secret of the browser in which it was
    /// typed, what else was written there, the token of the join link that led there, if one did,
    /// and the card that shall have the address, if it was asked for there.
    record Wish(
            String email,
            String browser,
            Map<String, String> answers,
            @Nullable String joinLink,
            @Nullable UUID card) {

        Wish {
            answers = Map.copyOf(answers);
        }

        /// The address, which was read before.
        Email address() {
            return Email.parse(email).orElseThrow();
        }

        /// What was written, if it was in this browser.
        Map<String, String> answersFor(BrowserCookie here) {
            return Objects.equals(browser, here.secret()) ? answers : Map.of();
        }

        /// A mask, so that no personal data reaches a log.
        @Override
        public String toString() {
            return "Wish[…]";
        }
    }
}
