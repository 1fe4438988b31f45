package dev.stampbook.access.door;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;
import org.jspecify.annotations.Nullable;

/// Login and password, the login as it was typed before, why it did not work last time, and the
/// languages that this device could speak. `passkeys` is what a browser is asked for them;
/// null where none would work.
public record SignInPage(
        Layout layout,
        Phrases words,
        String csrf,
        Typed typed,
        @Nullable String passkeys,
        Tongues tongues) {

    /// What was typed, where it should lead, and why it did not.
    public record Typed(String login, String to, @Nullable String refusal) {

        Typed because(String why) {
            return new Typed(login, to, why);
        }
    }

    /// Where this very page is, to be read in another language.
    public String address() {
        return "/sign-in" + new WayOn(typed.to()).query();
    }
}
