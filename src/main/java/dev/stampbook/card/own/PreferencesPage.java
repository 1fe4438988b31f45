package dev.stampbook.card.own;

import dev.stampbook.card.page.Agreement;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;

/// What a customer may decide about her card and herself; `card` is where her card is.
public record PreferencesPage(
        Layout layout,
        Phrases words,
        String csrf,
        String card,
        String merchant,
        List<Language> languages,
        List<Agreement> agreements,
        boolean saved) {

    /// A language, by the name that its own people give it.
    public record Language(String tag, String name, boolean chosen) {}
}
