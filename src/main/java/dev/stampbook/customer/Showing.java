package dev.stampbook.customer;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings customers to whoever may see them.
@Component("showingCustomers")
class Showing {

    private final Customers customers;
    private final Consents consents;
    private final Transactions transactions;

    Showing(Customers customers, Consents consents, Transactions transactions) {
        this.customers = customers;
        this.consents = consents;
        this.transactions = transactions;
    }

    Page<CustomerView> list(MerchantId merchant, Listing listing) {
        var after = listing.after(merchant, IdKind.CUSTOMER);
        var found =
                transactions.reading(
                        merchant, () -> customers.list(merchant, after, listing.fetch()));
        return listing.page(merchant, IdKind.CUSTOMER, found, Customer::id).map(CustomerView::of);
    }

    CustomerView show(MerchantId merchant, String publicId) {
        var id = id(publicId);
        return transactions.reading(merchant, () -> CustomerView.of(find(merchant, id)));
    }

    /// What a customer agreed to, newest first, from behind an id on.
    List<StandingConsent> consents(
            MerchantId merchant, String publicId, @Nullable UUID after, int most) {
        var id = id(publicId);
        return transactions.reading(
                merchant, () -> consents.of(merchant, find(merchant, id).id(), after, most));
    }

    private Customer find(MerchantId merchant, UUID id) {
        return Optional.ofNullable(customers.find(merchant, List.of(id)).get(id))
                .filter(customer -> customer.goneAt() == null)
                .orElseThrow(() -> new NotFound("customer"));
    }

    static UUID id(String publicId) {
        return PublicId.parse(IdKind.CUSTOMER, publicId)
                .orElseThrow(() -> new NotFound("customer"));
    }
}
