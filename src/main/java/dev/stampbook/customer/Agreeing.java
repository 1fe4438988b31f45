package dev.stampbook.customer;

import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives and withdraws consents one by one: the one is as easy as the other.
@Component
class Agreeing implements Deed<Agreeing.ToAgree, Agreeing.Agreement> {

    private final Customers customers;
    private final Consenting consenting;

    Agreeing(Customers customers, Consenting consenting) {
        this.customers = customers;
        this.consenting = consenting;
    }

    /// A customer agrees to the purpose in the words of a text, or, without a text, no longer.
    record ToAgree(
            UUID customer, Purpose purpose, @Nullable Consent given, Actor actor, Instant at) {

        ToConsent of(Customer who) {
            return given == null
                    ? new ToConsent.Withdraw(who, purpose, actor, at)
                    : new ToConsent.Give(who, given, actor, at);
        }
    }

    /// What came of it.
    sealed interface Agreement {

        /// She agrees; `fresh` when she did not before, or to other words.
        record Agreed(StandingConsent consent, boolean fresh) implements Agreement {}

        /// She does not, or no longer.
        record NotAgreed() implements Agreement {}

        /// The merchant has no such customer.
        record Absent() implements Agreement {}
    }

    @Override
    public List<Agreement> perform(MerchantId merchant, List<ToAgree> wishes, Changes changes) {
        var known = customers.lock(merchant, wishes.stream().map(ToAgree::customer).toList());
        var agreed =
                wishes.stream().flatMap(wish -> who(wish, known).map(wish::of).stream()).toList();
        var book = consenting.consent(merchant, agreed, changes);
        return wishes.stream().map(wish -> told(wish, known, book)).toList();
    }

    private static Optional<Customer> who(ToAgree wish, Map<UUID, Customer> known) {
        return Optional.ofNullable(known.get(wish.customer()))
                .filter(customer -> customer.goneAt() == null);
    }

    private static Agreement told(ToAgree wish, Map<UUID, Customer> known, ConsentBook book) {
        if (who(wish, known).isEmpty()) {
            return new Agreement.Absent();
        }
        return book.standing(wish.customer(), wish.purpose())
                .filter(consent -> wish.given() != null)
                .<Agreement>map(
                        consent -> new Agreement.Agreed(consent, book.added().contains(consent)))
                .orElseGet(Agreement.NotAgreed::new);
    }
}
