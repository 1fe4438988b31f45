package dev.stampbook.access.door;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import org.jspecify.annotations.Nullable;

/// Login and password, the login as it was typed before, and why it did not work last time.
public record SignInPage(
        Layout layout, Phrases words, String csrf, String login, @Nullable String refusal) {}
