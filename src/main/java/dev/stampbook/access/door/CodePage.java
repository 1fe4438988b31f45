package dev.stampbook.access.door;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import org.jspecify.annotations.Nullable;

/// The code of a second factor: where it should lead, and why the last one did not.
public record CodePage(
        Layout layout, Phrases words, String csrf, String to, @Nullable String refusal) {}
