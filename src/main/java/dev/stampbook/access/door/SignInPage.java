package dev.stampbook.access.door;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Login and password, the login as it was typed before, why it did not work last time, and the
/// languages that this device could speak.
public record SignInPage(Layout layout, Phrases words, String csrf, Typed typed, Tongues tongues) {

    /// What was typed, where it should lead, and why it did not.
    public record Typed(String login, String to, @Nullable String refusal) {}

    /// Where this very page is, to be read in another language.
    public String address() {
        return typed.to().isEmpty()
                ? "/sign-in"
                : "/sign-in?to=" + URLEncoder.encode(typed.to(), StandardCharsets.UTF_8);
    }
}
