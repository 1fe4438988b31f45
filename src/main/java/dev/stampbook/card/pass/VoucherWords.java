package dev.stampbook.card.pass;

import dev.stampbook.card.page.CardSheet;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.VoucherTile;
import dev.stampbook.card.pass.PassContent.Said;
import dev.stampbook.card.pass.PassContent.Section;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.words.Words;
import dev.stampbook.reward.Voucher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of a voucher on a pass of its own, in one language: the sentences of its page.
final class VoucherWords {

    private final VoucherDraft pass;
    private final Voucher voucher;
    private final Visit visit;
    private final VoucherTile tile;

    VoucherWords(VoucherDraft pass, Words words, String language) {
        var phrases = new Phrases(words, Locale.forLanguageTag(language));
        var draft = pass.draft();
        this.pass = pass;
        this.voucher = pass.voucher();
        this.visit = new Visit(draft.hand().merchant(), phrases, draft.now(), "", "");
        var sheet = CardSheet.inert(visit, draft.hand().with(List.of(voucher)));
        this.tile =
                Stream.concat(sheet.ready().stream(), sheet.ended().stream())
                        .findFirst()
                        .orElseThrow();
    }

    Said said() {
        var merchant = visit.merchant().name();
        var title = visit.told(voucher.offer().title());
        var about = Map.of("title", title, "merchant", merchant);
        var erased = pass.draft().erased();
        return new Said(
                merchant,
                visit.told(pass.draft().hand().program().rules().name()),
                visit.words().say("pass.voucher", about),
                "",
                "",
                erased ? "" : tile.state(),
                "",
                erased ? null : title,
                "",
                visit.words().say("pass.voucher_near", about),
                erased ? List.of() : sections());
    }

    private List<Section> sections() {
        return Stream.of(
                        new Section("code", say("pass.voucher_code"), pass.code()),
                        new Section("vouchers", say("card.vouchers"), what()),
                        new Section("terms", say("pass.terms"), told(voucher.offer().terms())),
                        new Section("locations", say("pass.locations"), pass.draft().locations()),
                        new Section("card", say("pass.web"), pass.home(visit.language())))
                .filter(section -> !section.text().isEmpty())
                .toList();
    }

    /// What it is, for what exactly, and why it was given.
    private String what() {
        var offer = voucher.offer();
        return Stream.of(
                        told(offer.title()),
                        told(offer.appliesTo()),
                        told(offer.description()),
                        tile.reason())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String told(@Nullable Texts texts) {
        return texts == null ? "" : visit.told(texts);
    }

    private String say(String key) {
        return visit.words().say(key);
    }
}
