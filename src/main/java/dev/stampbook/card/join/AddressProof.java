package dev.stampbook.card.join;

import dev.stampbook.customer.Customer;
import dev.stampbook.customer.Email;
import org.jspecify.annotations.Nullable;

/// What a link is worth that adds an address to a card: `here` says that it was opened in the
/// browser in which it was asked for, `holder` whose card it is, `taken` that somebody else has the
/// address. Whoever opens it reads the mail of the address; only here she holds the card as well.
record AddressProof(boolean here, @Nullable Customer holder, Email address, boolean taken) {

    /// What comes of opening it.
    enum Answer {
        /// The address is that of the card from now on, or was before.
        ADDED,
        /// It has to be opened in the browser in which it was asked for.
        ELSEWHERE,
        /// Somebody has it already: neither card is touched.
        TAKEN,
        /// There is nothing to add it to.
        OVER
    }

    Answer answer() {
        if (holder == null || holder.goneAt() != null || hasAnother(holder)) {
            return Answer.OVER;
        }
        if (!here) {
            return Answer.ELSEWHERE;
        }
        return taken ? Answer.TAKEN : Answer.ADDED;
    }

    private boolean hasAnother(Customer one) {
        var email = one.person().email();
        return email != null && !email.normal().equals(address.normal());
    }
}
