package dev.stampbook.story.browser.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stampbook.story.LunaCafe;
import dev.stampbook.story.browser.Screen;
import java.net.URI;

/// The owner at her desk, in her language.
record DeskScreen(Screen screen) {

    private static final String PASSWORD = "a long enough password";

    /// Chooses a password from the invitation and signs in.
    DeskScreen signsIn(LunaCafe cafe, String language) {
        screen.visit(URI.create(cafe.inviteUrl()).getPath());
        screen.page().locator("#password").fill(PASSWORD);
        screen.page().locator("main button[type=submit]").first().click();
        screen.visit("/counter/sign-in");
        screen.page().locator("button[value=" + language + "]").click();
        assertThat(screen.page().locator("html")).hasAttribute("lang", language);
        screen.page().locator("#login").fill(cafe.login().login().replaceFirst("^[^@]+", "owner"));
        screen.page().locator("#password").fill(PASSWORD);
        screen.page().locator("main button[type=submit]").first().click();
        return opens("/desk");
    }

    DeskScreen opens(String path) {
        screen.visit(path);
        assertThat(screen.page().locator("#page")).isVisible();
        return this;
    }

    DeskScreen follows(String link) {
        screen.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    DeskScreen types(String label, String text) {
        screen.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
        return this;
    }

    DeskScreen presses(String button) {
        screen.press(button);
        return this;
    }

    DeskScreen chooses(String way) {
        screen.page().getByLabel(way).check();
        return this;
    }

    DeskScreen reads(String text) {
        screen.sees(text);
        return this;
    }

    Page page() {
        return screen.page();
    }
}
