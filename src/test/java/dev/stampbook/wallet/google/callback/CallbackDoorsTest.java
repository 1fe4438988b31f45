package dev.stampbook.wallet.google.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.wallet.google.FakeGoogle;
import dev.stampbook.wallet.google.account.Keys;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Google tells that a card was saved or removed; anybody may try to.
@DoorTest
class CallbackDoorsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired Shops shops;
    @Autowired Http http;
    @Autowired TestClock clock;
    @Autowired FakeGoogle google;
    @Autowired Sequencer sequencer;

    private Shops.Shop shop;
    private Till till;
    private String issuer;
    private String card;

    @BeforeEach
    void aCardThatIsAtGoogle() {
        shop = shops.open();
        till = shop.till();
        issuer = "3388" + Math.floorMod(shop.merchant().hashCode(), 1_000_000_000);
        till.post("/api/v1/google-key", Keys.body(issuer)).expect(200);
        var reward =
                Map.of("kind", "voucher", "title", Map.of("en", "Coffee"), "redemption", "self");
        var order =
                Map.of(
                        "name", Map.of("en", "Coffee card"),
                        "goals", List.of(Map.of("stamps", 10, "reward", reward)));
        var program = till.post("/api/v1/programs", order).expect(201).text("/id");
        var told = till.post("/api/v1/cards", Map.of("program", program)).expect(201);
        card = told.text("/id");
        new PlainBrowser(http.address())
                .open(URI.create(told.text("/url")).getPath())
                .press("Add to Google Wallet", Map.of());
    }

    @Test
    void aCardThatWasSavedAndRemovedIsInTheJournal() {
        assertThat(say("save", "n-1")).isEqualTo(200);
        assertThat(say("del", "n-2")).isEqualTo(200);

        assertThat(told("card.saved")).hasSize(1);
        assertThat(told("card.removed")).hasSize(1).first().asString().contains("google", card);
    }

    @Test
    void whatGoogleSaysTwiceIsHeardOnce() {
        say("save", "n-1");

        assertThat(say("save", "n-1")).isEqualTo(200);
        assertThat(told("card.saved")).hasSize(1);
    }

    @Test
    void whatComesTooLateIsNoNews() {
        var message = Sender.message("save", object(), "n-1", clock.instant().minusSeconds(1));

        assertThat(send(shop.merchant(), sender().seal(message))).isEqualTo(200);
        assertThat(told("card.saved")).isEmpty();
    }

    @Test
    void nobodyElseIsBelieved() {
        var message = Sender.message("save", object(), "n-1", clock.instant().plus(HOUR));
        var other = shops.open().merchant();

        assertThat(send(shop.merchant(), sender().with(Sender.pair()).seal(message)))
                .isEqualTo(403);
        assertThat(send(other, sender().seal(message))).isEqualTo(403);
        assertThat(send("nobody", sender().seal(message))).isEqualTo(403);
        assertThat(send(shop.merchant(), "{}")).isEqualTo(403);
        assertThat(told("card.saved")).isEmpty();
    }

    @Test
    void aCardThatIsNotThereIsNoNews() {
        var other = issuer + "." + card.substring(0, card.length() - 4) + "0000";
        var message = Sender.message("save", other, "n-1", clock.instant().plus(HOUR));

        assertThat(send(shop.merchant(), sender().seal(message))).isIn(200, 403);
        assertThat(told("card.saved")).isEmpty();
    }

    private int say(String kind, String nonce) {
        var message = Sender.message(kind, object(), nonce, clock.instant().plus(HOUR));
        return send(shop.merchant(), sender().seal(message));
    }

    private Sender sender() {
        return Sender.to(issuer, clock.instant());
    }

    private String object() {
        return issuer + "." + card;
    }

    private int send(String merchant, String body) {
        var stranger = shops.stranger();
        var letter = stranger.letter("POST", "/google/callback/" + merchant);
        return letter.text("application/json", body).send().status();
    }

    private List<String> told(String type) {
        sequencer.catchUp(MerchantId.parse(shop.merchant()).orElseThrow());
        var events = till.get("/api/v1/events?type=" + type).expect(200);
        return events.json().at("/data").valueStream().map(String::valueOf).toList();
    }
}
