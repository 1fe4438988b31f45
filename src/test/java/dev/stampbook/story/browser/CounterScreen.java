package dev.stampbook.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.stampbook.testing.Shops.Login;

/// A staff member at the counter page, who types what she is told and reads the big answer.
public record CounterScreen(Screen screen) {

    public CounterScreen signsIn(Login login) {
        screen.visit("/counter");
        screen.type("Login", login.login());
        screen.type("Password", login.password());
        screen.press("Sign in");
        assertThat(screen.page()).hasTitle("Counter");
        return this;
    }

    /// Types into the one field, or scans with a scanner that types.
    public CounterScreen types(String text) {
        screen.type("Scan or type", text);
        screen.page().keyboard().press("Enter");
        return this;
    }

    /// Types, and has not pressed anything yet.
    public CounterScreen fills(String text) {
        screen.type("Scan or type", text);
        return this;
    }

    /// Types what the counter asks for.
    public CounterScreen answers(String label, String text) {
        screen.type(label, text);
        screen.page().keyboard().press("Enter");
        return this;
    }

    public CounterScreen tapsTwice(String button) {
        screen.button(button).dblclick();
        return this;
    }

    public CounterScreen presses(String button) {
        screen.press(button);
        return this;
    }

    /// The camera that watches over it.
    public Eye eye() {
        return new Eye(screen.page());
    }

    /// How long the last look took to become words, in milliseconds.
    public int took() {
        var desk = screen.page().locator("counter-desk[took]");
        assertThat(desk).hasCount(1);
        return Integer.parseInt(desk.getAttribute("took"));
    }

    /// Its script has come, and it can do without the line from now on.
    public CounterScreen isUp() {
        assertThat(screen.page().locator(".finder")).isVisible();
        return this;
    }

    /// The big answer says this.
    public CounterScreen reads(String answer) {
        assertThat(screen.page().getByRole(AriaRole.STATUS)).containsText(answer);
        return this;
    }
}
