package dev.stampbook.customer;

import dev.stampbook.customer.lookup.LookingUp;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings customers to whoever may see them.
@Component("showingCustomers")
class Showing {

    private final Customers customers;
    private final Consents consents;
    private final LookingUp lookingUp;
    private final Transactions transactions;

    Showing(
            Customers customers,
            Consents consents,
            LookingUp lookingUp,
            Transactions transactions) {
        this.customers = customers;
        this.consents = consents;
        this.lookingUp = lookingUp;
        this.transactions = transactions;
    }

    Page<CustomerView> list(MerchantId merchant, Listing listing) {
        var after = listing.after(merchant, IdKind.CUSTOMER);
        var found =
                transactions.reading(
                        merchant, () -> customers.list(merchant, after, listing.fetch()));
        return listing.page(merchant, IdKind.CUSTOMER, found, Customer::id).map(CustomerView::of);
    }

    /// Those who begin as typed.
    Page<CustomerView> find(Caller caller, Listing listing, String typed) {
        var merchant = caller.actor().merchant();
        var after = listing.after(merchant, IdKind.CUSTOMER);
        var ids = lookingUp.find(caller, typed, after, listing.fetch());
        var found = transactions.reading(merchant, () -> customers.find(merchant, ids));
        var rows = ids.stream().map(found::get).filter(Objects::nonNull).toList();
        return listing.page(merchant, IdKind.CUSTOMER, rows, Customer::id).map(CustomerView::of);
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

    /// A customer who is there; inside a transaction.
    Customer find(MerchantId merchant, UUID id) {
        return Optional.ofNullable(customers.find(merchant, List.of(id)).get(id))
                .filter(customer -> customer.goneAt() == null)
                .orElseThrow(() -> new NotFound("customer"));
    }

    static UUID id(String publicId) {
        return PublicId.parse(IdKind.CUSTOMER, publicId)
                .orElseThrow(() -> new NotFound("customer"));
    }
}
