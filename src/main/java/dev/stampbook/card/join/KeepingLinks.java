package dev.stampbook.card.join;

import dev.stampbook.customer.Customers;
import dev.stampbook.customer.holding.Erasure;
import dev.stampbook.customer.holding.Holdings;
import dev.stampbook.customer.holding.Merging;
import dev.stampbook.merchant.keep.Forgetful;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.mail.Posting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What links are to the persons whose address they went to: told to them, gone with them, and
/// forgotten when they are over.
@Component
@Order(3)
class KeepingLinks implements Holdings, Erasure, Merging, Forgetful {

    private final CardLinks links;
    private final Customers customers;
    private final Posting posting;

    KeepingLinks(CardLinks links, Customers customers, Posting posting) {
        this.links = links;
        this.customers = customers;
        this.posting = posting;
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> of(
            MerchantId merchant, UUID customer, Instant now) {
        var sent = new LinkedHashSet<>(links.askedBy(merchant, customer));
        Optional.ofNullable(customers.find(merchant, List.of(customer)).get(customer))
                .map(found -> found.person().email())
                .map(email -> links.of(merchant, email))
                .ifPresent(sent::addAll);
        return Map.of("links_sent", sent.stream().map(KeepingLinks::told).toList());
    }

    private static Map<String, @Nullable Object> told(CardLinks.Sent sent) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("program", PublicId.of(IdKind.PROGRAM, sent.program()));
        told.put("sent_at", sent.at());
        told.put("expires_at", sent.expiresAt());
        return told;
    }

    @Override
    public void erase(Erased erased, Changes changes) {
        var merchant = changes.merchant();
        forgetAsked(merchant, erased.customer());
        Optional.ofNullable(
                        customers.find(merchant, List.of(erased.customer())).get(erased.customer()))
                .map(found -> found.person().email())
                .map(email -> links.fingerprint(merchant, email))
                .ifPresent(
                        address -> {
                            links.forget(merchant, address);
                            posting.forget(merchant, address);
                        });
    }

    /// What she asked for on a card has to be asked for again: it is the card of somebody else now.
    @Override
    public Plan plan(Merged merged, Changes changes) {
        return new Plan.Ready(() -> forgetAsked(changes.merchant(), merged.from()));
    }

    private void forgetAsked(MerchantId merchant, UUID customer) {
        links.forgetAsked(merchant, customer).forEach(address -> posting.forget(merchant, address));
    }

    @Override
    public void forget(MerchantId merchant, Instant now) {
        links.forgetOver(merchant, now);
    }
}
