package dev.stampbook.card.page;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/// One look of one person: whose pages, in which language, when, the token of its forms, and what
/// the browser calls itself.
public record Visit(Merchant merchant, Phrases words, Instant now, String csrf, String device) {

    /// A merchant's text in the visitor's language, else in the merchant's own.
    public String told(Texts texts) {
        return said(texts).text();
    }

    /// The same with the language that it is in.
    public Texts.Said said(Texts texts) {
        return texts.said(List.of(words.language().toLanguageTag(), merchant.locale()));
    }

    /// A text of ours, in the language of the page.
    public Texts.Said ours(String text) {
        return new Texts.Said(words.language().toLanguageTag(), text);
    }

    /// An instant on the merchant's clock.
    ZonedDateTime local(Instant instant) {
        return instant.atZone(merchant.zone());
    }

    /// The last moment before an end that is exclusive, so that a day is told and not its morrow.
    ZonedDateTime last(Instant end) {
        return local(end.minusMillis(1));
    }

    /// The components that a page is made of.
    public enum Dress {
        JOIN("hero stampcard stamp field checks promise notice"),
        CARD("stampcard stamp promise voucher past symbol notice fold confetti"),
        VOUCHER("voucher symbol used hold notice"),
        OWN("field checks notice");

        private final String parts;

        Dress(String parts) {
            this.parts = "button tongues " + parts;
        }

        private List<String> styles() {
            return List.of(parts.split(" ", -1));
        }
    }

    /// The layout of a page that has the same address in every language; `path` follows that.
    public Layout layout(String title, Dress dress, List<String> scripts, String path) {
        return new Layout(
                words.language(), title, dress.styles(), scripts, Tongues.of(words, path));
    }

    /// The layout of a page that is only for this moment and in one language.
    public Layout alone(String title, Dress dress, List<String> scripts) {
        return new Layout(words.language(), title, dress.styles(), scripts);
    }

    /// The tag of the language of the page.
    public String language() {
        return words.language().toLanguageTag();
    }

    /// The beginning of every address of this visit: `/en`.
    public String path() {
        return "/" + words.language().toLanguageTag();
    }
}
