package dev.stampbook.platform.page;

import org.jspecify.annotations.Nullable;

/// Why there is nothing else to see, and what may help; `home` are the words of the way to the
/// front page, where that helps.
public record SorryPage(Layout layout, String said, String hint, @Nullable String home) {}
