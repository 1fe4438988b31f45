package dev.stampbook.platform.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What every page tells its layout: language, title, the components whose styles it needs and the
/// script modules it starts. `tongues` lead to the same page in other languages, where that has an
/// address of its own; `manifest` leads to what a phone needs to keep it on its first screen.
public record Layout(
        Locale language,
        String title,
        List<String> styles,
        List<String> scripts,
        @Nullable Tongues tongues,
        @Nullable String manifest) {

    /// A page that nobody puts on the first screen of a phone.
    public Layout(
            Locale language,
            String title,
            List<String> styles,
            List<String> scripts,
            @Nullable Tongues tongues) {
        this(language, title, styles, scripts, tongues, null);
    }

    /// A page whose address has no language.
    public Layout(Locale language, String title, List<String> styles, List<String> scripts) {
        this(language, title, styles, scripts, null);
    }

    /// The same as something to put on the first screen of a phone.
    public Layout installable(String address) {
        return new Layout(language, title, styles, scripts, tongues, address);
    }

    /// The language tag for `<html lang>`.
    public String lang() {
        return language.toLanguageTag();
    }

    /// The writing direction for `<html dir>`.
    public String dir() {
        return Tongues.direction(language);
    }
}
