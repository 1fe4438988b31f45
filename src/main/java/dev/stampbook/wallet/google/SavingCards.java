package dev.stampbook.wallet.google;

import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Traces;
import dev.stampbook.wallet.google.CardsAtGoogle.Due;
import dev.stampbook.wallet.google.GoogleClient.As;
import dev.stampbook.wallet.google.Lanes.Lane;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Puts a card into Google Wallet, as its holder asked: from now on it is told there, and the link
/// names what Google has, so that no secret is in it.
public final class SavingCards {

    private final CardsAtGoogle cards;
    private final GoogleReading reading;
    private final GoogleContents contents;
    private final Traces traces;
    private final Transactions transactions;
    private final Desk desk;
    private final Clock clock;

    SavingCards(Rows rows, Desk desk, Transactions transactions, Clock clock) {
        this.cards = rows.cards();
        this.reading = rows.reading();
        this.contents = rows.contents();
        this.traces = rows.traces();
        this.transactions = transactions;
        this.desk = desk;
        this.clock = clock;
    }

    /// What comes of it.
    public sealed interface Outcome {

        /// Google has it; its holder goes on to this address, which nobody else shall see.
        record Ready(URI link) implements Outcome {

            /// A mask: whoever has the address has the card.
            @Override
            public String toString() {
                return "Ready[…]";
            }
        }

        /// Google does not answer now; it is told as soon as it does.
        record Later() implements Outcome {}

        /// There is no such card, or it is nobody's any more.
        record Absent() implements Outcome {}

        /// Nobody gives out passes at Google for this merchant.
        record Off() implements Outcome {}
    }

    /// What it reads and writes here.
    record Rows(
            CardsAtGoogle cards, GoogleReading reading, GoogleContents contents, Traces traces) {}

    /// How it deals with Google.
    record Desk(TellingCard telling, SaveLink link, Issuing issuing) {}

    /// Whether the cards of a merchant can go to Google; inside a transaction of that merchant.
    public boolean on(MerchantId merchant) {
        return desk.issuing().as(merchant, Lane.STAMP).isPresent();
    }

    /// Where the holder of a card goes on that Google has; empty while it does not, or when the
    /// card is nobody's any more. Inside a transaction of that merchant.
    public Optional<URI> link(MerchantId merchant, UUID card) {
        var now = clock.instant();
        return desk.issuing()
                .as(merchant, Lane.STAMP)
                .flatMap(
                        as ->
                                cards.find(merchant, card)
                                        .filter(due -> there(due, as))
                                        .filter(due -> somebodys(merchant, card, now))
                                        .map(due -> link(due, as, now)));
    }

    private static boolean there(Due due, As as) {
        return due.told() != null && due.told().startsWith(as.issuer().number() + ".");
    }

    private boolean somebodys(MerchantId merchant, UUID card, Instant now) {
        return contents.of(merchant, card, now)
                .filter(shown -> shown.content().standing() != Standing.ERASED)
                .isPresent();
    }

    /// Tells Google the card, unless it has it, and answers where its holder goes on.
    public Outcome save(MerchantId merchant, UUID card) {
        var now = clock.instant();
        var as = transactions.reading(merchant, () -> desk.issuing().as(merchant, Lane.STAMP));
        if (as.isEmpty()) {
            return new Outcome.Off();
        }
        var due = transactions.of(merchant, changes -> want(merchant, card, now));
        return due.map(wanted -> tell(merchant, wanted, as.get(), now))
                .orElseGet(Outcome.Absent::new);
    }

    private Optional<Due> want(MerchantId merchant, UUID card, Instant now) {
        // Before the card is read: what is numbered behind this is read by the follower.
        var seen = traces.head(merchant);
        return contents.of(merchant, card, now)
                .filter(shown -> shown.content().standing() != Standing.ERASED)
                .flatMap(
                        shown -> {
                            reading.begin(merchant, seen);
                            cards.want(merchant, card, shown.content().program(), now);
                            return cards.find(merchant, card);
                        });
    }

    private Outcome tell(MerchantId merchant, Due due, As as, Instant now) {
        if (there(due, as)) {
            return new Outcome.Ready(link(due, as, now));
        }
        try {
            var result = desk.telling().tell(merchant, due, as, now);
            if (result.told() instanceof Told.Done) {
                transactions.of(
                        merchant,
                        changes -> {
                            cards.told(merchant, due, result.news(), now);
                            return due;
                        });
                return new Outcome.Ready(link(due, as, now));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return new Outcome.Later();
    }

    private URI link(Due due, As as, Instant now) {
        var issuer = as.issuer();
        return desk.link()
                .thin(
                        issuer.objectOf(due.card()),
                        issuer.classOf(due.program()),
                        as.account(),
                        now);
    }
}
