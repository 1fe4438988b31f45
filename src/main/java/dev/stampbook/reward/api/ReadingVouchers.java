package dev.stampbook.reward.api;

import dev.stampbook.customer.Customers;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.reward.Granting.Grant;
import dev.stampbook.reward.Origin;
import dev.stampbook.reward.Voucher.Owner;
import dev.stampbook.reward.VoucherOwners;
import dev.stampbook.reward.offer.ReadingOffers;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads the wish for a voucher: checks it field by field and finds whom it is for.
@Component
public class ReadingVouchers {

    private static final int REFERENCE_LENGTH_MAX = 200;

    private final ReadingOffers offers;
    private final Customers customers;
    private final ObjectProvider<VoucherOwners> cards;
    private final Transactions transactions;
    private final Clock clock;

    ReadingVouchers(
            ReadingOffers offers,
            Customers customers,
            ObjectProvider<VoucherOwners> cards,
            Transactions transactions,
            Clock clock) {
        this.offers = offers;
        this.customers = customers;
        this.cards = cards;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The grant that a body wishes for, or `InvalidInput` with one problem per field.
    public Grant read(Actor actor, NewVoucher body) {
        return transactions.reading(actor.merchant(), () -> grant(actor, body));
    }

    private Grant grant(Actor actor, NewVoucher body) {
        var form = body.form();
        var checks = offers.checks(actor.merchant(), List.of(form));
        checks.reward("", form);
        checks.checks()
                .text("/source_reference", body.sourceReference(), REFERENCE_LENGTH_MAX)
                .done();
        return new Grant(
                form.reward(),
                actor.kind() == Actor.Kind.API_KEY ? new Origin.Api() : new Origin.Manual(),
                owner(actor.merchant(), body),
                actor.location(),
                actor,
                clock.instant(),
                body.sourceReference(),
                false);
    }

    private Owner owner(MerchantId merchant, NewVoucher body) {
        var customer = body.customer() == null ? null : customer(merchant, body.customer());
        if (body.card() == null) {
            return new Owner(customer, null);
        }
        var owner = card(merchant, body.card());
        if (customer != null && !customer.equals(owner.customer())) {
            throw new InvalidInput("/customer", "reward.invalid.owner");
        }
        return owner;
    }

    private UUID customer(MerchantId merchant, String publicId) {
        var customer =
                PublicId.parse(IdKind.CUSTOMER, publicId)
                        .filter(id -> customers.present(merchant, id));
        return customer.orElseThrow(() -> new NotFound("customer"));
    }

    /// The owner behind what names a card; inside an open transaction.
    Owner card(MerchantId merchant, String text) {
        return cards.stream()
                .flatMap(each -> each.named(merchant, List.of(text)).values().stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("card"));
    }

    /// The owner that a list is about: of a card, of a customer, or nobody in particular.
    @Nullable Owner owner(MerchantId merchant, @Nullable String card, @Nullable String customer) {
        if (card != null) {
            return card(merchant, card);
        }
        return customer == null ? null : new Owner(customer(merchant, customer), null);
    }
}
