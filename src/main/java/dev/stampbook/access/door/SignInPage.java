package dev.stampbook.access.door;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;
import org.jspecify.annotations.Nullable;

/// Login and password, the login as it was typed before, why it did not work last time, and the
/// languages that this device could speak.
public record SignInPage(
        Layout layout,
        Phrases words,
        String csrf,
        String login,
        @Nullable String refusal,
        Tongues tongues) {}
