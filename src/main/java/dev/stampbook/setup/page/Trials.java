package dev.stampbook.setup.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.setup.Rehearsing.Act;
import dev.stampbook.setup.Step;
import dev.stampbook.setup.page.TrialPage.Counter;
import dev.stampbook.setup.page.TrialPage.Phone;
import dev.stampbook.setup.page.TrialPage.Press;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Draws the phone and the counter of a trial, as they stand at an instant.
record Trials(Bench bench, Instant now) {

    TrialPage page() {
        var rules = Objects.requireNonNull(bench.draft()).rules();
        var hand = bench.standing().trial();
        var empty = bench.preview(rules, bench.industry());
        var frame = bench.at(Step.TRIAL, empty, "trial", "symbol", "outcome");
        if (hand == null) {
            var says = bench.words().say("setup.trial.waiting");
            var alone = new Counter(says, false, null, null);
            return new TrialPage(frame, empty, 0, new Phone.Joining(), alone, warning());
        }
        return new TrialPage(
                frame,
                empty.stamped(hand.card().balance().stamps()),
                hand.card().version(),
                phone(hand),
                counter(hand),
                warning());
    }

    private String warning() {
        return bench.words()
                .say(
                        bench.standing().namesake()
                                ? "setup.trial.namesake"
                                : "setup.trial.open_hint");
    }

    private Optional<Voucher> open(CardInHand hand) {
        return hand.openVouchers(now).stream().findFirst();
    }

    /// The voucher that was used, while no stamp of the next cycle hides it.
    private static Optional<Voucher> used(CardInHand hand) {
        return hand.vouchers().stream()
                .filter(voucher -> voucher.redemption() != null)
                .filter(voucher -> hand.card().balance().stamps() == 0)
                .reduce((first, last) -> last);
    }

    private Phone phone(CardInHand hand) {
        return open(hand)
                .<Phone>map(this::ready)
                .or(() -> used(hand).map(this::shown))
                .orElseGet(Phone.Holding::new);
    }

    private Phone ready(Voucher voucher) {
        var applies = voucher.offer().appliesTo();
        return new Phone.Voucher(
                bench.said(voucher.offer().title()),
                applies == null ? null : bench.said(applies),
                voucher.offer().redemption() != Path.STAFF);
    }

    private Phone shown(Voucher voucher) {
        var code = voucher.code();
        return new Phone.Used(
                title(voucher),
                code == null
                        ? null
                        : new Phone.Code(
                                code.text(),
                                Symbols.draw(Symbol.QR, code.text()).svg(code.text())));
    }

    private Texts.Said title(Voucher voucher) {
        return bench.said(voucher.offer().title());
    }

    private Counter counter(CardInHand hand) {
        return open(hand)
                .map(this::redeeming)
                .or(() -> used(hand).map(this::redeemed))
                .orElseGet(() -> stamping(hand));
    }

    private Counter redeeming(Voucher voucher) {
        var path = voucher.offer().redemption();
        return new Counter(
                bench.words().say("setup.trial.till." + path.text()),
                false,
                path == Path.STAFF ? press(Act.USE, bench.words().say("setup.trial.redeem")) : null,
                null);
    }

    private Counter redeemed(Voucher voucher) {
        var said =
                bench.words().say("setup.trial.redeemed", "title", title(voucher).text())
                        + " "
                        + bench.words().say("setup.trial.once");
        return new Counter(said, true, null, null);
    }

    private Counter stamping(CardInHand hand) {
        var stamps = hand.card().balance().stamps();
        var full = hand.program().rules().full();
        var says =
                stamps == 0
                        ? bench.words().say("setup.trial.card_shown")
                        : bench.words()
                                .say("setup.trial.stamped", Map.of("stamps", stamps, "full", full));
        return new Counter(
                says,
                stamps > 0,
                hand.program().rules().earning() instanceof Earning.ByAmount(var step, var _)
                        ? press(
                                Act.STAMP,
                                bench.words().say("setup.trial.stamp_bill", "amount", step))
                        : press(Act.STAMP, bench.words().say("setup.trial.stamp")),
                full - stamps > 1 ? press(Act.FILL, bench.words().say("setup.trial.fill")) : null);
    }

    private static Press press(Act act, String label) {
        return new Press(act.name().toLowerCase(Locale.ROOT), label);
    }
}
