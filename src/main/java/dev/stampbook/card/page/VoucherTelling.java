package dev.stampbook.card.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Program;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import dev.stampbook.platform.words.Words;
import dev.stampbook.reward.Origin;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOffer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells a voucher to its owner: what, why, in which state, and the one thing to do with it.
final class VoucherTelling {

    private final Visit visit;
    private final Voucher voucher;
    private final boolean stopped;

    /// `stopped` is whether the program behind it was stopped: then nobody takes it any more.
    VoucherTelling(Visit visit, Voucher voucher, boolean stopped) {
        this.visit = visit;
        this.voucher = voucher;
        this.stopped = stopped;
    }

    /// A voucher as it shows on a card.
    static VoucherTelling of(Visit visit, CardInHand hand, Voucher voucher) {
        return new VoucherTelling(visit, voucher, stopped(hand, voucher));
    }

    /// Whether the program of the card has promised the voucher, and was stopped since.
    static boolean stopped(CardInHand hand, Voucher voucher) {
        return hand.program().state() == Program.State.STOPPED
                && hand.program().id().equals(voucher.issue().program());
    }

    /// Whether there is still something to do or to see: usable, to come, or used a moment ago.
    boolean ready() {
        return switch (voucher.state(visit.now())) {
            case ISSUED, ACTIVE -> !stopped;
            case REDEEMED -> usedJustNow();
            case EXPIRED, VOIDED -> false;
        };
    }

    VoucherTile tile(String address) {
        return new VoucherTile(
                visit.said(voucher.offer().title()),
                said(voucher.offer().appliesTo()),
                reason(),
                state(),
                voucher.redemption() != null,
                ready() ? address : null);
    }

    VoucherPage.Told told() {
        var offer = voucher.offer();
        return new VoucherPage.Told(
                visit.merchant().name(),
                visit.said(offer.title()),
                said(offer.appliesTo()),
                said(offer.description()),
                said(offer.terms()),
                reason(),
                state());
    }

    /// The one action, given the voucher's own address.
    VoucherPage.Act act(String address) {
        return switch (voucher.state(visit.now())) {
            case ACTIVE -> stopped ? new VoucherPage.Act.Nothing() : use(address);
            case REDEEMED -> usedJustNow() ? used() : new VoucherPage.Act.Nothing();
            case ISSUED, EXPIRED, VOIDED -> new VoucherPage.Act.Nothing();
        };
    }

    private VoucherPage.Act use(String address) {
        var use = new VoucherPage.Act.Use(address + "/use");
        var offer = voucher.offer();
        return switch (offer.redemption()) {
            case SELF -> use;
            case STAFF -> show(address);
            case CODE ->
                    offer.reveal() == VoucherOffer.Reveal.ON_USE
                            ? use
                            : code(offer.customerCloses() ? use : null)
                                    .<VoucherPage.Act>map(code -> code)
                                    .orElseGet(VoucherPage.Act.Ask::new);
        };
    }

    private VoucherPage.Act show(String address) {
        var onCard = voucher.owner().card() != null;
        var numberToo = onCard && voucher.offer().proof() == VoucherOffer.Proof.ANY;
        return new VoucherPage.Act.Show(address + "/code.svg", numberToo);
    }

    private VoucherPage.Act used() {
        var redemption = Objects.requireNonNull(voucher.redemption());
        var local = visit.local(redemption.at());
        var at = visit.words().say("voucher.clock", "at", local);
        // Where using it did not reveal the code, the till has taken it already.
        var revealed = voucher.offer().reveal() == VoucherOffer.Reveal.ON_USE;
        var code = revealed ? code(null).orElse(null) : null;
        var zone = local.getZone();
        var tongue = Words.dated(visit.words().language(), zone).toLanguageTag();
        return new VoucherPage.Act.Used(at, zone.getId(), tongue, code);
    }

    private Optional<VoucherPage.Act.Code> code(VoucherPage.Act.@Nullable Use use) {
        var code = voucher.code();
        var source = voucher.offer().redeemCode();
        if (code == null || source == null || !voucher.shows(visit.now())) {
            return Optional.empty();
        }
        var drawings =
                source.symbols().stream()
                        .filter(symbol -> symbol != Symbol.TEXT)
                        .sorted()
                        .map(symbol -> drawing(symbol, code.text()))
                        .toList();
        return Optional.of(new VoucherPage.Act.Code(code.text(), drawings, use));
    }

    private static VoucherPage.Symbol drawing(Symbol symbol, String text) {
        return new VoucherPage.Symbol(Symbols.draw(symbol, text).svg(text), symbol == Symbol.QR);
    }

    private boolean usedJustNow() {
        var redemption = voucher.redemption();
        return redemption != null && visit.now().isBefore(redemption.at().plus(Voucher.SHOWN_FOR));
    }

    private String state() {
        var words = visit.words();
        var end = voucher.expiresAt();
        var state = voucher.state(visit.now());
        if (stopped && (state == Voucher.State.ISSUED || state == Voucher.State.ACTIVE)) {
            return words.say("voucher.state_stopped");
        }
        return switch (state) {
            case ISSUED ->
                    words.say("voucher.state_issued", "from", visit.local(voucher.activeFrom()));
            case ACTIVE ->
                    end == null
                            ? words.say("voucher.state_active")
                            : words.say("voucher.state_active_until", "last", visit.last(end));
            case REDEEMED ->
                    words.say(
                            "voucher.state_redeemed",
                            "at",
                            visit.local(Objects.requireNonNull(voucher.redemption()).at()));
            case EXPIRED ->
                    words.say(
                            "voucher.state_expired",
                            "last",
                            visit.last(Objects.requireNonNull(end)));
            case VOIDED -> words.say("voucher.state_voided");
        };
    }

    private String reason() {
        var at = visit.local(voucher.issue().at());
        return switch (voucher.origin()) {
            case Origin.Goal(_, _, var goal) ->
                    visit.words().say("voucher.reason_goal", Map.of("stamps", goal, "at", at));
            case Origin.Milestone(_, var visits) ->
                    visit.words()
                            .say("voucher.reason_milestone", Map.of("visits", visits, "at", at));
            case Origin.Manual(), Origin.Api(), Origin.Batch(_) ->
                    visit.words()
                            .say(
                                    "voucher.reason_gift",
                                    Map.of("merchant", visit.merchant().name(), "at", at));
        };
    }

    private Texts.@Nullable Said said(@Nullable Texts texts) {
        return texts == null ? null : visit.said(texts);
    }
}
