package dev.stampbook.card.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How rewards are written at the desk: their codes for the till, and the texts of milestones.
@DoorTest
class RewardFormDeskTest {

    private static final String REWARD = "/goals/0/reward";
    private static final String SYMBOLS = REWARD + "/redeem_code/symbols/";
    private static final String CAKE = "/milestones/0/reward";

    @Autowired private Http http;
    @Autowired private Shops shops;

    private Till till;
    private DeskBrowser owner;

    @BeforeEach
    void openAShop() {
        var shop = shops.open();
        till = shop.till();
        owner = DeskBrowser.ofOwner(http.address(), shop);
    }

    @Test
    void showsTheCodeAsTheTillReadsIt() {
        var id = program("4006381333931");
        var form = form(id);
        assertThat(form.document().select("[id^='" + SYMBOLS + "'][checked]").eachAttr("id"))
                .containsExactly(SYMBOLS + "qr", SYMBOLS + "code_128");
        untick(form, "qr", "code_128");

        save(form, Map.of(SYMBOLS + "ean_13", "true"));

        assertThat(told(id).json().at(REWARD + "/redeem_code/symbols").toString())
                .isEqualTo("[\"ean_13\"]");
    }

    @Test
    void refusesASymbolThatCannotHoldTheCode() {
        var form = form(program("FREECOFFEE"));

        var again = form.press("Save", Map.of(SYMBOLS + "ean_13", "true"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".mistakes a").eachAttr("href"))
                .containsExactly("#" + SYMBOLS + "ean_13");
        assertThat(again.document().select("[id='" + SYMBOLS + "ean_13']").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void saysHowLongAVoucherIsGood() {
        var id = program("FREECOFFEE");

        save(form(id), Map.of(REWARD + "/validity", "months-12"));
        var year = told(id);
        save(form(id), Map.of(REWARD + "/validity", "unlimited"));

        assertThat(year.text(REWARD + "/validity/kind")).isEqualTo("months");
        assertThat(year.json().at(REWARD + "/validity/n").asInt()).isEqualTo(12);
        assertThat(told(id).text(REWARD + "/validity/kind")).isEqualTo("unlimited");
    }

    @Test
    void keepsAnEndThatIsNoneOfItsChoices() {
        var reward =
                Map.of(
                        "kind",
                        "voucher",
                        "redemption",
                        "staff",
                        "title",
                        Map.of("en", "Free coffee"),
                        "validity",
                        Map.of("kind", "days", "n", 45));
        var goals = List.of(Map.of("stamps", 10, "reward", reward));
        var body = Map.of("name", Map.of("en", "Coffee card"), "goals", goals);
        var id = till.post("/api/v1/programs", body).expect(201).text("/id");

        var form = form(id);
        save(form, Map.of("/name/en", "Tea card"));

        var chosen = form.document().select("[id='" + REWARD + "/validity'] [selected]");
        assertThat(chosen.text()).isEqualTo("As it is now");
        assertThat(told(id).text("/name/en")).isEqualTo("Tea card");
        assertThat(told(id).json().at(REWARD + "/validity/n").asInt()).isEqualTo(45);
    }

    @Test
    void aCodeNeedsAtLeastOneSymbol() {
        var form = form(program("FREECOFFEE"));
        untick(form, "qr", "code_128");

        assertThat(form.press("Save", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void hidesTheCodeUntilItIsUsedAndThenTheCustomerCloses() {
        var id = program("FREECOFFEE");

        save(form(id), Map.of(REWARD + "/reveal", "on_use"));
        assertThat(told(id).text(REWARD + "/reveal")).isEqualTo("on_use");
        assertThat(told(id).text(REWARD + "/closing")).isEqualTo("customer");

        save(form(id), Map.of(REWARD + "/reveal", "always"));
        assertThat(told(id).text(REWARD + "/closing")).isEqualTo("till");
    }

    @Test
    void saysAtTheQuestionWhyACodeCannotBeHidden() {
        var bill = Map.of("value", 500, "currency", "EUR");
        var id = program("FREECOFFEE", Map.of("minimum_bill", bill));

        var again = form(id).press("Save", Map.of(REWARD + "/reveal", "on_use"));

        assertThat(again.document().select(".mistakes a").eachAttr("href"))
                .containsExactly("#" + REWARD + "/reveal");
    }

    @Test
    void writesTheTextsOfMilestonesInEveryLanguage() {
        var id = program("FREECOFFEE");
        assertThat(form(id).text("fieldset:has([id^='/milestones']) legend"))
                .isEqualTo("After 25 visits");

        save(form(id), Map.of(CAKE + "/title/en", "A whole cake"));
        owner.open("/desk/programs/" + id + "/edit?language=he")
                .press("Save", Map.of(CAKE + "/title/he", "עוגה שלמה"));

        assertThat(told(id).text(CAKE + "/title/en")).isEqualTo("A whole cake");
        assertThat(told(id).text(CAKE + "/title/he")).isEqualTo("עוגה שלמה");
        assertThat(told(id).text("/milestones/0/visits")).isEqualTo("25");
        assertThat(told(id).json().at("/milestones").size()).isEqualTo(1);
    }

    @Test
    void noMilestoneComesByAForm() {
        var id = program("FREECOFFEE");

        save(form(id), Map.of("/milestones/1/reward/title/en", "A whole cake"));

        assertThat(told(id).json().at("/milestones").size()).isEqualTo(1);
    }

    private Sheet form(String program) {
        return owner.open("/desk/programs/" + program + "/edit");
    }

    private static void save(Sheet form, Map<String, String> typed) {
        var next = form.press("Save", typed);
        var done =
                next.document().select("[name=apply]").isEmpty()
                        ? next
                        : next.press("Change it", Map.of("apply", "all_cards"));
        assertThat(done.text(".notice")).isEqualTo("Saved.");
    }

    private static void untick(Sheet form, String... symbols) {
        for (var symbol : symbols) {
            form.document().select("[id='" + SYMBOLS + symbol + "']").removeAttr("checked");
        }
    }

    private Till.Told told(String program) {
        return till.get("/api/v1/programs/" + program).expect(200);
    }

    private String program(String code) {
        return program(code, Map.of());
    }

    private String program(String code, Map<String, Object> restrictions) {
        var coffee =
                Map.of(
                        "kind",
                        "voucher",
                        "redemption",
                        "code",
                        "redeem_code",
                        Map.of("kind", "shared", "text", code),
                        "restrictions",
                        restrictions,
                        "title",
                        Map.of("en", "Free coffee"));
        var cake = Map.of("kind", "award", "title", Map.of("en", "Cake"));
        var wish =
                Map.of(
                        "name", Map.of("en", "Coffee card"),
                        "goals", List.of(Map.of("stamps", 10, "reward", coffee)),
                        "milestones", List.of(Map.of("visits", 25, "reward", cake)));
        return till.post("/api/v1/programs", wish).expect(201).text("/id");
    }
}
