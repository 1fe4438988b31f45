package dev.stampbook.story.browser.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.CounterScreen;
import dev.stampbook.story.browser.Menu;
import dev.stampbook.story.browser.Phone;
import dev.stampbook.story.browser.Screen;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The six pictures of the README, taken anew with the gallery.
@EnabledIfSystemProperty(named = "gallery", matches = "true")
class ReadmeStory extends BrowserStory {

    private static final Path FOLDER = Path.of("docs", "img");

    @Test
    void whatACustomerSees() {
        lunaCafe.offers(Menu.coffeeAt(10, Menu.coffeeForTheTill("always")));

        take(small().looksAt(lunaCafe).page(), "join");
        take(small().opens(cardWith(10)).page(), "web-card");
        take(small().opens(cardWith(10)).opensVoucher("Free coffee").page(), "voucher");
    }

    @Test
    void whatStaffSee() {
        lunaCafe.offers(Menu.coffeeAt(10, Menu.coffee("staff")));
        var mira = new CounterScreen(screen(wide())).signsIn(lunaCafe.login());

        mira.types(phoneWith(6).number()).reads("Add another?");
        mira.presses("Yes, add another").reads("Stamped: 7 of 10.");
        take(mira.screen().page(), "counter");
    }

    @Test
    void whatTheOwnerSees() {
        // Her first card: no other is open.
        lunaCafe.till().post("/api/v1/programs/" + lunaCafe.program() + "/archive").expect(200);
        var noor =
                new SetUpScreen(screen(wide()))
                        .isInvited(lunaCafe.inviteUrl(), "en")
                        .opens("/desk/setup")
                        .follows("Café");
        noor.presses("Next").presses("Next").presses("Next");
        noor.presses("Get the test card").presses("Stamp the card").sees("Stamped: 1 of 10.");
        take(noor.page(), "try-it-live");

        lunaCafe.offers(Menu.coffeeAt(10, Menu.coffee("self")));
        take(noor.opens("/desk/programs/" + lunaCafe.program()).page(), "desk");
    }

    private Phone small() {
        return new Phone(
                screen(Screen.phone().setViewportSize(390, 672).setDeviceScaleFactor(1.5)));
    }

    private static NewContextOptions wide() {
        return new NewContextOptions().setViewportSize(1100, 760);
    }

    private static void take(Page page, String name) {
        assertThat(page.locator("main")).isVisible();
        page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
