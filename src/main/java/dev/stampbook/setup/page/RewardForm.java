package dev.stampbook.setup.page;

import org.jspecify.annotations.Nullable;

/// What the first step sends.
record RewardForm(
        @Nullable String industry,
        @Nullable String title,
        @Nullable String applies_to,
        @Nullable String worth) {

    RewardPage.Typed typed() {
        return new RewardPage.Typed(plain(title), plain(applies_to), plain(worth));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
