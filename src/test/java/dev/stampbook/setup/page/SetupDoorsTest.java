package dev.stampbook.setup.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.Shops;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The four steps without script: what they refuse, and that one draft comes of them.
@DoorTest
class SetupDoorsTest {

    @Autowired private Http http;
    @Autowired private Shops shops;
    @Autowired private Sequencer sequencer;

    private Shops.Shop shop;
    private Owner noor;

    @BeforeEach
    void signIn() {
        shop = shops.open();
        noor = Owner.of(http, shop);
    }

    @ParameterizedTest
    @CsvSource({"title, ''", "worth, ''", "worth, free", "worth, 0"})
    void refusesARewardThatNobodyCanSay(String field, String typed) {
        var told = noor.opens("/reward?industry=cafe").press("Next", Map.of(field, typed));

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text("#" + field + "-wrong")).isNotBlank();
        assertThat(programs()).isEmpty();
    }

    @Test
    void refusesATitleOfMoreThanSixtyCharactersAndKeepsWhatWasTyped() {
        var told = noor.promises("x".repeat(61));

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.document().select("#title").val()).hasSize(61);
        assertThat(told.text("#title-wrong")).contains("60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "31", "ten", ""})
    void refusesAGoalThatNoCardHas(String goal) {
        var told = noor.promises("Free coffee").press("Next", Map.of("goal", goal));

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text("#goal-wrong")).contains("1 to 30");
    }

    @Test
    void refusesACodeThatIsNotThere() {
        var step = noor.promises("Free coffee").press("Next", Map.of());

        var shared = step.press("Next", Map.of("path", "code", "source", "shared"));
        var pool = step.press("Next", Map.of("path", "code", "source", "pool"));

        assertThat(shared.text("#text-wrong")).isNotBlank();
        assertThat(pool.text("#codes-wrong")).isNotBlank();
    }

    @Test
    void saysBeforeItOpensThatTheNameIsTaken() {
        var first = noor.hurries();
        assertThat(first.text(".trial__end")).contains("From then on everybody can join.");
        first.press("Open it for customers", Map.of());

        var second = noor.hurries();
        assertThat(second.text(".trial__end")).contains("already join another card of this name");

        var named = noor.opens("/reward").press("Next", Map.of("card", "Second card"));
        assertThat(named.status()).isEqualTo(200);
        assertThat(noor.opens("/trial").text(".trial__end")).contains("everybody can join");
    }

    @Test
    void keepsWhatWasDecidedAndGoesOnThere() {
        noor.promises("Free espresso").press("Next", Map.of("goal", "7"));

        var back = Owner.manager(http, shop).opens("");

        assertThat(back.document().location()).endsWith("/handover");
        assertThat(noor.opens("/trigger").document().select("#goal").val()).isEqualTo("7");
        assertThat(noor.opens("/reward").document().select("#title").val())
                .isEqualTo("Free espresso");
    }

    @Test
    void makesOneDraftOfTwoBrowsersAndOfPressesTooMany() {
        var other = Owner.manager(http, shop);
        var step = noor.opens("/reward?industry=cafe");

        step.press("Next", Map.of());
        step.press("Next", Map.of());
        other.opens("/reward?industry=bakery").press("Next", Map.of());

        assertThat(programs()).hasSize(1);
        assertThat(programs().getFirst().at("/state").asString()).isEqualTo("draft");
        assertThat(programs().getFirst().at("/goals/0/reward/title/en").asString())
                .isEqualTo("Free pastry");
    }

    @Test
    void speaksAllLanguagesWhileTheWordsAreOurs() {
        noor.promises("Free coffee");

        var title = programs().getFirst().at("/goals/0/reward/title");

        assertThat(title.propertyNames()).containsExactlyInAnyOrder("en", "he", "kk", "ko", "vi");
    }

    @Test
    void triesItOutAndLeavesNothingOutstanding() {
        var trial = noor.hurries();

        var full = trial.press("Get the test card", Map.of()).press("Fill the card", Map.of());
        var used = full.press("Use now", Map.of());
        full.press("Use now", Map.of());
        used.press("Open it for customers", Map.of());

        assertThat(used.text(".till__says")).contains("Redeemed: Free coffee");
        assertThat(told("voucher.redeemed")).singleElement().matches(SetupDoorsTest::test);
        assertThat(told("stamp.added")).hasSize(10).allMatch(SetupDoorsTest::test);
        assertThat(shop.till().get("/api/v1/vouchers").expect(200).json().at("/data")).isEmpty();
        assertThat(shop.till().get("/api/v1/cards").expect(200).json().at("/data")).isEmpty();
        assertThat(programs().getFirst().at("/state").asString()).isEqualTo("published");
    }

    @Test
    void callsTheCardAsTheOwnerDoes() {
        var step = noor.opens("/reward?industry=cafe");

        step.press("Next", Map.of("card", "Luna loyals"));
        var asked = step.press("Next", Map.of("card", " "));

        assertThat(programs().getFirst().at("/name/en").asString()).isEqualTo("Luna loyals");
        assertThat(asked.text("#card-wrong")).isEqualTo("Give the card a name.");
    }

    @Test
    void takesNoCodeOfTheList() {
        var step = noor.promises("Free coffee").press("Next", Map.of());
        var list = Map.of("path", "code", "source", "pool", "codes", "AAA-1\nAAA-2");

        step.press("Next", list);
        var trial = step.press("Next", list);
        trial.press("Get the test card", Map.of())
                .press("Fill the card", Map.of())
                .press("Use now", Map.of());

        var pools = shop.till().get("/api/v1/code-pools").expect(200).json().at("/data");
        assertThat(pools).singleElement().matches(pool -> pool.at("/left").asInt() == 2);
    }

    @Test
    void opensOnceAndOnlyWhatWasSetUp() {
        noor.promises("Free coffee");
        var early = noor.opens("/trial");
        var trial = noor.hurries().ready("Open it for customers", Map.of());

        trial.press();
        var done = trial.press();

        assertThat(early.document().location()).endsWith("/trigger");
        assertThat(done.text("h1")).isEqualTo("Your card is open");
        assertThat(programs()).hasSize(1);
    }

    @Test
    void isNotForStaffNorStrangers() {
        var mira = new PlainBrowser(http.address());

        assertThat(mira.open("/desk/setup").document().location()).contains("/sign-in");
        mira.signIn(shop.counter());
        assertThat(mira.open("/desk/setup").status()).isEqualTo(403);
    }

    private List<JsonNode> programs() {
        var page = shop.till().get("/api/v1/programs").expect(200).json();
        return page.at("/data").valueStream().toList();
    }

    private List<JsonNode> told(String type) {
        sequencer.catchUp();
        var page = shop.till().get("/api/v1/events?limit=200").expect(200).json();
        return page.get("data")
                .valueStream()
                .filter(event -> event.get("type").asString().equals(type))
                .toList();
    }

    private static boolean test(JsonNode event) {
        return event.at("/data/test").asBoolean() || event.at("/test").asBoolean();
    }
}
