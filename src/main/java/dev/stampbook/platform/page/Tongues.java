package dev.stampbook.platform.page;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages that a page can be read in, each by the name that its own people give it; `label`
/// says in the language of the page what they are, `path` follows the language in its address.
public record Tongues(String label, String path, List<Tongue> all) {

    /// One language: its tag, its writing direction, its own name, whether the page is in it.
    public record Tongue(String tag, String direction, String name, boolean current) {

        /// The style names of its place in the list.
        public String style() {
            return current ? "tongues__one tongues__one--current" : "tongues__one";
        }

        /// What tells screen readers that the page is in it.
        public @Nullable String mark() {
            return current ? "true" : null;
        }
    }

    /// All languages there are words in, as seen from a page in one of them.
    public static Tongues of(Phrases phrases, String path) {
        var all =
                phrases.words().languages().stream()
                        .map(tag -> tongue(phrases, Locale.forLanguageTag(tag)))
                        .toList();
        return new Tongues(phrases.say("tongue.choose"), path, all);
    }

    /// Where the same page is in this language.
    public String address(Tongue tongue) {
        return "/" + tongue.tag() + path;
    }

    private static Tongue tongue(Phrases phrases, Locale locale) {
        return new Tongue(
                locale.toLanguageTag(),
                direction(locale),
                phrases.words().say(locale, "tongue.name"),
                locale.equals(phrases.language()));
    }

    /// How a language is written, for `dir`: `rtl` or `ltr`.
    public static String direction(Locale locale) {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
    }
}
