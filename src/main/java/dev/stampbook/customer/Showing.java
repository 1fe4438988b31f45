package dev.stampbook.customer;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Brings customers to whoever may see them.
@Component("showingCustomers")
class Showing {

    private final Customers customers;
    private final Transactions transactions;

    Showing(Customers customers, Transactions transactions) {
        this.customers = customers;
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
        return transactions.reading(
                merchant,
                () ->
                        customers.find(merchant, List.of(id)).values().stream()
                                .findFirst()
                                .map(CustomerView::of)
                                .orElseThrow(() -> new NotFound("customer")));
    }

    static UUID id(String publicId) {
        return PublicId.parse(IdKind.CUSTOMER, publicId)
                .orElseThrow(() -> new NotFound("customer"));
    }
}
