package dev.stampbook.wallet.apple.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.database.Transactions;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A phone that keeps a card in Apple Wallet, and what it is answered.
@DoorTest
class PhoneDoorsTest {

    private static final String TYPE = "pass.dev.stampbook.test";

    @Autowired private ApplicationContext server;
    @Autowired private Shops shops;
    @Autowired private Http http;
    @Autowired private Phones phones;
    @Autowired private Transactions transactions;
    @Autowired private TestClock clock;

    private PhoneShop cafe;
    private PhoneShop.NewCard anna;
    private ApplePhone phone;
    private Till stranger;

    @BeforeEach
    void aCard() {
        cafe = PhoneShop.open(server);
        anna = cafe.card();
        phone = new ApplePhone(http.address());
        stranger = shops.stranger();
    }

    @AfterEach
    void close() {
        phone.close();
    }

    @Test
    void aPhoneIsTakenOnceAndKnownAfterwards() {
        var serial = phone.adds(anna.pass());
        phone.registers(serial);

        assertThat(phone.log()).containsExactly("POST 201", "POST 200");
        assertThat(told("card.saved")).hasSize(1).first().asString().contains("apple", anna.id());
    }

    @Test
    void aPhoneThatMovesIsToldThereAlone() {
        phone.adds(anna.pass());
        phone.moves();
        cafe.stamps(anna, 1);

        assertThat(due()).extracting(Phones.Due::token).containsExactly(phone.token());
    }

    @Test
    void aStampIsListedFetchedAndNotFetchedTwice() {
        var serial = phone.adds(anna.pass());
        cafe.stamps(anna, 7);

        phone.isTold();
        phone.isTold();
        phone.fetches(serial);

        assertThat(phone.shows(serial)).isEqualTo("7/10");
        assertThat(phone.log())
                .containsExactly("POST 201", "LIST 200", "PASS 200", "LIST 204", "PASS 304");
    }

    @Test
    void theStripIsAnother() {
        var serial = phone.adds(anna.pass());
        var before = phone.pass(serial).file("strip.png");
        cafe.stamps(anna, 7);

        phone.isTold();

        assertThat(phone.pass(serial).file("strip.png")).isNotEqualTo(before);
    }

    @Test
    void changesOfOneSecondAreEachFetched() {
        var serial = phone.adds(anna.pass());
        for (var stamp = 1; stamp <= 3; stamp++) {
            cafe.stamps(anna, 1);
            phone.isTold();
            assertThat(phone.shows(serial)).isEqualTo(stamp + "/10");
        }

        assertThat(phone.log()).filteredOn("PASS 200"::equals).hasSize(3);
    }

    @Test
    void aPhoneThatWasAwayForADayAsksOnce() {
        var serial = phone.adds(anna.pass());
        for (var hour = 0; hour < 9; hour++) {
            clock.advance(Duration.ofHours(3));
            cafe.stamps(anna, 1);
        }

        phone.isTold();

        assertThat(phone.shows(serial)).isEqualTo("9/10");
        assertThat(time(phone.since(serial))).isEqualTo(clock.instant().toString());
    }

    @Test
    void twoPhonesWithOneCardAreBothTold() {
        try (var other = new ApplePhone(http.address())) {
            var serial = phone.adds(anna.pass());
            other.adds(anna.pass());
            cafe.stamps(anna, 2);

            assertThat(due()).hasSize(2);
            phone.isTold();
            other.isTold();

            assertThat(List.of(phone.shows(serial), other.shows(serial))).containsOnly("2/10");
        }
    }

    @Test
    void aBurstIsOnePushAndWhatLooksTheSameIsNone() {
        phone.adds(anna.pass());
        cafe.stamps(anna, 5);
        assertThat(due()).hasSize(1);

        var name = Map.of("name", "Anna");
        cafe.till().patch("/api/v1/customers/" + anna.customer(), name).expect(200);
        cafe.follows();

        assertThat(due()).extracting(Phones.Due::round).containsExactly(2L);
    }

    @Test
    void aPassThatMayBeOlderThanAStampIsToldAtOnce() {
        clock.advance(Duration.ofSeconds(20));
        cafe.stamps(anna, 1);

        var serial = phone.adds(anna.pass());

        assertThat(due()).hasSize(1);
        phone.isTold();
        assertThat(phone.shows(serial)).isEqualTo("1/10");
    }

    @Test
    void aPassThatIsThrownAwayIsOfNoInterest() {
        var serial = phone.adds(anna.pass());

        assertThat(phone.removes(serial)).isEqualTo(200);
        assertThat(phone.removes(serial)).isEqualTo(200);
        cafe.stamps(anna, 1);

        assertThat(due()).isEmpty();
        assertThat(told("card.removed")).hasSize(1);
        phone.isTold();
        assertThat(phone.log()).endsWith("LIST 204");
    }

    @Test
    void anErasedCustomerLeavesABlankPass() {
        var serial = phone.adds(anna.pass());
        cafe.till().delete("/api/v1/customers/" + anna.customer()).expect(204);
        cafe.follows();

        phone.isTold();

        var pass = phone.pass(serial).pass();
        assertThat(pass.at("/voided").asBoolean()).isTrue();
        assertThat(pass.at("/storeCard")).isEmpty();
        assertThat(pass.has("barcodes")).isFalse();
    }

    @Test
    void aDesignThatChangesReachesEveryCard() {
        var serial = phone.adds(anna.pass());
        var program = cafe.till().get("/api/v1/programs/" + cafe.program()).expect(200);
        cafe.till()
                .patch(
                        "/api/v1/programs/" + cafe.program(),
                        Map.of("design", Map.of("colour", "#204060")),
                        "\"" + program.text("/version") + "\"")
                .expect(200);
        cafe.follows();

        phone.isTold();

        assertThat(phone.pass(serial).pass().at("/backgroundColor").asString())
                .isEqualTo("rgb(32, 64, 96)");
    }

    @Test
    void newsReachThosePhonesWhoseOwnersWantedThem() {
        var noa = cafe.card();
        var serial = phone.adds(anna.pass());
        phone.adds(noa.pass());
        var agreed = Map.of("purpose", "news_on_pass", "text_version", "1");
        cafe.till().post("/api/v1/customers/" + anna.customer() + "/consents", agreed).expect(201);
        cafe.follows();
        phone.isTold();
        var before = phone.log().size();
        var path = "/api/v1/programs/" + cafe.program();
        var version = cafe.till().get(path).expect(200).text("/version");

        var news = Map.of("news", Map.of("en", "Pumpkin latte is back."));
        cafe.till().patch(path, Map.of("design", news), "\"" + version + "\"").expect(200);
        cafe.follows();
        phone.isTold();

        var back = phone.pass(serial).pass().at("/storeCard/backFields/0");
        assertThat(back.get("value").asString()).isEqualTo("Pumpkin latte is back.");
        assertThat(back.get("changeMessage").asString()).isEqualTo("%@");
        assertThat(phone.log().subList(before, phone.log().size()))
                .containsExactly("LIST 200", "PASS 200");
    }

    @Test
    void nobodyWithoutTheSecretLearnsWhatIsThere() {
        phone.adds(anna.pass());
        var wrong = ask("GET", "/v1/passes/" + TYPE + "/" + anna.id(), "x".repeat(43));
        var unknown = ask("GET", "/v1/passes/" + TYPE + "/crd_" + "0".repeat(26), "x");
        var foreign = ask("GET", "/v1/passes/pass.other/" + anna.id(), "x");

        assertThat(List.of(wrong, unknown, foreign)).containsOnly("401 ");
        assertThat(ask("POST", registration("d1"), "x")).isEqualTo("401 ");
        assertThat(ask("DELETE", registration("d1"), "x")).isEqualTo("401 ");
    }

    @Test
    void aSlashTooManyIsForgiven() {
        phone.adds(anna.pass());

        assertThat(ask("GET", "//v1/devices/" + phone.name() + "/registrations/" + TYPE, ""))
                .startsWith("200 ")
                .contains(anna.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1;drop", "99999999999999999999", "%00"})
    void aTagThatWeNeverGaveIsRefused(String tag) {
        phone.adds(anna.pass());
        var path = "/v1/devices/" + phone.name() + "/registrations/" + TYPE;

        assertThat(ask("GET", path + "?passesUpdatedSince=" + tag, "")).startsWith("400");
    }

    @Test
    void aTagFromALostDatabaseListsAll() {
        phone.adds(anna.pass());
        var path = "/v1/devices/" + phone.name() + "/registrations/" + TYPE;

        assertThat(ask("GET", path + "?passesUpdatedSince=999999", "")).startsWith("200 ");
    }

    private String ask(String method, String path, String secret) {
        var letter = stranger.letter(method, "/apple/" + cafe.merchant() + path);
        var answer = letter.with("Authorization", "ApplePass " + secret).send();
        return answer.status() + " " + answer.body();
    }

    private String registration(String device) {
        return "/v1/devices/" + device + "/registrations/" + TYPE + "/" + anna.id();
    }

    private static String time(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant()
                .toString();
    }

    private List<Phones.Due> due() {
        var now = clock.instant();
        return transactions.rehearse(
                cafe.merchant(), changes -> phones.take(cafe.merchant(), now, now));
    }

    private List<String> told(String type) {
        cafe.follows();
        var events = cafe.till().get("/api/v1/events?type=" + type).expect(200);
        return events.json().at("/data").valueStream().map(String::valueOf).toList();
    }
}
