package dev.stampbook.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.stampbook.story.browser.desk.OwnerScreen;
import org.junit.jupiter.api.Test;

/// Whoever uses no mouse and no finger: the keys lead everywhere, and one sees where one is.
class KeyboardStory extends BrowserStory {

    /// More than any page has to be walked through.
    private static final int TABS_MAX = 40;

    @Test
    void annaGetsHerCard() {
        var anna = phone().looksAt(lunaCafe);

        goes(anna.page(), "Get the card");

        anna.sees("0 / 10");
    }

    @Test
    void annaUsesHerCoffee() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffee("self")));
        var anna = phoneWith(1);

        goes(anna.page(), "Open");
        // Keys cannot be held by mistake, so a press asks once more.
        goes(anna.page(), "Hold to use now");
        goes(anna.sees("It can be used once").page(), "Use now");

        anna.sees("Used just now");
    }

    @Test
    void miraStampsAsksAndRedeems() {
        lunaCafe.offers(Menu.coffeeAt(2, Menu.coffee("staff")));
        var number = phone().joins(lunaCafe).number();
        var mira = new CounterScreen(screen(Screen.desk()));
        var page = mira.screen().page();
        mira.screen().visit("/counter/sign-in");
        types(page, lunaCafe.login().login(), "Tab");
        types(page, lunaCafe.login().password(), "Enter");
        assertThat(page.locator("#text")).isFocused();

        types(page, number, "Enter");
        mira.reads("Stamped: 1 of 2.");
        types(page, number, "Enter");
        mira.reads("Add another?");
        goes(page, "Yes, add another");
        mira.reads("A reward: Free coffee.");
        page.locator("#text").focus();
        types(page, number, "Enter");
        mira.reads("A voucher is ready.");
        goes(page, "Free coffee");

        mira.reads("Redeemed: Free coffee.");
    }

    @Test
    void noorPassesTheMenuBy() {
        var noor = new OwnerScreen(screen(Screen.desk())).comesByInvite(lunaCafe);
        noor.opens("/desk/programs");

        goes(noor.screen().page(), "Skip");

        assertThat(noor.find("#page")).isFocused();
        goes(noor.screen().page(), "Coffee card");
        noor.sees("What it says");
    }

    private static void types(Page page, String text, String then) {
        page.keyboard().type(text);
        page.keyboard().press(then);
    }

    /// Key by key to what is called so, and there.
    private static void goes(Page page, String name) {
        for (var tab = 0; tab < TABS_MAX; tab++) {
            page.keyboard().press("Tab");
            var here = page.locator(":focus");
            if (here.count() == 1 && here.innerText().contains(name)) {
                var line = page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
                assertThat(line).as("what shows that %s has the focus", name).isNotEqualTo("none");
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("no key leads to " + name);
    }
}
