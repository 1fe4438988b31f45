package dev.stampbook.customer;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Turns persons into customers, inside somebody else's deed.
@Component
public class Joining {

    private final Customers customers;
    private final Consenting consenting;

    Joining(Customers customers, Consenting consenting) {
        this.customers = customers;
        this.consenting = consenting;
    }

    /// Who they are, in their order: found again or added, with their consents given.
    public List<Customer> join(MerchantId merchant, List<ToJoin> joins, Changes changes) {
        if (joins.isEmpty()) {
            return List.of();
        }
        var persons = joins.stream().map(ToJoin::person).toList();
        var joined = customers.findOrAdd(merchant, persons, joins.getFirst().at(), changes);
        var consents = new ArrayList<ToConsent>();
        for (var i = 0; i < joins.size(); i++) {
            consents.addAll(consents(joined.get(i), joins.get(i)));
        }
        consenting.consent(merchant, consents, changes);
        return joined;
    }

    private static List<ToConsent.Give> consents(Customer customer, ToJoin join) {
        return join.consents().stream()
                .map(consent -> new ToConsent.Give(customer, consent, join.actor(), join.at()))
                .toList();
    }
}
