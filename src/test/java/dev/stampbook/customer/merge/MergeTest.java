package dev.stampbook.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Two customers who turn out to be one.
@RuleOf(Chapter.JOINING)
@DoorTest
class MergeTest {

    @Autowired Shops shops;
    @Autowired TestClock clock;
    @Autowired Sequencer sequencer;
    @Autowired Recompute recompute;

    private Shops.Shop shop;
    private Till till;
    private String program = "";

    @BeforeEach
    void open() {
        shop = shops.open();
        till = shop.till();
        program = till.post("/api/v1/programs", order()).expect(201).text("/id");
    }

    @AfterEach
    void theJournalTellsTheSame() {
        sequencer.catchUp();
        var merchant = MerchantId.parse(shop.merchant()).orElseThrow();
        assertThat(recompute.differences(null, merchant))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # hers | the other's | stamps | kept | vouchers
                       0   |      3      |    3   |  0   |    0
                       4   |      5      |    9   |  0   |    0
                       4   |      6      |   10   |  0   |    1
                       5   |      9      |   10   |  4   |    1
                      10   |      3      |   10   |  3   |    1
                       3   |     10      |    3   |  0   |    1
                       3   |     12      |    5   |  0   |    1
                      10   |     12      |   10   |  2   |    2
                    """)
    void stampsOfTheSecondCardAreAddedToTheFirst(
            int hers, int others, int stamps, int kept, int vouchers) {
        var anna = enrols("anna", hers);
        var again = enrols("again", others);

        merge(again, anna).expect(200);

        var card = shows(anna);
        assertThat(card.at("/stamps").asInt()).isEqualTo(stamps);
        assertThat(card.at("/kept").asInt()).isEqualTo(kept);
        assertThat(card.at("/vouchers")).hasSize(vouchers);
    }

    @Test
    void theTokensOfTheSecondCardLeadToTheFirst() {
        var anna = enrols("anna", 1);
        var again = enrols("again", 2);
        var third = enrols("third", 1);

        merge(again, anna).expect(200);
        merge(anna, third).expect(200);

        for (var named : List.of("/scan_token", "/number")) {
            var found = till.get("/api/v1/cards/" + again.at(named).asString()).expect(200);
            assertThat(found.text("/id")).isEqualTo(id(third));
        }
        var scan =
                Map.of(
                        "scan_id", "0b7f7c1e-8a55-4a43-9f62-6b1f1d0f7a11",
                        "token", again.at("/scan_token").asString(),
                        "mode", "manual");
        assertThat(till.post("/api/v1/scans", scan).expect(200).text("/card/id"))
                .isEqualTo(id(third));
        assertThat(shows(third).at("/stamps").asInt()).isEqualTo(4);
    }

    @Test
    void whatOnlyTheSecondKnewCompletesTheFirst() {
        var anna = adds(Map.of("name", "Anna", "email", "anna@x.example"));
        var again = adds(Map.of("name", "A. P.", "phone", "+49 30 1234567"));

        var whole = till.post(path(again, "/merge"), Map.of("into", anna)).expect(200);

        assertThat(whole.text("/name")).isEqualTo("Anna");
        assertThat(whole.text("/phone")).isEqualTo("+49 30 1234567");
        till.get("/api/v1/customers/" + again).expect(404);
        assertThat(adds(Map.of("phone", "030 1234567"))).isEqualTo(anna);
    }

    @Test
    void cardsOfOtherProgramsAndVouchersMove() {
        var anna = adds(Map.of("name", "Anna"));
        var again = enrols("again", 10);
        var customer = again.at("/customer/id").asString();
        var voucher = till.post("/api/v1/vouchers", voucher(customer)).expect(201).text("/id");

        till.post(path(customer, "/merge"), Map.of("into", anna)).expect(200);

        assertThat(shows(again).at("/customer/id").asString()).isEqualTo(anna);
        assertThat(shows(again).at("/vouchers")).hasSize(2);
        assertThat(till.get("/api/v1/vouchers/" + voucher).expect(200).text("/customer"))
                .isEqualTo(anna);
        var held = till.get(path(anna, "/export")).expect(200).json();
        assertThat(held.at("/held/vouchers")).hasSize(2);
        assertThat(held.at("/held/stamps")).hasSize(10);
    }

    @Test
    void theVoucherOfAFullSecondCardIsRedeemedOnTheFirst() {
        var anna = enrols("anna", 2);
        var again = enrols("again", 10);
        merge(again, anna).expect(200);

        var voucher = shows(anna).at("/vouchers/0/id").asString();
        till.post("/api/v1/vouchers/" + voucher + "/redemption", Map.of()).expect(201);

        assertThat(shows(anna).at("/stamps").asInt()).isEqualTo(2);
        assertThat(shows(anna).at("/cycle").asInt()).isEqualTo(1);
    }

    @Test
    void stampsThatMovedAreNotTakenBack() {
        var anna = enrols("anna", 1);
        var again = enrols("again", 1);
        merge(again, anna).expect(200);
        var customer = anna.at("/customer/id").asString();
        var stamps = till.get(path(customer, "/export")).expect(200).json().at("/held/stamps");
        var moved = stamps.get(stamps.size() - 1);
        assertThat(moved.at("/kind").asString()).isEqualTo("merged");

        var no =
                till.post(
                        "/api/v1/stamps/" + moved.at("/id").asString() + "/reversal",
                        Map.of("reason", "no"));

        assertThat(no.expect(409).text("/code")).isEqualTo("stamp_not_reversible");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the first said | then the second | stands
                    yes              | yes             | 2
                    yes              | no              | -
                    no               | yes             | 2
                    nothing          | yes             | 2
                    yes              | nothing         | 1
                    no               | nothing         | -
                    """)
    void ofWhatWasSaidTheLatestCounts(String first, String second, String stands) {
        var anna = adds(Map.of("name", "Anna"));
        var again = adds(Map.of("name", "Anna P."));
        says(anna, first, "1");
        clock.advance(Duration.ofDays(1));
        says(again, second, "2");

        till.post(path(again, "/merge"), Map.of("into", anna)).expect(200);

        var standing =
                till.get(path(anna, "/consents"))
                        .expect(200)
                        .json()
                        .at("/data")
                        .valueStream()
                        .filter(consent -> consent.at("/withdrawn_at").isNull())
                        .map(consent -> consent.at("/text_version").asString())
                        .toList();
        assertThat(standing).isEqualTo(stands.equals("-") ? List.of() : List.of(stands));
    }

    @Test
    void nobodyBecomesPartOfHerselfOrOfNobody() {
        var anna = adds(Map.of("name", "Anna"));
        var nobody = "cus_" + "0".repeat(26);

        assertThat(till.post(path(anna, "/merge"), Map.of("into", anna)).expect(409).text("/code"))
                .isEqualTo("same_customer");
        till.post(path(anna, "/merge"), Map.of("into", nobody)).expect(404);
        till.post(path(nobody, "/merge"), Map.of("into", anna)).expect(404);
    }

    private void says(String customer, String what, String version) {
        var body = Map.of("purpose", "nearby", "text_version", version);
        if (!what.equals("nothing")) {
            till.post(path(customer, "/consents"), body).expect(201);
        }
        if (what.equals("no")) {
            clock.advance(Duration.ofMinutes(1));
            till.delete(path(customer, "/consents/nearby")).expect(204);
        }
    }

    private JsonNode enrols(String who, int stamps) {
        var about = Map.of("external_id", who);
        var card =
                till.post("/api/v1/cards", Map.of("program", program, "customer", about))
                        .expect(201)
                        .json();
        for (var stamp = 0; stamp < stamps; stamp++) {
            till.post("/api/v1/cards/" + id(card) + "/stamps", Map.of()).expect(201);
        }
        return card;
    }

    private Till.Told merge(JsonNode from, JsonNode into) {
        return till.post(
                path(from.at("/customer/id").asString(), "/merge"),
                Map.of("into", into.at("/customer/id").asString()));
    }

    private JsonNode shows(JsonNode card) {
        return till.get("/api/v1/cards/" + id(card)).expect(200).json();
    }

    private String adds(Map<String, Object> about) {
        return till.post("/api/v1/customers", about).text("/id");
    }

    private static String id(JsonNode card) {
        return card.at("/id").asString();
    }

    private static String path(String customer, String more) {
        return "/api/v1/customers/" + customer + more;
    }

    private static Map<String, Object> voucher(String customer) {
        return Map.of(
                "customer", customer, "title", Map.of("en", "A scone"), "redemption", "staff");
    }

    private static Map<String, Object> order() {
        var reward =
                Map.of(
                        "kind",
                        "voucher",
                        "title",
                        Map.of("en", "Free coffee"),
                        "redemption",
                        "staff");
        return Map.of(
                "name", Map.of("en", "Coffee card"),
                "earning", Map.of("kind", "per_visit"),
                "goals", List.of(Map.of("stamps", 10, "reward", reward)));
    }
}
