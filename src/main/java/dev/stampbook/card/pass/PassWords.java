package dev.stampbook.card.pass;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.page.CardSheet;
import dev.stampbook.card.page.Promise;
import dev.stampbook.card.page.Promises;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.VoucherTile;
import dev.stampbook.card.pass.PassContent.Front.Placement;
import dev.stampbook.card.pass.PassContent.Said;
import dev.stampbook.card.pass.PassContent.Section;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.words.Words;
import dev.stampbook.reward.Reward;
import dev.stampbook.reward.Voucher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of a pass in one language: the same sentences as on the web card, where it has them.
final class PassWords {

    /// More vouchers than anybody reads on the back of a card; the web card has them all.
    private static final int VOUCHERS_MAX = 20;

    private final PassDraft draft;
    private final CardInHand hand;
    private final Visit visit;
    private final CardSheet sheet;

    PassWords(PassDraft draft, Words words, String language) {
        var phrases = new Phrases(words, Locale.forLanguageTag(language));
        this.draft = draft;
        this.hand = draft.hand().with(draft.waiting());
        this.visit = new Visit(hand.merchant(), phrases, draft.now(), "", "");
        this.sheet = CardSheet.inert(visit, hand);
    }

    Said said() {
        var merchant = hand.merchant().name();
        var program = sheet.face().program().text();
        var about = Map.of("program", program, "merchant", merchant);
        return new Said(
                merchant,
                program,
                visit.words().say("join.title", about),
                say("pass.stamps"),
                say("pass.next"),
                draft.erased() ? "" : next(),
                draft.erased() ? "" : progress(),
                ready(),
                visit.words().say("pass.news", "tally", "{tally}"),
                visit.words().say("pass.near", "merchant", merchant),
                draft.erased() ? List.of() : sections());
    }

    /// The reward that comes next; with none to come, why.
    private String next() {
        var stamps = hand.card().balance().stamps();
        return hand.program().rules().goals().stream()
                .filter(goal -> goal.stamps() > stamps)
                .findFirst()
                .map(goal -> visit.told(goal.reward().title()))
                .orElseGet(this::progress);
    }

    private String progress() {
        var next = sheet.face().next();
        return next == null ? sheet.notes().stream().findFirst().orElse("") : next;
    }

    private @Nullable String ready() {
        var ready = draft.ready();
        if (ready.isEmpty()) {
            return null;
        }
        var title = visit.told(ready.getFirst().offer().title());
        return ready.size() == 1
                ? title
                : visit.words().say("pass.more", Map.of("title", title, "more", ready.size() - 1));
    }

    private List<Section> sections() {
        var home = draft.home(visit.language());
        return Stream.of(
                        new Section("news", say("pass.news_title"), news()),
                        new Section("vouchers", say("card.vouchers"), vouchers()),
                        new Section("earn", say("pass.earn"), earning()),
                        new Section("rewards", say("join.rewards"), rewards()),
                        new Section("card", say("pass.web"), home),
                        new Section("preferences", say("own.open"), home + "/preferences"),
                        new Section("terms", say("pass.terms"), terms()),
                        new Section("locations", say("pass.locations"), draft.locations()))
                .filter(section -> !section.text().isEmpty())
                .toList();
    }

    private String news() {
        return draft.news().map(visit::told).orElse("");
    }

    private String vouchers() {
        return paragraphs(draft.waiting().stream().limit(VOUCHERS_MAX).map(this::voucher));
    }

    private String voucher(Voucher voucher) {
        return CardSheet.inert(visit, hand.with(List.of(voucher))).ready().stream()
                .map(tile -> lines(told(tile, voucher)))
                .collect(Collectors.joining());
    }

    private Stream<String> told(VoucherTile tile, Voucher voucher) {
        var applies = tile.appliesTo();
        return Stream.of(
                        Optional.of(tile.title().text()),
                        Optional.ofNullable(applies == null ? null : applies.text()),
                        Optional.of(tile.state()),
                        draft.code(voucher)
                                .map(code -> visit.words().say("pass.code", "code", code)),
                        take(voucher))
                .flatMap(Optional::stream);
    }

    /// Where it can be taken as a pass of its own.
    private Optional<String> take(Voucher voucher) {
        return draft.code(voucher)
                .filter(_ -> Placement.of(hand.program()) == Placement.BESIDE)
                .map(_ -> draft.home(visit.language(), voucher))
                .map(page -> visit.words().say("pass.voucher_take", "page", page));
    }

    private String earning() {
        return switch (hand.program().rules().earning()) {
            case Earning.PerVisit() -> say("pass.earn_visit");
            case Earning.ByAmount(var step, _) ->
                    visit.words().say("pass.earn_amount", "step", step);
        };
    }

    private String rewards() {
        var rules = hand.program().rules();
        var promises = new Promises(visit);
        var all = Stream.concat(Stream.of(promises.first(rules)), promises.others(rules).stream());
        return paragraphs(all.map(this::reward));
    }

    private String reward(Promise promise) {
        var values = Map.of("when", promise.when(), "title", promise.title().text());
        var applies = promise.appliesTo();
        var said = visit.words().say("pass.reward", values);
        return applies == null ? said : said + "\n" + applies.text();
    }

    /// What ends and when, then the terms of the rewards.
    private String terms() {
        var rules = hand.program().rules();
        var terms = rules.goals().stream().map(Goal::reward).flatMap(this::terms).distinct();
        return paragraphs(Stream.concat(sheet.notes().stream(), terms));
    }

    private Stream<String> terms(Reward reward) {
        return switch (reward) {
            case Reward.OfVoucher(var offer) -> Stream.ofNullable(offer.terms()).map(visit::told);
            case Reward.Award _ -> Stream.of();
        };
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static String paragraphs(Stream<String> paragraphs) {
        return paragraphs.filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private String say(String key) {
        return visit.words().say(key);
    }
}
