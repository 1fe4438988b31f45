package dev.stampbook.wallet.google.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.wallet.google.FakeGoogle;
import dev.stampbook.wallet.google.FakeGoogle.Mood;
import dev.stampbook.wallet.google.account.Keys;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever holds the address of a card puts it into Google Wallet, and from then on Google is told.
@DoorTest
class GoogleDoorsTest {

    private static final String ADD = "Add to Google Wallet";

    @Autowired Shops shops;
    @Autowired Http http;
    @Autowired FakeGoogle google;
    @Autowired TestClock clock;
    @Autowired Sequencer sequencer;
    @Autowired List<Chore> chores;

    private Shops.Shop shop;
    private Till till;
    private String issuer;
    private String join;
    private String program;

    @BeforeEach
    void aShopWithAKeyOfItsOwn() {
        shop = shops.open();
        till = shop.till();
        issuer = "3388" + Math.floorMod(shop.merchant().hashCode(), 1_000_000_000);
        till.post("/api/v1/google-key", Keys.body(issuer)).expect(200);
        var told = till.post("/api/v1/programs", coffee("Coffee card")).expect(201);
        program = told.text("/id");
        join = URI.create(told.text("/join_url")).getPath();
        google.forgetsLog();
    }

    private static Map<String, Object> coffee(String name) {
        var reward =
                Map.of("kind", "voucher", "title", Map.of("en", "Coffee"), "redemption", "staff");
        return Map.of(
                "name", Map.of("en", name),
                "goals", List.of(Map.of("stamps", 10, "reward", reward)));
    }

    @Test
    void theButtonOfTheCardLeadsOnToGoogle() {
        var card = newCard();

        var page = browser().open(card.path()).press(ADD, Map.of());

        assertThat(page.text("h1")).isEqualTo("On to Google Wallet");
        assertThat(link(page)).startsWith(google.address("/save/").toString());
        assertThat(kept(card)).contains("0/10", "ACTIVE");
    }

    @Test
    void theWayOnIsKeptByNobody() {
        var card = saved();

        var told = shops.stranger().get(card.path() + "/google").expect(200);

        assertThat(told.header("Refresh").orElseThrow())
                .startsWith("0;url=" + google.address("/save/"));
        assertThat(told.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(told.header("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self';");
    }

    @Test
    void aLookAsksAndTellsNobody() {
        var card = newCard();

        var page = browser().open(card.path() + "/google");

        assertThat(page.text("h1")).isEqualTo("Your card is ready");
        assertThat(link(page)).isEmpty();
        assertThat(google.log()).isEmpty();
    }

    @Test
    void whoJoinsForTheWalletIsOneTapAway() {
        var page = browser().open(join).press(ADD, Map.of());

        assertThat(page.text("h1")).isEqualTo("Your card is ready");
        assertThat(link(page.press(ADD, Map.of()))).isNotEmpty();
    }

    @Test
    void withoutAKeyThereIsNoButtonAndNoDoor() {
        var other = shops.open().till();
        var made = other.post("/api/v1/programs", coffee("Tea card")).expect(201).text("/id");
        var told = other.post("/api/v1/cards", Map.of("program", made)).expect(201);
        var path = URI.create(told.text("/url")).getPath();

        assertThat(browser().open(path).text("main")).doesNotContain(ADD);
        assertThat(browser().open(path + "/google").status()).isEqualTo(404);
    }

    @Test
    void theSeventhStampShowsAtGoogle() {
        var card = saved();
        for (var stamp = 0; stamp < 7; stamp++) {
            stamp(card);
        }

        tell();

        assertThat(kept(card)).contains("7/10").doesNotContain("6/10");
        assertThat(google.log()).containsExactly("PATCH loyaltyObject/" + object(card) + " 200");
    }

    @Test
    void aVoucherShowsUntilItIsUsed() {
        var card = saved();
        for (var stamp = 0; stamp < 10; stamp++) {
            stamp(card);
        }
        tell();
        var ready = kept(card);
        var voucher = till.get("/api/v1/vouchers").expect(200).text("/data/0/id");
        till.post("/api/v1/vouchers/" + voucher + "/redemption", Map.of()).expect(201);
        tell();

        assertThat(ready).contains("id=vouchers").contains("Ready");
        assertThat(kept(card)).isNotEqualTo(ready).doesNotContain("Ready");
    }

    @Test
    void whoIsErasedLeavesABlankCardAndNoWayBack() {
        var card = saved();
        var customer = till.get("/api/v1/cards/" + card.id()).expect(200).text("/customer/id");
        till.delete("/api/v1/customers/" + customer).expect(204);
        tell();

        assertThat(google.kept(object(card)))
                .containsEntry("state", "INACTIVE")
                .containsEntry("accountId", "")
                .doesNotContainKeys("rotatingBarcode", "barcode", "loyaltyPoints");
        assertThat(link(browser().open(card.path() + "/google"))).isEmpty();
    }

    @Test
    void whileGoogleIsAwayTheCardIsFineAndStampsGoOn() {
        var card = newCard();
        google.turns(Mood.GONE);

        var page = browser().open(card.path()).press(ADD, Map.of());
        stamp(card);

        assertThat(page.text("h1")).isEqualTo("Google is not answering right now");
        google.turns(Mood.KIND);
        clock.advance(Duration.ofMinutes(10));
        assertThat(link(page.press(ADD, Map.of()))).isNotEmpty();
        assertThat(kept(card)).contains("1/10");
    }

    @Test
    void whoAsksWhatIsHeldHearsOfGoogle() {
        var card = saved();
        var customer = till.get("/api/v1/cards/" + card.id()).expect(200).text("/customer/id");

        var held = till.get("/api/v1/customers/" + customer + "/export").expect(200).json();

        assertThat(held.at("/held/google_passes/0/card").asString()).isEqualTo(card.id());
    }

    @Test
    void anotherIssuerGetsTheCardsAnew() {
        var card = saved();
        issuer = issuer + "7";
        till.post("/api/v1/google-key", Keys.body(issuer)).expect(200);
        tell();

        assertThat(kept(card)).contains("0/10");
    }

    @Test
    void aNameTurnsNothingRound() {
        var hostile = "\"Luna\u202e'><b>%@\u2028";
        program = till.post("/api/v1/programs", coffee(hostile)).expect(201).text("/id");
        saved();

        assertThat(google.kept(issuer + "." + program).get("programName"))
                .asString()
                .startsWith("\"Luna'><b>%@")
                .doesNotContain("\u202e");
    }

    @Test
    void whoHasNoCardHasNoDoor() {
        var path = newCard().path();
        var other = path.substring(0, path.length() - 6) + "000000";

        assertThat(browser().open(other + "/google").status()).isEqualTo(404);
    }

    private record Made(String id, String path) {}

    private Made newCard() {
        var told = till.post("/api/v1/cards", Map.of("program", program)).expect(201);
        return new Made(told.text("/id"), URI.create(told.text("/url")).getPath());
    }

    private Made saved() {
        var card = newCard();
        assertThat(link(browser().open(card.path()).press(ADD, Map.of()))).isNotEmpty();
        tell();
        google.forgetsLog();
        return card;
    }

    private void stamp(Made card) {
        clock.advance(Duration.ofMinutes(1));
        till.post("/api/v1/cards/" + card.id() + "/stamps", Map.of()).expect(201);
    }

    private void tell() {
        sequencer.catchUp(MerchantId.parse(shop.merchant()).orElseThrow());
        for (var name : List.of("google-marks", "google-stamp", "google-campaign")) {
            chores.stream().filter(one -> one.name().equals(name)).forEach(Chore::run);
        }
    }

    private String object(Made card) {
        return issuer + "." + card.id();
    }

    private String kept(Made card) {
        return google.kept(object(card)).toString();
    }

    private PlainBrowser browser() {
        return new PlainBrowser(http.address());
    }

    private static String link(Sheet page) {
        return page.document().select("a.button:not(.button--plain)").attr("href");
    }
}
