package dev.stampbook.merchant.desk;

import dev.stampbook.merchant.MerchantSettings;
import dev.stampbook.merchant.SettingsChange;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Kind;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.web.InputChecks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// The settings as people say them: minutes, hours, days, and an amount with its decimals.
record SettingsForm(Map<String, String> typed) {

    private static final String UNDO = "/stamp_undo_seconds";
    private static final String CANCEL = "/redemption_cancel_seconds";
    private static final String OVERRULE = "/redemption_overrule_seconds";
    private static final String GRACE = "/reversal_grace_days";
    private static final String LINK = "/join_link_seconds";
    private static final String LIVE = "/live_proof_from/value";

    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long MINUTES_MAX = 1_440;
    private static final long HOURS_MAX = 2_160;
    private static final long DAYS_MAX = 365;

    static SettingsForm of(MerchantSettings settings, String currency) {
        var live = BigDecimal.valueOf(settings.liveProofFrom(), new Money(0, currency).digits());
        return new SettingsForm(
                Map.of(
                        UNDO, Long.toString(settings.undoSeconds() / MINUTE),
                        CANCEL, Long.toString(settings.cancelSeconds() / MINUTE),
                        OVERRULE, Long.toString(settings.overruleSeconds() / HOUR),
                        GRACE, Integer.toString(settings.graceDays()),
                        LINK, Long.toString(settings.joinLinkSeconds() / MINUTE),
                        LIVE, live.toPlainString()));
    }

    List<Field> fields(Desk desk, Mistakes mistakes) {
        var words = desk.words();
        var live = words.say("settings.live", "currency", desk.merchant().currency());
        return List.of(
                        number(UNDO, words.say("settings.undo"), MINUTES_MAX)
                                .hinting(words.say("settings.undo_hint")),
                        number(CANCEL, words.say("settings.cancel"), MINUTES_MAX)
                                .hinting(words.say("settings.cancel_hint")),
                        number(OVERRULE, words.say("settings.overrule"), HOURS_MAX)
                                .hinting(words.say("settings.overrule_hint")),
                        number(GRACE, words.say("settings.grace"), DAYS_MAX)
                                .hinting(words.say("settings.grace_hint")),
                        number(LINK, words.say("settings.link"), MINUTES_MAX)
                                .hinting(words.say("settings.link_hint")),
                        Field.text(LIVE, live, value(LIVE))
                                .hinting(words.say("settings.live_hint")))
                .stream()
                .map(field -> field.after(mistakes))
                .toList();
    }

    /// The change that it means; throws for what is wrong with it.
    SettingsChange body(String currency) {
        var undo = whole(UNDO);
        var cancel = whole(CANCEL);
        var overrule = whole(OVERRULE);
        var grace = whole(GRACE);
        var link = whole(LINK);
        new InputChecks()
                .range(UNDO, undo, 0, MINUTES_MAX)
                .range(CANCEL, cancel, 0, MINUTES_MAX)
                .range(OVERRULE, overrule, 0, HOURS_MAX)
                .range(GRACE, grace, 0, DAYS_MAX)
                .range(LINK, link, 1, MINUTES_MAX)
                .done();
        return new SettingsChange(
                undo * MINUTE,
                cancel * MINUTE,
                overrule * HOUR,
                (int) grace,
                live(currency),
                link * MINUTE);
    }

    private long whole(String name) {
        var text = value(name).strip();
        if (!text.matches("[0-9]{1,9}")) {
            throw new InvalidInput(name, text.isEmpty() ? "invalid.required" : "invalid.type");
        }
        return Long.parseLong(text);
    }

    private Money live(String currency) {
        try {
            var typed = new BigDecimal(value(LIVE).strip().replace(',', '.'));
            var minor = typed.movePointRight(new Money(0, currency).digits());
            return new Money(minor.longValueExact(), currency);
        } catch (NumberFormatException none) {
            throw new InvalidInput(LIVE, "invalid.type");
        } catch (ArithmeticException finerThanTheCurrency) {
            throw new InvalidInput(LIVE, "invalid.value");
        }
    }

    private Field number(String name, String label, long max) {
        return Field.of(Kind.NUMBER, name, label, value(name)).atMost(max);
    }

    private String value(String name) {
        return typed.getOrDefault(name, "");
    }
}
