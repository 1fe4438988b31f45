package dev.stampbook.card.page;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.page.Tongues;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/// One look of one person: whose pages, in which language, when, and the token of its forms.
record Visit(Merchant merchant, Phrases words, Instant now, String csrf) {

    /// A merchant's text in the visitor's language, else in the merchant's own.
    String told(Texts texts) {
        return said(texts).text();
    }

    /// The same with the language that it is in.
    Texts.Said said(Texts texts) {
        return texts.said(List.of(words.language().toLanguageTag(), merchant.locale()));
    }

    /// A text of ours, in the language of the page.
    Texts.Said ours(String text) {
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

    /// The layout of a page that has the same address in every language; `path` follows that.
    Layout layout(String title, List<String> scripts, String path) {
        return new Layout(
                words.language(),
                title,
                List.of(
                        "button",
                        "stampcard",
                        "stamp",
                        "hero",
                        "promise",
                        "confetti",
                        "voucher",
                        "symbol",
                        "used",
                        "hold",
                        "notice",
                        "fold",
                        "tongues"),
                scripts,
                Tongues.of(words, path));
    }

    /// The beginning of every address of this visit: `/en`.
    String path() {
        return "/" + words.language().toLanguageTag();
    }
}
