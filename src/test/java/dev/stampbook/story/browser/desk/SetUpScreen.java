package dev.stampbook.story.browser.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stampbook.story.browser.Look;
import dev.stampbook.story.browser.Screen;
import java.net.URI;

/// An owner at her desk, who answers what she is asked.
record SetUpScreen(Screen screen) {

    private static final String PASSWORD = "luna by the sea";

    /// Accepts an invitation in this language, and is at her desk.
    SetUpScreen isInvited(String inviteUrl, String language) {
        screen.visit("/sign-in");
        page().locator("button[value=" + language + "]").click();
        assertThat(page().locator("html")).hasAttribute("lang", language);
        screen.visit(URI.create(inviteUrl).getPath());
        page().locator("input[name=password]").fill(PASSWORD);
        page().locator("main form:has([name=password]) button").click();
        assertThat(page().locator("input[name=password]")).hasCount(0);
        return this;
    }

    SetUpScreen opens(String path) {
        screen.visit(path);
        return this;
    }

    SetUpScreen presses(String button) {
        screen.press(button);
        return this;
    }

    SetUpScreen follows(String link) {
        var named = new Locator.GetByRoleOptions().setName(link);
        page().locator("main").getByRole(AriaRole.LINK, named).first().click();
        return this;
    }

    SetUpScreen chooses(String option) {
        page().getByText(option, new Page.GetByTextOptions().setExact(true)).click();
        return this;
    }

    SetUpScreen types(String label, String text) {
        screen.type(label, text);
        return this;
    }

    SetUpScreen goesBack() {
        page().waitForLoadState();
        page().goBack();
        return this;
    }

    SetUpScreen sees(String... texts) {
        for (var text : texts) {
            screen.sees(text);
        }
        return this;
    }

    SetUpScreen looks(String name) {
        Look.at(page(), name);
        return this;
    }

    Page page() {
        return screen.page();
    }
}
