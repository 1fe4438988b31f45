package dev.stampbook.customer.erase;

import dev.stampbook.customer.Consenting;
import dev.stampbook.customer.Customer;
import dev.stampbook.customer.Customers;
import dev.stampbook.customer.holding.Erasure;
import dev.stampbook.customer.holding.Erasure.Erased;
import dev.stampbook.customer.lookup.Lookups;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.AnswersAbout;
import dev.stampbook.platform.write.Deed;
import java.util.HashMap;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Erases customers; false for one that the merchant does not have, or has no more.
@Component
public class Erasing implements Deed<Erased, Boolean> {

    private final Customers customers;
    private final Consenting consenting;
    private final Lookups lookups;
    private final AnswersAbout answers;
    private final ObjectProvider<Erasure> holders;
    private final ErasureLines lines;

    Erasing(
            Customers customers,
            Consenting consenting,
            Lookups lookups,
            AnswersAbout answers,
            ObjectProvider<Erasure> holders,
            ErasureLines lines) {
        this.customers = customers;
        this.consenting = consenting;
        this.lookups = lookups;
        this.answers = answers;
        this.holders = holders;
        this.lines = lines;
    }

    @Override
    public List<Boolean> perform(MerchantId merchant, List<Erased> wishes, Changes changes) {
        var ids = wishes.stream().map(Erased::customer).toList();
        var known = new HashMap<>(customers.lock(merchant, ids));
        return wishes.stream()
                .map(
                        wish -> {
                            var customer = known.remove(wish.customer());
                            if (customer == null || customer.goneAt() != null) {
                                return false;
                            }
                            erase(customer, wish, changes);
                            return true;
                        })
                .toList();
    }

    private void erase(Customer customer, Erased wish, Changes changes) {
        lines.erased(customer, wish, changes);
        consenting.withdrawAll(customer, wish.actor(), wish.at(), changes);
        holders.orderedStream().forEach(holder -> holder.erase(wish, changes));
        customers.empty(changes, List.of(customer.gone(wish.at())));
        lookups.forget(changes.merchant(), customer.id());
        answers.erase(changes.merchant(), customer.id());
    }
}
