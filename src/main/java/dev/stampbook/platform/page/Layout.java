package dev.stampbook.platform.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What every page tells its layout: language, title, the components whose styles it needs and the
/// script modules it starts. `tongues` lead to the same page in other languages, where that has an
/// address of its own.
public record Layout(
        Locale language,
        String title,
        List<String> styles,
        List<String> scripts,
        @Nullable Tongues tongues) {

    /// A page whose address has no language.
    public Layout(Locale language, String title, List<String> styles, List<String> scripts) {
        this(language, title, styles, scripts, null);
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
