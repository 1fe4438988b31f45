package dev.stampbook.wallet.apple;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.json.TestJson;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import dev.stampbook.wallet.certificate.Pass;
import dev.stampbook.wallet.certificate.Stores;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever holds the address of a card has its pass.
@DoorTest
class ApplePassDoorsTest {

    private static final String ADD = "Add to Apple Wallet";

    @Autowired Shops shops;
    @Autowired Http http;

    @TempDir Path folder;

    private Till till;
    private String join;
    private String program;

    @BeforeEach
    void aProgram() {
        till = shops.open().till();
        var told = published("Coffee card");
        program = told.text("/id");
        join = URI.create(told.text("/join_url")).getPath();
    }

    @Test
    void whoJoinsForTheWalletIsToldThatItIsForTryingOut() {
        var page = new PlainBrowser(http.address()).open(join).press(ADD, Map.of());

        assertThat(page.text("h1")).isEqualTo("A pass for trying out");
        assertThat(page.document().location()).endsWith("/apple");
    }

    @Test
    void anIPhoneIsGivenTheWebCardFirstWhereItWouldNotTakeThePass() throws Exception {
        var page = onAnIPhone("/en" + join);

        assertThat(page.indexOf("Get the card")).isPositive().isLessThan(page.indexOf(ADD));
    }

    @Test
    void whoComesByALinkThatIsOverGetsHerPassAllTheSame() {
        var page = new PlainBrowser(http.address()).open(join + "/nobodys").press(ADD, Map.of());

        assertThat(page.document().location()).endsWith("/apple");
    }

    @Test
    void theCardLeadsToItsPass() {
        var card = new PlainBrowser(http.address()).open(join).press("Get the card", Map.of());
        var path = URI.create(card.document().location()).getPath();

        assertThat(card.document().select("a[href$=/apple]").text()).isEqualTo(ADD);
        assertThat(pass(path).statusCode()).isEqualTo(200);
    }

    @Test
    void thePassIsSignedAndKeptByNobodyOnTheWay() {
        var answer = pass(card());
        var pass = Opened.of(answer.body());

        var verdict =
                new OpenSsl(folder).verify(pass.file("signature"), pass.file("manifest.json"));

        assertThat(verdict.code()).as(verdict.said()).isZero();
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/vnd.apple.pkpass");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void itShowsTheStampsOfTheMoment() {
        var card = card();
        var before = Opened.of(pass(card).body());
        var made = till.get("/api/v1/cards").expect(200).text("/data/0/id");
        till.post("/api/v1/cards/" + made + "/stamps", Map.of("count", 1)).expect(201);

        var after = Opened.of(pass(card).body());

        assertThat(before.pass().at("/storeCard/headerFields/0/value").asString())
                .isEqualTo("0/10");
        assertThat(after.pass().at("/storeCard/headerFields/0/value").asString()).isEqualTo("1/10");
        assertThat(after.pass().at("/serialNumber")).isEqualTo(before.pass().at("/serialNumber"));
        assertThat(after.file("strip.png")).isNotEqualTo(before.file("strip.png"));
    }

    @Test
    void allCardsOfAPersonComeInOneFileHersFirst() {
        var first = joins("anna", program);
        var second = joins("anna", published("Cake card").text("/id"));
        joins("chen", program);
        var answer = get(path(second) + "/cards.pkpasses");

        var passes = Opened.of(answer.body()).files();

        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/vnd.apple.pkpasses");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(passes.keySet()).containsExactly("1.pkpass", "2.pkpass");
        assertThat(serials(passes)).containsExactly(second.text("/id"), first.text("/id"));
        for (var file : passes.values()) {
            var pass = Opened.of(file);
            var signature = pass.file("signature");
            var verdict = new OpenSsl(folder).verify(signature, pass.file("manifest.json"));
            assertThat(verdict.code()).as(verdict.said()).isZero();
        }
    }

    @Test
    void anIPhoneIsOfferedAllOfThemOnceThereAreTwo() throws Exception {
        till.post("/api/v1/pass-certificate", TestJson.json().object(Stores.body())).expect(200);
        var first = joins("anna", program);
        assertThat(onAnIPhone(path(first))).contains(ADD).doesNotContain("pkpasses");

        joins("anna", published("Cake card").text("/id"));

        assertThat(onAnIPhone(path(first)))
                .contains("Add all 2 cards to Apple Wallet", path(first) + "/cards.pkpasses");
        assertThat(new PlainBrowser(http.address()).open(path(first)).document().html())
                .contains(ADD)
                .doesNotContain("pkpasses");
    }

    @Test
    void noMoreThanAPhoneTakesAndNoneThatHasStopped() {
        var first = joins("anna", program);
        var others = new ArrayList<String>();
        for (var number = 1; number <= 11; number++) {
            others.add(published("Card " + number).text("/id"));
            joins("anna", others.getLast());
        }
        assertThat(Opened.of(all(first)).files()).hasSize(10);

        for (var other : others.subList(2, 11)) {
            till.post("/api/v1/programs/" + other + "/stop").expect(200);
        }

        assertThat(Opened.of(all(first)).files()).hasSize(3);
    }

    @Test
    void whoHasNoCardHasNoPass() {
        var card = card();
        var other = card.substring(0, card.length() - 6) + "000000";

        assertThat(pass(other).statusCode()).isEqualTo(404);
        assertThat(get(other + "/apple").statusCode()).isEqualTo(404);
        assertThat(get(other + "/cards.pkpasses").statusCode()).isEqualTo(404);
    }

    private String onAnIPhone(String path) throws Exception {
        var asked =
                HttpRequest.newBuilder(URI.create(http.address() + path))
                        .header("User-Agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)")
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(asked, BodyHandlers.ofString()).body();
        }
    }

    private byte[] all(Told card) {
        return get(path(card) + "/cards.pkpasses").body();
    }

    private static List<String> serials(Map<String, byte[]> passes) {
        return passes.values().stream()
                .map(file -> Opened.of(file).pass().at("/serialNumber").asString())
                .toList();
    }

    private String card() {
        return path(joins("anna", program));
    }

    private Told joins(String who, String wanted) {
        var order = Map.of("program", wanted, "customer", Map.of("external_id", who));
        return till.post("/api/v1/cards", order).expect(201);
    }

    private static String path(Told card) {
        return URI.create(card.text("/url")).getPath();
    }

    private Told published(String name) {
        var reward =
                Map.of("kind", "voucher", "title", Map.of("en", "Coffee"), "redemption", "self");
        var order =
                Map.of(
                        "name", Map.of("en", name),
                        "goals", List.of(Map.of("stamps", 10, "reward", reward)));
        return till.post("/api/v1/programs", order).expect(201);
    }

    private HttpResponse<byte[]> pass(String card) {
        return get(card + "/card.pkpass");
    }

    private HttpResponse<byte[]> get(String path) {
        return Pass.of(http.address() + path).answer();
    }
}
