package dev.stampbook.card.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.Shops;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Cards at the desk, without script.
@DoorTest
class CardDeskTest {

    @Autowired private Http http;
    @Autowired private Shops shops;

    private Shops.Shop shop;
    private DeskBrowser owner;
    private String program = "";

    @BeforeEach
    void openAShop() {
        shop = shops.open();
        owner = DeskBrowser.ofOwner(http.address(), shop);
        program = program();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s-%s", "%s%s", " %s %s ", "%s–%s"})
    void findsACardByTheNumberThatStandsOnIt(String typed) {
        card("Anna Berg", 1);
        var card = shop.till().get("/api/v1/cards").expect(200).text("/data/0/short_number");
        var text = String.format(Locale.ROOT, typed, card.substring(0, 3), card.substring(3));

        var found = owner.open("/desk/cards").press("Find", Map.of("q", text));

        assertThat(found.text("tbody")).contains(card.substring(0, 3) + "-" + card.substring(3));
    }

    @Test
    void findsACardByTheNameOfItsCustomer() {
        card("Anna Berg", 1);
        card("Chen", 2);

        var found = owner.open("/desk/cards").press("Find", Map.of("q", "anna"));

        assertThat(found.document().select("tbody tr")).hasSize(1);
        assertThat(found.text("tbody")).contains("Anna Berg").contains("1 of 3");
    }

    @Test
    void saysSoWhenNothingIsFound() {
        var found = owner.open("/desk/cards").press("Find", Map.of("q", "nobody at all"));

        assertThat(found.text(".empty")).isEqualTo("No cards here.");
    }

    @Test
    void stampsByHandAndTakesItBack() {
        var id = card("Anna", 1);

        var stamped = owner.open("/desk/cards/" + id).press("Add a stamp", Map.of());

        assertThat(stamped.text(".facts")).contains("2 of 3");
        var undone = stamped.press("Take the last stamp back", Map.of());
        assertThat(undone.text(".notice")).isEqualTo("The stamp was taken back.");
        assertThat(undone.text(".facts")).contains("1 of 3");
    }

    @Test
    void tellsWhatHappenedAndWhatTheCustomerSaw() {
        var id = card("Anna", 3);

        var page = owner.open("/desk/cards/" + id);

        assertThat(page.text("main")).contains("A voucher was issued: Free coffee");
        assertThat(page.text("main"))
                .contains("3 of 3: reward ready")
                .contains("1 of 3 on the card");
    }

    @Test
    void drawsWhatTheCustomerSeesInHerLanguageAndAfterALine() {
        var id = card("Anna", 3);
        var locale = Map.of("locale", "he");
        var person = shop.till().get("/api/v1/cards/" + id).text("/customer/id");
        shop.till().patch("/api/v1/customers/" + person, locale, "\"1\"").expect(200);

        var page = owner.open("/desk/cards/" + id);

        assertThat(page.document().select("#seen [inert][lang=he][dir=rtl] .voucher")).hasSize(1);
        assertThat(page.text("#seen-title")).isEqualTo("What the customer sees עברית");
        assertThat(page.text("#seen .stampcard__count")).isEqualTo("3 / 3");
        assertThat(page.document().select("#seen .symbol")).isEmpty();
        var line = page.document().select("a[href*=line]:contains(1 of 3)").attr("abs:href");
        var then = owner.open(line);
        assertThat(then.text("#seen .stampcard__count")).isEqualTo("1 / 3");
        assertThat(then.text("#seen > .soft")).startsWith("After:");
    }

    @Test
    void aRefusalIsToldAboveTheCard() {
        var id = card("Anna", 1);
        var page = owner.open("/desk/cards/" + id);
        shop.till().delete("/api/v1/cards/" + id).expect(204);

        var told = page.press("Add a stamp", Map.of());

        assertThat(told.text("[role=alert]")).isEqualTo("This card is closed.");
    }

    @Test
    void erasesTheCustomer() {
        var id = card("Anna", 1);

        var gone = owner.open("/desk/cards/" + id).press("Erase the customer", Map.of());

        assertThat(gone.text(".notice")).isEqualTo("The customer was erased.");
        assertThat(gone.text("main")).doesNotContain("Anna");
    }

    @Test
    void analystsSeeNoNamesAndPressNothing() {
        var id = card("Anna", 1);
        var analyst = DeskBrowser.of(http.address(), shop, "analyst");

        assertThat(analyst.open("/desk/cards").text("main")).doesNotContain("Anna");
        assertThat(analyst.open("/desk/cards/" + id).document().select("main form")).isEmpty();
    }

    @Test
    void theJournalIsNarrowedToAType() {
        card("Anna", 3);
        shop.till().get("/api/v1/events").expect(200);

        var page = owner.open("/desk/journal?type=goal.reached");

        assertThat(page.document().select("[data-head=What]").eachText())
                .allMatch(said -> said.equals("A goal was reached: Free coffee"));
    }

    private String card(String name, int stamps) {
        var wish = Map.of("program", program, "customer", Map.of("name", name));
        var id = shop.till().post("/api/v1/cards", wish).expect(201).text("/id");
        for (var i = 0; i < stamps; i++) {
            shop.till().post("/api/v1/cards/" + id + "/stamps", Map.of()).expect(201);
        }
        return id;
    }

    private String program() {
        var coffee =
                Map.of(
                        "kind", "voucher",
                        "redemption", "staff",
                        "title", Map.of("en", "Free coffee"));
        var goals = List.of(Map.of("stamps", 3, "reward", coffee));
        var wish = Map.of("name", Map.of("en", "Coffee card"), "goals", goals);
        return shop.till().post("/api/v1/programs", wish).expect(201).text("/id");
    }
}
