package dev.stampbook.story.browser.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.Look;
import dev.stampbook.story.browser.Menu;
import dev.stampbook.story.browser.Screen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The owner's desk: she runs her programs, and every page of it is looked at.
class DeskStory extends BrowserStory {

    @Test
    void anOwnerChangesTheGoalFromTenToEightAndSeesForWhom() {
        lunaCafe.offers(Menu.coffeeAt(10, Menu.coffee("staff")));
        var anna = phoneWith(8);
        var chen = phoneWith(3);
        var noor = noor("en").follows("Programs").follows("Coffee card").follows("Change");

        noor.types("Stamps", "8").presses("Save").reads("For whom shall it change?");
        noor.reads("2 cards keep the old rules until their next cycle.");
        noor.reads("1 card gets: Free coffee.").reads("1 comes closer to its goal.");
        noor.chooses("For all cards now").presses("Change it").reads("Saved.");

        chen.looksAgain().sees("5 more stamps");
        anna.looksAgain().sees("Your reward is ready.");
    }

    @Test
    void aMenuOpensOnAPhoneAndAQuestionStandsBeforeTheEnd() {
        lunaCafe.offers(Menu.coffeeAt(10, Menu.coffee("staff")));
        var noor = new DeskScreen(screen(Screen.phone())).signsIn(lunaCafe, "en");

        noor.presses("Menu").follows("Programs").follows("Coffee card");
        assertThat(noor.page().locator(".ask").first()).isHidden();
        noor.page().locator(".row > button:has-text(\"Archive\")").click();
        noor.page().locator(".ask:popover-open button[type=submit]").click();

        noor.reads("Archived. Vouchers stay valid.");
    }

    @ParameterizedTest
    @MethodSource("dev.stampbook.story.browser.Look#languages")
    void everyPageIsLookedAt(String language) {
        lunaCafe.offers(Menu.coffeeForEverybody(3, "self"));
        cardWith(3);
        var noor = noor(language);
        for (var page : pages()) {
            look(noor.opens(page), page, language);
        }
        noor.opens("/desk/programs/" + lunaCafe.program() + "/edit");
        noor.page().locator("#\\/goals\\/0\\/stamps").fill("31");
        noor.page().locator("#page form button").first().click();
        look(noor, "program-mistakes", language);
        noor.page().locator("#\\/goals\\/0\\/stamps").fill("2");
        noor.page().locator("#page form button").first().click();
        look(noor, "program-change", language);
    }

    @ParameterizedTest
    @MethodSource("dev.stampbook.story.browser.Look#languages")
    void theFirstDay(String language) {
        look(noor(language), "desk-first-day", language);
    }

    private DeskScreen noor(String language) {
        return new DeskScreen(screen(Screen.desk())).signsIn(lunaCafe, language);
    }

    private static void look(DeskScreen desk, String page, String language) {
        var name = page.replaceAll("[/?=]?[a-z]{3}_[0-9a-zA-Z]+", "-one").replaceAll("\\W+", "-");
        Look.at(desk.page(), (name + "-" + language).replaceFirst("^-", ""));
        desk.page().setViewportSize(1280, 800);
    }

    private String pool() {
        var pool = lunaCafe.till().post("/api/v1/code-pools", Map.of("name", "Till codes"));
        var codes = Map.of("codes", List.of("ABC-1", "ABC-2"));
        lunaCafe.till().post("/api/v1/code-pools/" + pool.text("/id") + "/codes", codes);
        return pool.text("/id");
    }

    private List<String> pages() {
        var till = lunaCafe.till();
        var card = till.get("/api/v1/cards").text("/data/0/id");
        var wish = Map.of("title", Map.of("en", "A free cake"), "redemption", "staff");
        var voucher = till.post("/api/v1/vouchers", wish).expect(201).text("/id");
        lunaCafe.told();
        return List.of(
                "/desk",
                "/desk/programs",
                "/desk/programs/" + lunaCafe.program(),
                "/desk/programs/" + lunaCafe.program() + "/edit",
                "/desk/programs/" + lunaCafe.program() + "/edit?language=ko",
                "/desk/programs/" + lunaCafe.program() + "/join",
                "/desk/cards",
                "/desk/cards/" + card,
                "/desk/vouchers",
                "/desk/vouchers/" + voucher,
                "/desk/vouchers/new",
                "/desk/batches",
                "/desk/pools",
                "/desk/pools/" + pool(),
                "/desk/locations",
                "/desk/locations/new",
                "/desk/settings",
                "/desk/late",
                "/desk/journal");
    }
}
