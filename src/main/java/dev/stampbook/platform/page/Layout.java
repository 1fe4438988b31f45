package dev.stampbook.platform.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What every page tells its layout: language, title, the components whose styles it needs and the
/// script modules it starts.
public record Layout(Locale language, String title, List<String> styles, List<String> scripts) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur", "yi");

    /// The language tag for `<html lang>`.
    public String lang() {
        return language.toLanguageTag();
    }

    /// The writing direction for `<html dir>`.
    public String dir() {
        return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
    }
}
