package dev.stampbook.customer;

import dev.stampbook.platform.MerchantId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// All that this module itself knows of a customer; inside a transaction.
@Component
public class Portrait {

    private static final int CONSENTS_MOST = 10_000;

    private final Showing showing;
    private final Consents consents;

    Portrait(Showing showing, Consents consents) {
        this.showing = showing;
        this.consents = consents;
    }

    /// A customer with every consent she ever gave.
    public record Drawn(UUID id, CustomerView view, List<ConsentView> consents) {}

    /// What a customer agrees to now.
    public List<Consent> agreed(MerchantId merchant, UUID customer) {
        return consents.standing(merchant, List.of(customer)).stream()
                .map(StandingConsent::consent)
                .toList();
    }

    /// The customer of a public id; one that the merchant does not have is not found.
    public Drawn of(MerchantId merchant, String publicId) {
        var customer = showing.find(merchant, Showing.id(publicId));
        var all = consents.of(merchant, customer.id(), null, CONSENTS_MOST);
        return new Drawn(
                customer.id(),
                CustomerView.of(customer),
                all.stream().map(ConsentView::of).toList());
    }
}
