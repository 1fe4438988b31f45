package dev.stampbook.story.browser.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.Look;
import dev.stampbook.story.browser.Menu;
import dev.stampbook.story.browser.Screen;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The owner decides what newcomers are asked, and they are asked that.
class AskingStory extends BrowserStory {

    @BeforeEach
    void theCafeWouldLikeToKnowADrink() {
        var label = Map.of("en", "Favourite drink", "he", "משקה אהוב");
        lunaCafe.till()
                .post("/api/v1/customer-fields", Map.of("name", "drink", "label", label))
                .expect(201);
        lunaCafe.offers(Menu.coffeeForEverybody(10, "self"));
    }

    @Test
    void newcomersAreAskedWhatTheOwnerChose() {
        var noor = new DeskScreen(screen(Screen.desk())).signsIn(lunaCafe, "en");
        noor.follows("Programs").follows("Coffee card").follows("What newcomers are asked");
        noor.page().getByLabel("Name").selectOption("required");
        noor.page().getByLabel("Favourite drink").first().selectOption("optional");
        noor.page().getByLabel("Show me news and offers on my card.").first().check();

        noor.presses("Save").reads("Saved.");

        var anna = phone().looksAt(lunaCafe).sees("Your name", "Favourite drink");
        assertThat(anna.page().locator("input:checked")).hasCount(0);
        Look.at(noor.opens(path()).page(), "program-asking-en");
    }

    @Test
    void aGreetingNeedsTheBirthdayInHebrewAsWell() {
        var noor = new DeskScreen(screen(Screen.desk())).signsIn(lunaCafe, "he");
        noor.opens(path()).page().locator("[id='/join/consents/birthday']").check();
        noor.page().locator("[id='/join/email']").selectOption("optional");
        noor.page().locator("#page form button").first().click();

        assertThat(noor.page().locator(".mistakes a")).hasCount(1);
        Look.at(noor.page(), "program-asking-mistakes-he");
        noor.page().locator("[id='/join/birthday']").selectOption("required");
        noor.page().locator("#page form button").first().click();
        Look.at(noor.opens(path()).page(), "program-asking-he");
    }

    private String path() {
        return "/desk/programs/" + lunaCafe.program() + "/join";
    }
}
