package dev.stampbook.customer;

import java.util.Locale;

/// An agreement to one purpose, in the words of one version of its text.
public record Consent(Purpose purpose, String textVersion) {

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
