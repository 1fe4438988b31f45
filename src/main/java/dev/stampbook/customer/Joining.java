package dev.stampbook.customer;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Turns persons into customers, alone or inside another deed.
@Component
public class Joining implements Deed<ToJoin, Joining.Joined> {

    private final Customers customers;
    private final Consenting consenting;

    Joining(Customers customers, Consenting consenting) {
        this.customers = customers;
        this.consenting = consenting;
    }

    /// A customer, and whether she is new.
    public record Joined(Customer customer, boolean fresh) {}

    @Override
    public List<Joined> perform(MerchantId merchant, List<ToJoin> joins, Changes changes) {
        if (joins.isEmpty()) {
            return List.of();
        }
        var persons = joins.stream().map(ToJoin::person).toList();
        var arrived = customers.arrive(merchant, persons, joins.getFirst().at(), changes);
        var consents = new ArrayList<ToConsent>();
        for (var i = 0; i < joins.size(); i++) {
            consents.addAll(consents(arrived.customers().get(i), joins.get(i)));
        }
        consenting.consent(merchant, consents, changes);
        return arrived.customers().stream()
                .map(customer -> new Joined(customer, arrived.added().contains(customer)))
                .toList();
    }

    /// Who they are, in their order: found again or added, with their consents given.
    public List<Customer> join(MerchantId merchant, List<ToJoin> joins, Changes changes) {
        return perform(merchant, joins, changes).stream().map(Joined::customer).toList();
    }

    private static List<ToConsent.Give> consents(Customer customer, ToJoin join) {
        return join.consents().stream()
                .map(consent -> new ToConsent.Give(customer, consent, join.actor(), join.at()))
                .toList();
    }
}
