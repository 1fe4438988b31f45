package dev.stampbook.customer;

import dev.stampbook.platform.InvalidInput;
import java.util.Locale;
import java.util.regex.Pattern;

/// An agreement to one purpose, in the words of one version of its text; the version is 1 to 100
/// plain characters (`2026-03`).
public record Consent(Purpose purpose, String textVersion) {

    private static final Pattern VERSION = Pattern.compile("[\\p{L}\\p{N} ._:/-]{1,100}");

    /// What is missing altogether is told by the door.
    public Consent {
        if (textVersion != null && !VERSION.matcher(textVersion).matches()) {
            throw new InvalidInput("/text_version", "customer.invalid.text_version");
        }
    }

    /// What may be agreed to, each apart.
    public enum Purpose {
        /// News by e-mail.
        NEWS_BY_EMAIL,
        /// News on the pass.
        NEWS_ON_PASS,
        /// A greeting on the birthday.
        BIRTHDAY,
        /// A note on the phone when near a location.
        NEARBY;

        /// As stored and sent: `news_by_email`.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
