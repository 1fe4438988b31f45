package dev.stampbook.story.browser.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stampbook.story.browser.CounterScreen;
import dev.stampbook.story.browser.Eye;
import dev.stampbook.story.browser.Phone;
import dev.stampbook.story.browser.Screen;
import java.time.Duration;

/// A tablet on the counter that faces customers.
public record KioskScreen(Screen screen, Eye eye) {

    public static final String PIN = "4711";

    /// Key after key with nothing in between, however long the tests have to wait for the machine.
    private static final String BURST =
            """
            (text) => {
                for (const key of [...text, "Enter"]) {
                    document.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
                }
            }
            """;

    /// Somebody signed in makes a kiosk of her device and leaves it alone.
    public static KioskScreen of(Screen screen, CounterScreen mira) {
        screen.visit("/counter/kiosk");
        screen.type("Choose a PIN for the way out", PIN);
        screen.press("Start the kiosk");
        return new KioskScreen(screen, mira.eye()).begins();
    }

    public KioskScreen begins() {
        screen.press("Begin");
        assertThat(page().locator(".finder__view")).isVisible();
        return this;
    }

    /// Somebody holds her phone up, reads the answer, and takes the phone away.
    public KioskScreen isShown(Phone phone, String answer) {
        eye.sees(phone);
        reads(answer);
        eye.looksAway();
        return this;
    }

    /// A scanner reads something, types it in one go, and the kiosk has answered.
    public KioskScreen scans(String text) {
        page().evaluate(BURST, text);
        assertThat(page().locator("#answer")).hasAttribute("aria-busy", "false");
        return this;
    }

    public KioskScreen reads(String answer) {
        assertThat(page().getByRole(AriaRole.STATUS)).containsText(answer);
        return this;
    }

    /// Whoever comes next speaks another language.
    public KioskScreen speaks(String language) {
        page().locator("[data-language=" + language + "]").click();
        assertThat(page().locator("html")).hasAttribute("lang", language);
        return this;
    }

    public KioskScreen presses(String button) {
        screen.press(button);
        return this;
    }

    /// Nobody comes for a while.
    public KioskScreen idles() {
        page().clock().fastForward(Duration.ofSeconds(10).toMillis());
        return this;
    }

    /// It invites whoever comes next, and says nothing of whoever was here.
    public KioskScreen invites(String words) {
        var heading = new Page.GetByRoleOptions().setName(words);
        assertThat(page().getByRole(AriaRole.HEADING, heading)).isVisible();
        assertThat(page().locator("#answer")).isEmpty();
        return this;
    }

    /// A staff member types a PIN, to go on or to leave.
    public KioskScreen entersPin(String pin, String then) {
        var way = page().locator(".kiosk__way");
        if (way.isVisible()) {
            way.click();
        }
        screen.type("PIN", pin);
        screen.press(then);
        return this;
    }

    public Page page() {
        return screen.page();
    }
}
