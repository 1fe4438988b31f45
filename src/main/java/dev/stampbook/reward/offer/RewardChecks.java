package dev.stampbook.reward.offer;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.code.Crockford;
import dev.stampbook.platform.code.RedeemPattern;
import dev.stampbook.platform.code.TypedText;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.reward.Activation;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.Restrictions;
import dev.stampbook.reward.Validity;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.reward.offer.RewardForm.AwardForm;
import dev.stampbook.reward.offer.RewardForm.RestrictionsForm;
import dev.stampbook.reward.offer.RewardForm.VoucherForm;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with rewards, field by field. `pools` are the merchant's code pools among
/// those that were named, `taken` the texts among those named that are the codes of other sources.
public record RewardChecks(
        InputChecks checks, Merchant merchant, Set<UUID> pools, Set<String> taken) {

    private static final int TITLE_MAX = 60;
    private static final int LINE_MAX = 80;
    private static final int TEXT_MAX = 2_000;
    private static final int PICTURE_MAX = 500;
    private static final int DAYS_MAX = 3_650;
    private static final int MONTHS_MAX = 120;
    private static final int HOURS_MAX = 8_760;
    private static final int CODE_MAX = 100;

    /// A million of them can still be summed.
    private static final long AMOUNT_MAX = 1_000_000_000_000L;

    /// Collects what is wrong with a reward at this place of the body.
    public void reward(String at, RewardForm form) {
        checks.texts(at + "/title", form.title(), TITLE_MAX);
        switch (form) {
            case AwardForm award -> {
                checks.texts(at + "/description", award.description(), TEXT_MAX);
                checks.text(at + "/picture", award.picture(), PICTURE_MAX);
            }
            case VoucherForm voucher -> voucher(at, voucher);
        }
    }

    private void voucher(String at, VoucherForm voucher) {
        checks.texts(at + "/applies_to", voucher.appliesTo(), LINE_MAX)
                .texts(at + "/description", voucher.description(), TEXT_MAX)
                .texts(at + "/terms", voucher.terms(), TEXT_MAX)
                .text(at + "/picture", voucher.picture(), PICTURE_MAX);
        path(at, voucher);
        var code = voucher.redeemCode();
        if (code != null) {
            code(at + "/redeem_code", code);
        }
        validity(at + "/validity", voucher.validity());
        activation(at + "/activation", voucher.activation());
        var restrictions = voucher.restrictions();
        if (restrictions != null) {
            restrictions(at + "/restrictions", restrictions);
        }
        amount(at + "/face_value/value", voucher.faceValue());
    }

    private void path(String at, VoucherForm voucher) {
        var code = voucher.redemption() == VoucherOffer.Path.CODE;
        var restrictions = voucher.restrictions();
        var counter = restrictions != null && restrictions.needCounter();
        checks.that(
                        at + "/redeem_code",
                        "reward.invalid.redeem_code",
                        code == (voucher.redeemCode() != null))
                .that(
                        at + "/reveal",
                        "reward.invalid.code_only",
                        code || voucher.reveal() != VoucherOffer.Reveal.ON_USE)
                .that(
                        at + "/closing",
                        "reward.invalid.code_only",
                        code || voucher.closing() == null)
                .that(
                        at + "/restrictions",
                        "reward.invalid.self_restricted",
                        !voucher.customerCloses() || !counter)
                .that(
                        at + "/proof",
                        "reward.invalid.live_code",
                        !code || voucher.proof() != VoucherOffer.Proof.LIVE);
    }

    private void code(String at, CodeForm form) {
        checks.that(at + "/symbols", "invalid.blank", !form.shown().isEmpty());
        switch (form) {
            case CodeForm.SharedCode(var text, var _) -> shared(at, text, form);
            case CodeForm.GeneratedCode(var prefix, var length, var _) ->
                    generated(at, new Pattern(prefix, length), form);
            case CodeForm.PoolCode(var pool, var whenEmpty, var text, var _) -> {
                var known = PublicId.parse(IdKind.CODE_POOL, pool).filter(pools::contains);
                checks.that(at + "/pool", "reward.invalid.pool", known.isPresent());
                var fallback = whenEmpty == CodeSource.WhenEmpty.SHARED;
                checks.that(at + "/text", "reward.invalid.fallback", fallback == (text != null));
                if (text != null) {
                    shared(at, text, form);
                }
            }
        }
    }

    private record Pattern(@Nullable String prefix, @Nullable Integer length) {

        private boolean possible() {
            try {
                return !draw().isEmpty();
            } catch (IllegalArgumentException impossible) {
                return false;
            }
        }

        /// A text of the same length and kind of symbols as every code.
        private String draw() {
            var symbols = length == null ? CodeForm.LENGTH : length;
            var pattern =
                    new RedeemPattern(prefix == null ? "" : prefix, symbols, Crockford.ALPHABET);
            return pattern.prefix() + "A".repeat(pattern.length() + 1);
        }
    }

    private void generated(String at, Pattern pattern, CodeForm form) {
        checks.that(at, "reward.invalid.pattern", pattern.possible());
        if (pattern.possible()) {
            symbols(at, pattern.draw(), form.shown());
        }
    }

    private void shared(String at, String text, CodeForm form) {
        checks.text(at + "/text", text, CODE_MAX)
                .that(
                        at + "/text",
                        "reward.invalid.code_text",
                        TypedText.forgive(text).isPresent());
        checks.that(at + "/text", "reward.invalid.code_taken", !taken.contains(text));
        symbols(at, text, form.shown());
    }

    private void symbols(String at, String text, Set<Symbol> symbols) {
        checks.that(
                at + "/symbols",
                "reward.invalid.symbols",
                symbols.stream().allMatch(symbol -> Symbols.reasonAgainst(symbol, text).isEmpty()));
    }

    private void validity(String at, @Nullable Validity validity) {
        switch (validity) {
            case null -> {}
            case Validity.Unlimited() -> {}
            case Validity.Days(var n) -> checks.range(at + "/n", (long) n, 1, DAYS_MAX);
            case Validity.Months(var n) -> checks.range(at + "/n", (long) n, 1, MONTHS_MAX);
            case Validity.Until(var on) -> checks.day(at + "/on", on);
        }
    }

    private void activation(String at, @Nullable Activation activation) {
        if (activation instanceof Activation.Hours(var n)) {
            checks.range(at + "/n", (long) n, 1, HOURS_MAX);
        }
        if (activation instanceof Activation.On(var day)) {
            checks.day(at + "/at", day);
        }
    }

    private void restrictions(String at, RestrictionsForm form) {
        for (var i = 0; i < RestrictionsForm.list(form.locations()).size(); i++) {
            var known =
                    PublicId.parse(IdKind.LOCATION, RestrictionsForm.list(form.locations()).get(i))
                            .filter(merchant.locations()::containsKey);
            checks.that(at + "/locations/" + i, "reward.invalid.location", known.isPresent());
        }
        for (var i = 0; i < RestrictionsForm.list(form.hours()).size(); i++) {
            hours(at + "/hours/" + i, RestrictionsForm.list(form.hours()).get(i));
        }
        for (var i = 0; i < RestrictionsForm.list(form.blackout()).size(); i++) {
            blackout(at + "/blackout/" + i, RestrictionsForm.list(form.blackout()).get(i));
        }
        amount(at + "/minimum_bill/value", form.minimumBill());
    }

    private void hours(String at, RestrictionsForm.HoursForm hours) {
        checks.that(
                        at + "/days",
                        "reward.invalid.days",
                        !hours.days().isEmpty()
                                && RestrictionsForm.DAYS.keySet().containsAll(hours.days()))
                .that(at + "/to", "reward.invalid.hours", !hours.from().equals(hours.to()));
    }

    private void blackout(String at, Restrictions.Blackout days) {
        checks.day(at + "/from", days.from())
                .day(at + "/to", days.to())
                .that(at + "/to", "reward.invalid.blackout", !days.to().isBefore(days.from()));
    }

    private void amount(String at, @Nullable Money amount) {
        checks.range(at, amount == null ? null : amount.value(), 1, AMOUNT_MAX);
    }
}
