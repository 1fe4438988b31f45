package dev.stampbook.card.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What newcomers are asked, decided at the desk without script.
@DoorTest
class AskingDeskTest {

    private static final String NAME = "/join/name";
    private static final String EMAIL = "/join/email";

    @Autowired private Http http;
    @Autowired private Shops shops;

    private Shops.Shop shop;
    private Till till;
    private DeskBrowser owner;
    private String program;
    private String join;

    @BeforeEach
    void aProgramThatAsksNothing() {
        shop = shops.open();
        till = shop.till();
        owner = DeskBrowser.ofOwner(http.address(), shop);
        var coffee = Map.of("kind", "award", "title", Map.of("en", "Free coffee"));
        var goals = List.of(Map.of("stamps", 10, "reward", coffee));
        var wish = Map.of("name", Map.of("en", "Coffee card"), "goals", goals);
        var made = till.post("/api/v1/programs", wish).expect(201);
        program = made.text("/id");
        join = URI.create(made.text("/join_url")).getPath();
    }

    @Test
    void asksWhatTheOwnerWantsToKnow() {
        till.post(
                        "/api/v1/customer-fields",
                        Map.of("name", "drink", "label", Map.of("en", "Favourite drink")))
                .expect(201);
        var typed =
                Map.of(
                        NAME,
                        "required",
                        "/join/birthday",
                        "optional",
                        "/join/fields/drink",
                        "optional",
                        "/join/consents/birthday",
                        "true");

        assertThat(save(typed).text(".notice")).isEqualTo("Saved.");

        var page = new PlainBrowser(http.address()).open(join).document();
        assertThat(page.select("main input[id]").eachAttr("id"))
                .containsExactly("name", "birthday", "own_drink");
        assertThat(page.select("#name").hasAttr("required")).isTrue();
        assertThat(page.select("#own_drink").hasAttr("required")).isFalse();
        assertThat(page.select(".checks input").eachAttr("name"))
                .containsExactly("consent_birthday");
    }

    @Test
    void showsWhatIsAskedNowAndWhatNewcomersSee() {
        save(Map.of(EMAIL, "optional", "/join/consents/news_by_email", "true"));

        var form = form().document();

        assertThat(form.select("[id='/join/email'] [selected]").val()).isEqualTo("optional");
        assertThat(form.select("[id='/join/consents/news_by_email']").hasAttr("checked")).isTrue();
        assertThat(form.select(".handset").text())
                .contains("Free coffee", "Your e-mail address", "Send me news and offers");
        assertThat(form.select(".handset[inert]")).hasSize(1);
    }

    @Test
    void refusesWhatTheProgramWouldRefuse() {
        var typed =
                Map.of(
                        NAME,
                        "optional",
                        "/join/consents/birthday",
                        "true",
                        "/join/consents/news_by_email",
                        "true");

        var again = save(typed);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".mistakes a").eachAttr("href"))
                .containsExactly("#/join/consents/birthday", "#/join/consents/news_by_email");
        assertThat(again.document().select("[id='/join/name'] [selected]").val())
                .isEqualTo("optional");
        assertThat(program().json().at("/join/consents")).isEmpty();
    }

    @Test
    void asksNothingAnyMoreAndLeavesTheRulesAlone() {
        save(Map.of(NAME, "required"));
        save(Map.of(NAME, "off"));

        assertThat(program().text("/join/name")).isEqualTo("off");
        assertThat(program().text("/goals/0/stamps")).isEqualTo("10");
    }

    @Test
    void saysThatSomebodyElseWasFaster() {
        var form = form();
        save(Map.of(NAME, "required"));

        var late = form.press("Save", Map.of(EMAIL, "required"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("[role=alert]")).startsWith("Somebody has changed this program");
    }

    @Test
    void onlyWhoRunsTheProgramDecides() {
        var analyst = DeskBrowser.of(http.address(), shop, "analyst").plain();

        assertThat(analyst.open("/desk/programs/" + program).document().select("a[href$=/join]"))
                .isEmpty();
        assertThat(analyst.open(path()).status()).isEqualTo(403);
    }

    private Sheet save(Map<String, String> typed) {
        return form().press("Save", typed);
    }

    private Sheet form() {
        return owner.open(path());
    }

    private String path() {
        return "/desk/programs/" + program + "/join";
    }

    private Till.Told program() {
        return till.get("/api/v1/programs/" + program).expect(200);
    }
}
