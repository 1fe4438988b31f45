package dev.stampbook.wallet.apple.service;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Showing;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.wallet.apple.PassMaking;
import dev.stampbook.wallet.apple.PassOrder;
import dev.stampbook.wallet.apple.PassOrders;
import dev.stampbook.wallet.apple.service.PassesOnPhones.Due;
import dev.stampbook.wallet.apple.service.PassesOnPhones.Look;
import dev.stampbook.wallet.certificate.PassSigner;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks at passes that may look different, and has the phones told of those that do.
@Component
class LookingAtPasses {

    private final PassesOnPhones passes;
    private final Phones phones;
    private final PhoneReading reading;
    private final Showing showing;
    private final PassOrders orders;
    private final PassMaking making;

    LookingAtPasses(
            PassesOnPhones passes,
            Phones phones,
            PhoneReading reading,
            Showing showing,
            PassOrders orders,
            PassMaking making) {
        this.passes = passes;
        this.phones = phones;
        this.reading = reading;
        this.showing = showing;
        this.orders = orders;
        this.making = making;
    }

    /// Looks at some that are due, and answers whether there were any. Inside a transaction that
    /// has the reader's row.
    boolean look(Changes changes, Instant now) {
        var merchant = changes.merchant();
        var due = passes.due(merchant, now);
        if (due.isEmpty()) {
            return false;
        }
        passes.looked(merchant, due.stream().map(Due::pass).toList());
        // Without anybody who signs there is nothing to fetch; the next certificate has all looked
        // at.
        orders.signer(merchant).ifPresent(signer -> tell(changes, due, signer, now));
        return true;
    }

    private void tell(Changes changes, List<Due> due, PassSigner signer, Instant now) {
        var merchant = changes.merchant();
        var refs = due.stream().map(LookingAtPasses::ref).distinct().toList();
        var shown = showing.show(merchant, refs, now);
        var different =
                due.stream()
                        .flatMap(
                                one ->
                                        Optional.ofNullable(shown.get(ref(one)))
                                                .flatMap(hand -> order(hand, one, signer, now))
                                                .map(making::fingerprint)
                                                .filter(print -> !print.equals(one.print()))
                                                .map(print -> new Look(one.pass(), print))
                                                .stream())
                        .toList();
        if (!different.isEmpty()) {
            var second = now.truncatedTo(ChronoUnit.SECONDS);
            passes.change(changes, different, reading.nextTag(merchant), second);
            var names = different.stream().map(look -> look.pass().id()).toList();
            phones.mark(merchant, signer.identity().passType(), names, now);
        }
    }

    private static CardRef ref(Due due) {
        return new CardRef.ById(due.pass().card());
    }

    private Optional<PassOrder> order(CardInHand hand, Due due, PassSigner signer, Instant now) {
        return orders.of(hand, due.pass().voucher(), signer, now);
    }
}
