package dev.stampbook.customer;

import static java.util.stream.Collectors.groupingBy;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Changes what is known of customers, and what they agree to.
@Component
public class Changing implements Deed<ToChange, Changing.ChangeOutcome> {

    private final Customers customers;
    private final Consents consents;
    private final Consenting consenting;

    Changing(Customers customers, Consents consents, Consenting consenting) {
        this.customers = customers;
        this.consents = consents;
        this.consenting = consenting;
    }

    /// What came of it.
    public sealed interface ChangeOutcome {

        /// The customer as she is now.
        record Changed(Customer customer) implements ChangeOutcome {}

        /// The business says no.
        record NotChanged(Refused refused) implements ChangeOutcome {}

        /// The merchant has no such customer.
        record Absent() implements ChangeOutcome {}
    }

    @Override
    public List<ChangeOutcome> perform(
            MerchantId merchant, List<ToChange> wishes, Changes changes) {
        var ids = wishes.stream().map(ToChange::customer).distinct().toList();
        var known = new HashMap<>(customers.lock(merchant, ids));
        var persons = new KnownPersons(customers.resembling(merchant, afterwards(wishes, known)));
        var standing =
                consents.standing(merchant, ids).stream()
                        .collect(groupingBy(StandingConsent::customer));
        var changed = new LinkedHashMap<UUID, Customer>();
        var agreements = new ArrayList<ToConsent>();
        var outcomes = new ArrayList<ChangeOutcome>();
        for (var wish : wishes) {
            var outcome = decide(wish, known, persons);
            outcomes.add(outcome);
            if (outcome instanceof ChangeOutcome.Changed(var customer)) {
                known.put(customer.id(), customer);
                changed.put(customer.id(), customer);
                agreements.addAll(
                        wish.agreements(customer, standing.getOrDefault(customer.id(), List.of())));
            }
        }
        customers.save(changes, List.copyOf(changed.values()));
        consenting.consent(merchant, agreements, changes);
        return outcomes;
    }

    private static List<Person> afterwards(List<ToChange> wishes, Map<UUID, Customer> known) {
        var persons = new ArrayList<Person>();
        for (var wish : wishes) {
            var customer = known.get(wish.customer());
            if (customer != null && customer.goneAt() == null) {
                persons.add(wish.change().apply(customer.person()));
            }
        }
        return persons;
    }

    private static ChangeOutcome decide(
            ToChange wish, Map<UUID, Customer> known, KnownPersons persons) {
        var before = known.get(wish.customer());
        if (before == null || before.goneAt() != null) {
            return new ChangeOutcome.Absent();
        }
        var after = before.with(wish.change().apply(before.person()));
        if (persons.anotherIs(after)) {
            return new ChangeOutcome.NotChanged(Refused.because(CustomerRefusal.IDENTITY_TAKEN));
        }
        persons.remember(after);
        return new ChangeOutcome.Changed(after);
    }
}
