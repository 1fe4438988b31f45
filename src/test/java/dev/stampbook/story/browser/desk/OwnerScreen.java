package dev.stampbook.story.browser.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stampbook.story.LunaCafe;
import dev.stampbook.story.browser.Screen;
import java.util.List;
import java.util.regex.Pattern;

/// Noor, who owns the café, in front of her desk.
public record OwnerScreen(Screen screen) {

    public static final String PASSWORD = "a long enough password";

    /// Has the machine recognise her finger, as most of them do.
    public OwnerScreen withPasskeys() {
        var devices = screen.page().context().newCDPSession(screen.page());
        devices.send("WebAuthn.enable");
        var sensor = new JsonObject();
        sensor.addProperty("protocol", "ctap2");
        sensor.addProperty("transport", "internal");
        for (var can :
                List.of(
                        "hasResidentKey",
                        "hasUserVerification",
                        "isUserVerified",
                        "automaticPresenceSimulation")) {
            sensor.addProperty(can, true);
        }
        var options = new JsonObject();
        options.add("options", sensor);
        devices.send("WebAuthn.addVirtualAuthenticator", options);
        return this;
    }

    /// Follows the invitation and chooses her password.
    public OwnerScreen comesByInvite(LunaCafe cafe) {
        screen.visit(cafe.inviteUrl().replaceFirst("https?://[^/]+", ""));
        screen.type("Password", PASSWORD);
        screen.press("Save and go on");
        assertThat(screen.page()).hasURL(Pattern.compile("/desk/setup"));
        return this;
    }

    /// Types her password where it is asked for before a passkey is made.
    public OwnerScreen knowsHerself() {
        find("#proof").fill(PASSWORD);
        return this;
    }

    /// Adds a passkey at the page of her account.
    public OwnerScreen addsPasskey() {
        return knowsHerself().presses("Add a passkey on this device").sees("The passkey is added.");
    }

    /// Types login and password.
    public OwnerScreen signsIn(LunaCafe cafe) {
        screen.visit("/sign-in");
        screen.type("Login", login(cafe));
        screen.type("Password", PASSWORD);
        screen.page().getByRole(AriaRole.BUTTON, named("Sign in")).first().click();
        return this;
    }

    public OwnerScreen opens(String path) {
        screen.visit(path);
        return this;
    }

    public OwnerScreen presses(String button) {
        screen.press(button);
        return this;
    }

    public OwnerScreen types(String label, String text) {
        screen.type(label, text);
        return this;
    }

    public OwnerScreen sees(String text) {
        screen.sees(text);
        return this;
    }

    /// Presses the button, and the same in the question that it asks.
    public OwnerScreen confirms(String button) {
        screen.button(button).first().click();
        screen.page().locator(".ask:popover-open").getByText(button).last().click();
        return this;
    }

    /// Leaves, and is asked who she is when she comes back.
    public OwnerScreen signsOut() {
        screen.press("Sign out");
        assertThat(screen.page()).hasTitle("Sign in");
        return this;
    }

    public OwnerScreen standsAt(String title) {
        assertThat(screen.page()).hasTitle(title);
        return this;
    }

    /// What is written in the large letters of secrets.
    public List<String> secrets() {
        return screen.page().locator(".secret__text").allInnerTexts();
    }

    public Locator find(String selector) {
        return screen.page().locator(selector);
    }

    public static String login(LunaCafe cafe) {
        return cafe.login().login().replaceFirst("^[^@]+", "owner");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
