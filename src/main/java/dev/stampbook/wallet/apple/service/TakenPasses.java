package dev.stampbook.wallet.apple.service;

import dev.stampbook.card.CardInHand;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Events;
import dev.stampbook.platform.journal.Traces;
import dev.stampbook.wallet.apple.PassMaking;
import dev.stampbook.wallet.apple.PassName;
import dev.stampbook.wallet.apple.PassOrders;
import dev.stampbook.wallet.apple.service.PassesOnPhones.Taken;
import dev.stampbook.wallet.certificate.PassSigner;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Keeps how passes look that phones have taken, so that a change is seen from then on.
@Component
class TakenPasses {

    /// So long after it was made a card may have been taken before a change that has no line.
    private static final Duration YOUNG = Duration.ofMinutes(5);

    private final PassesOnPhones passes;
    private final PhoneReading reading;
    private final PassOrders orders;
    private final PassMaking making;
    private final Traces traces;
    private final Events events;

    TakenPasses(
            PassesOnPhones passes,
            PhoneReading reading,
            PassOrders orders,
            PassMaking making,
            Traces traces,
            Events events) {
        this.passes = passes;
        this.reading = reading;
        this.orders = orders;
        this.making = making;
        this.traces = traces;
        this.events = events;
    }

    /// Up to where the journal is numbered.
    long head(MerchantId merchant) {
        return traces.head(merchant);
    }

    /// Whether anybody signs the passes of a merchant.
    boolean signed(MerchantId merchant) {
        return orders.signer(merchant).isPresent();
    }

    /// Keeps how these passes look, and answers which of them a phone may have in an older
    /// state: the file was made some time before the phone said so, and nobody knows when.
    Set<PassName> take(Changes changes, Map<PassName, CardInHand> hands, Instant at) {
        var merchant = changes.merchant();
        var signer = orders.signer(merchant);
        if (hands.isEmpty() || signer.isEmpty()) {
            return Set.of();
        }
        var prints = new ArrayList<Taken>();
        hands.forEach((name, hand) -> prints.add(taken(name, hand, signer.get(), at)));
        // A second later than now: whoever fetched it within this one asks again.
        var second = at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        passes.take(changes, prints, reading.nextTag(merchant), second);
        return hands.entrySet().stream()
                .filter(taken -> old(merchant, taken.getValue(), at))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Taken taken(PassName name, CardInHand hand, PassSigner signer, Instant at) {
        var print =
                orders.of(hand.settled(at), name.voucher(), signer, at)
                        .map(making::fingerprint)
                        .orElseThrow();
        return new Taken(name, hand.card().program(), print);
    }

    private boolean old(MerchantId merchant, CardInHand hand, Instant at) {
        var made = hand.card().createdAt();
        var last = events.lately(merchant, hand.card().id(), 1);
        var touched = last.stream().anyMatch(event -> event.timestamp().isAfter(made));
        return touched || made.plus(YOUNG).isBefore(at);
    }
}
