package dev.stampbook.card.own;

import dev.stampbook.card.page.Agreement;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a customer may decide about her card and herself; `card` is where her card is, `said` what
/// she did a moment ago.
public record PreferencesPage(
        Layout layout,
        Phrases words,
        String csrf,
        String card,
        String merchant,
        List<Language> languages,
        List<Agreement> agreements,
        @Nullable String said,
        @Nullable Address address) {

    /// The form that asks for an address of a card that has none; `browser` is the secret by which
    /// the browser is known when the link comes.
    public record Address(String typed, @Nullable String mistake, String browser) {

        /// What browsers are told when it was wrong.
        public @Nullable String invalid() {
            return mistake == null ? null : "true";
        }
    }

    /// A language, by the name that its own people give it.
    public record Language(String tag, String name, boolean chosen) {}
}
