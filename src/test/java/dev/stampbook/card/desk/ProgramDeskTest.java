package dev.stampbook.card.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.story.Orders;
import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Programs at the desk, without script.
@DoorTest
class ProgramDeskTest {

    @Autowired private Http http;
    @Autowired private Shops shops;

    private Shops.Shop shop;
    private DeskBrowser owner;

    @BeforeEach
    void openAShop() {
        shop = shops.open();
        owner = DeskBrowser.ofOwner(http.address(), shop);
    }

    @Test
    void beginWithTheSetUp() {
        assertThat(owner.open("/desk").document().select(".step a").attr("href"))
                .isEqualTo("/desk/setup");
    }

    @Test
    void saysTheRulesBack() {
        var page = owner.open("/desk/programs/" + program(10));

        assertThat(page.document().select(".sentences li").eachText())
                .contains(
                        "A stamp for each visit.",
                        "After 10 stamps: Free coffee. Staff scan it and redeem it.",
                        "A full card waits until its reward is used, then begins anew.");
    }

    @Test
    void asksForWhomTheRulesChange() {
        var id = program(10);
        card(id, 8);
        card(id, 2);

        var asked = change(id, Map.of("/goals/0/stamps", "8"));

        assertThat(asked.text("h1")).isEqualTo("For whom shall it change?");
        assertThat(asked.text("#way-new_cycles")).contains("2 cards keep the old rules");
        assertThat(asked.text("#way-all_cards"))
                .contains("2 cards count by the new rules at once.")
                .contains("1 card gets: Free coffee.");
    }

    @Test
    void changesForAllCardsOnlyWhenToldSo() {
        var id = program(10);
        card(id, 2);

        var done =
                change(id, Map.of("/goals/0/stamps", "8"))
                        .press("Change it", Map.of("apply", "all_cards"));

        assertThat(done.text(".notice")).isEqualTo("Saved.");
        assertThat(done.text(".sentences")).contains("After 8 stamps: Free coffee.");
        assertThat(shop.till().get("/api/v1/cards").text("/data/0/goal")).isEqualTo("8");
    }

    @Test
    void changesOfNamesNeedNoQuestion() {
        var done = change(program(10), Map.of("/name/en", "Cocoa card"));

        assertThat(done.text("h1")).isEqualTo("Cocoa card");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        var again = change(program(10), Map.of("/goals/0/stamps", "31", "/name/en", ""));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".mistakes a").eachAttr("href"))
                .containsExactlyInAnyOrder("#/goals/0/stamps", "#/name/en");
        assertThat(again.document().select("[id='/goals/0/stamps']").val()).isEqualTo("31");
    }

    @Test
    void addsAGoalAndTakesOneAway() {
        var id = program(10);
        var five = Map.of("/goals/1/stamps", "5", "/goals/1/reward/title/en", "Small cake");

        change(id, five).press("Change it", Map.of("apply", "new_cycles"));
        assertThat(owner.open("/desk/programs/" + id).text(".sentences"))
                .contains("After 5 stamps: Small cake.");
        change(id, Map.of("/goals/0/gone", "true"))
                .press("Change it", Map.of("apply", "new_cycles"));

        assertThat(owner.open("/desk/programs/" + id).text(".sentences"))
                .doesNotContain("Small cake");
    }

    @Test
    void theSameFormSentTwiceIsOneChange() {
        var id = program(10);
        var ready =
                change(id, Map.of("/goals/0/stamps", "8"))
                        .ready("Change it", Map.of("apply", "new_cycles"));

        ready.press();
        var again = ready.press();

        assertThat(again.text(".notice")).isEqualTo("Saved.");
        assertThat(again.text(".facts")).contains("Version 2");
    }

    @Test
    void saysThatSomebodyElseWasFaster() {
        var id = program(10);
        var form = owner.open("/desk/programs/" + id + "/edit");
        change(id, Map.of("/name/en", "Cocoa card"));

        var late = form.press("Save", Map.of("/name/en", "Tea card"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("[role=alert]")).startsWith("Somebody has changed this program");
    }

    @Test
    void endsAfterAQuestionThatSaysWhatItMeans() {
        var page = owner.open("/desk/programs/" + program(10));

        assertThat(page.text(".ask")).contains("No new cards and no more stamps.");
        var archived = page.press("Archive", Map.of());

        assertThat(archived.text(".notice")).isEqualTo("Archived. Vouchers stay valid.");
        assertThat(archived.text(".tag")).isEqualTo("Archived");
    }

    @Test
    void copiesAndCarriesProgramsAsDrafts() {
        var id = program(10);
        var copy = owner.open("/desk/programs/" + id).press("Make a copy", Map.of());
        assertThat(copy.text(".tag")).isEqualTo("Draft");
        var file = shop.till().get("/api/v1/programs/" + id + "/export").body();

        var brought =
                owner.open("/desk/programs")
                        .press("Bring in a program from a file", Map.of("file", file));

        assertThat(brought.text(".notice")).startsWith("A draft was made.");
        var published = brought.press("Publish", Map.of());
        assertThat(published.text(".tag")).isEqualTo("Published");
    }

    @Test
    void warnsOfANamesakeAndRefusesNothing() {
        var file = shop.till().get("/api/v1/programs/" + program(10) + "/export").body();
        var brought =
                owner.open("/desk/programs")
                        .press("Bring in a program from a file", Map.of("file", file));

        assertThat(brought.text("main")).contains("has the same name");
        assertThat(brought.press("Publish", Map.of()).text(".tag")).isEqualTo("Published");
    }

    @Test
    void writesItsTextsInOneMoreLanguage() {
        var edit = owner.open("/desk/programs/" + program(10) + "/edit");
        assertThat(edit.document().select("[id^='/name/']").eachAttr("name"))
                .containsExactly("/name/en");
        var hebrew = owner.open(edit.document().select(".tabs [lang=he]").attr("abs:href"));
        assertThat(hebrew.text("[id='/name/he.hint']")).endsWith("Coffee card");

        var typed = Map.of("/name/he", "כרטיסיית קפה", "/goals/0/reward/title/he", "קפה");
        assertThat(hebrew.press("Save", typed).text(".notice")).isEqualTo("Saved.");

        var told = shop.till().get("/api/v1/programs").body();
        assertThat(told).contains("כרטיסיית קפה", "Coffee card", "Free coffee");
        owner.open(hebrew.document().location()).press("Save", Map.of("/name/he", " "));
        assertThat(shop.till().get("/api/v1/programs").body()).doesNotContain("כרטיסיית קפה");
    }

    @Test
    void refusesAFileThatIsNone() {
        var again =
                owner.open("/desk/programs")
                        .press("Bring in a program from a file", Map.of("file", "{}"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#file")).isEqualTo("{}");
    }

    @Test
    void analystsReadOnly() {
        var id = program(10);
        var analyst = DeskBrowser.of(http.address(), shop, "analyst");

        var page = analyst.open("/desk/programs/" + id);

        assertThat(page.document().select("main form")).isEmpty();
        assertThat(analyst.plain().open("/desk/programs/" + id + "/edit").status()).isEqualTo(403);
    }

    @Test
    void newsAreWrittenForThoseWhoWantThem() {
        var id = program(10);
        var anna = shop.till().post("/api/v1/cards", Map.of("program", id)).expect(201);
        var card = URI.create(anna.text("/url")).getPath();
        var visitor = new PlainBrowser(http.address());

        change(id, Map.of("/design/news/en", "Pumpkin latte is back."));

        assertThat(shop.till().get("/api/v1/programs/" + id).text("/design/news/en"))
                .isEqualTo("Pumpkin latte is back.");
        assertThat(visitor.open(card).text("main")).doesNotContain("Pumpkin");
        var consents = "/api/v1/customers/" + anna.text("/customer/id") + "/consents";
        var agreed = Map.of("purpose", "news_on_pass", "text_version", "1");
        shop.till().post(consents, agreed).expect(201);
        assertThat(visitor.open(card).text("main")).contains("Pumpkin latte is back.");

        change(id, Map.of("/design/news/en", ""));
        assertThat(visitor.open(card).text("main")).doesNotContain("Pumpkin");
    }

    @Test
    void theOwnerSaysWhereWalletsShowCodes() {
        var coffee = new HashMap<String, Object>(Orders.voucher("Free coffee"));
        coffee.put("redemption", "code");
        coffee.put("redeem_code", Map.of("kind", "generated"));
        var order = Orders.program("Coffee card", List.of(Orders.goal(10, coffee)));
        var id = shop.till().post("/api/v1/programs", order).expect(201).text("/id");
        var path = "/api/v1/programs/" + id;

        change(id, Map.of("/design/pass_code", "beside"));
        assertThat(shop.till().get(path).text("/design/pass_code")).isEqualTo("beside");

        change(id, Map.of("/design/pass_code", "text"));
        assertThat(shop.till().get(path).expect(200).json().at("/design/pass_code").isMissingNode())
                .isTrue();
        var elsewhere = Map.of("design", Map.of("pass_code", "elsewhere"));
        assertThat(shop.till().patch(path, elsewhere, "*").expect(422).text("/errors/0/pointer"))
                .isEqualTo("/design/pass_code");
    }

    @Test
    void newsThatAreNoTextsAreRefused() {
        var path = "/api/v1/programs/" + program(10);
        var long501 = Map.of("en", "a".repeat(501));
        for (var news : List.of("hello", Map.of(), Map.of("en", 7), long501)) {
            var body = Map.of("design", Map.of("news", news));

            assertThat(shop.till().patch(path, body, "*").expect(422).text("/errors/0/pointer"))
                    .startsWith("/design/news");
        }
    }

    private Sheet change(String id, Map<String, String> typed) {
        return owner.open("/desk/programs/" + id + "/edit").press("Save", typed);
    }

    private String program(int stamps) {
        var coffee =
                Map.of(
                        "kind", "voucher",
                        "redemption", "staff",
                        "title", Map.of("en", "Free coffee"));
        var goals = List.of(Map.of("stamps", stamps, "reward", coffee));
        var wish = Map.of("name", Map.of("en", "Coffee card"), "goals", goals);
        return shop.till().post("/api/v1/programs", wish).expect(201).text("/id");
    }

    private void card(String program, int stamps) {
        var card = shop.till().post("/api/v1/cards", Map.of("program", program)).expect(201);
        for (var i = 0; i < stamps; i++) {
            var path = "/api/v1/cards/" + card.text("/id") + "/stamps";
            shop.till().post(path, Map.of()).expect(201);
        }
    }
}
