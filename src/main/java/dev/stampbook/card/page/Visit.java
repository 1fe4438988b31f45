package dev.stampbook.card.page;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/// One look of one person: whose pages, in which language, when, and the token of its forms.
record Visit(Merchant merchant, Phrases words, Instant now, String csrf) {

    /// A merchant's text in the visitor's language, else in the merchant's own.
    String told(Texts texts) {
        return texts.in(List.of(words.language().toLanguageTag(), merchant.locale()));
    }

    /// An instant on the merchant's clock.
    ZonedDateTime local(Instant instant) {
        return instant.atZone(merchant.zone());
    }

    /// The last moment before an end that is exclusive, so that a day is told and not its morrow.
    ZonedDateTime last(Instant end) {
        return local(end.minusMillis(1));
    }

    Layout layout(String title, List<String> scripts) {
        return new Layout(
                words.language(),
                title,
                List.of(
                        "button",
                        "stampcard",
                        "promise",
                        "voucher",
                        "symbol",
                        "used",
                        "hold",
                        "notice",
                        "fold"),
                scripts);
    }

    /// The beginning of every address of this visit: `/en`.
    String path() {
        return "/" + words.language().toLanguageTag();
    }
}
