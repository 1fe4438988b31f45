package dev.stampbook.setup.page;

import org.jspecify.annotations.Nullable;

/// What the first step sends.
record RewardForm(
        @Nullable String industry,
        @Nullable String title,
        @Nullable String applies_to,
        @Nullable String worth,
        @Nullable String card) {

    private static final int CARD_MAX = 60;

    RewardPage.Typed typed() {
        return new RewardPage.Typed(plain(title), plain(applies_to), plain(worth), called());
    }

    /// Whether the name was taken away; a form that does not ask leaves it as it is.
    boolean nameless() {
        return card != null && called().isEmpty();
    }

    /// No longer than programs are called.
    private String called() {
        var name = plain(card);
        var length = Math.min(CARD_MAX, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length)).strip();
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
