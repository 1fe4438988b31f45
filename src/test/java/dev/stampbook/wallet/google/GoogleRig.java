package dev.stampbook.wallet.google;

import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Traces;
import dev.stampbook.platform.json.Json;
import dev.stampbook.testing.TestClock;
import dev.stampbook.wallet.behind.BackOff;
import dev.stampbook.wallet.google.GoogleClient.As;
import dev.stampbook.wallet.google.Lanes.Lane;
import dev.stampbook.wallet.google.account.Keys;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.ApplicationContext;

/// The server's own ways to Google, led to a Google of ours.
final class GoogleRig implements AutoCloseable {

    private static final Issuing ISSUING =
            (merchant, lane) -> Optional.of(new As(Keys.ACCOUNT, Passes.ISSUER, lane));

    final FakeGoogle google;
    final TellingCards stamps;
    final TellingCards campaigns;
    final SavingCards saving;

    private final Wire wire = new Wire(Duration.ofSeconds(30));
    private final ApplicationContext server;
    private final TestClock clock;

    GoogleRig(ApplicationContext server, TestClock clock) {
        this.server = server;
        this.clock = clock;
        google = FakeGoogle.open(clock, Keys.PAIR.getPublic());
        var telling = telling();
        stamps = lane(telling, Lane.STAMP);
        campaigns = lane(telling, Lane.CAMPAIGN);
        saving = saving(telling);
    }

    /// Tells all that is due.
    void tell() {
        stamps.run();
        campaigns.run();
    }

    @Override
    public void close() {
        google.close();
        wire.close();
    }

    private TellingCard telling() {
        var json = server.getBean(Json.class);
        // Turns are taken by a clock that stands still, so that is moved as far as they are.
        var lanes = new Lanes(server.getBean(GoogleTurns.class), this::wait, clock);
        var tokens = new AccessTokens(wire, json, google.address("/token"), clock);
        var api = google.address("/walletobjects/v1");
        var parts =
                new TellingCard.Parts(
                        new GoogleClient(wire, tokens, lanes, json, api),
                        server.getBean(GoogleContents.class),
                        server.getBean(GoogleClasses.class),
                        Optional.of(URI.create("https://c.example/google/callback")));
        return new TellingCard(parts, server.getBean(Transactions.class), json);
    }

    private TellingCards lane(TellingCard telling, Lane lane) {
        var cards = server.getBean(CardsAtGoogle.class);
        var parts = new TellingCards.Parts(cards, telling, ISSUING, new BackOff(new Random(7)));
        return new TellingCards(parts, server.getBean(Transactions.class), clock, lane);
    }

    private SavingCards saving(TellingCard telling) {
        var save = URI.create("https://pay.example/save");
        var link = new SaveLink(server.getBean(Json.class), save, "https://c.example");
        var rows =
                new SavingCards.Rows(
                        server.getBean(CardsAtGoogle.class),
                        server.getBean(GoogleReading.class),
                        server.getBean(GoogleContents.class),
                        server.getBean(Traces.class));
        var desk = new SavingCards.Desk(telling, link, ISSUING);
        return new SavingCards(rows, desk, server.getBean(Transactions.class), clock);
    }

    private synchronized void wait(Instant until) {
        if (until.isAfter(clock.instant())) {
            clock.set(until.plusMillis(1));
        }
    }
}
