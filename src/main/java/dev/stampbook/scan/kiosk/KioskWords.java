package dev.stampbook.scan.kiosk;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.scan.ScanOutcome;
import dev.stampbook.scan.VoucherSummary;
import dev.stampbook.scan.page.Told;
import dev.stampbook.scan.page.Told.Choice;
import dev.stampbook.scan.page.Told.Progress;
import dev.stampbook.scan.page.Told.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Puts outcomes into words and buttons for the customer in front of a kiosk, in her language.
record KioskWords(Merchant merchant, Phrases words) {

    Told tell(ScanOutcome outcome, UUID scan) {
        return switch (outcome) {
            case ScanOutcome.Stamped stamped -> stamped(stamped);
            case ScanOutcome.Ready(var said, var voucher, _) ->
                    new Told(Tone.ASK, said, lines(voucher), null, List.of(use(voucher, scan)));
            case ScanOutcome.Redeemed(var said, var voucher, _, _) ->
                    new Told(Tone.GOOD, said, lines(voucher), null, List.of());
            case ScanOutcome.Choose choose -> choose(choose, scan);
            case ScanOutcome.Question question -> bad(question.words());
            case ScanOutcome.NotDone no -> bad(no.words());
            case ScanOutcome.Unknown(var said) -> bad(said);
        };
    }

    private static Told bad(String said) {
        return new Told(Tone.BAD, said, List.of(), null, List.of());
    }

    private Told stamped(ScanOutcome.Stamped stamped) {
        var lines =
                stamped.rewards().stream()
                        .map(ScanOutcome.Stamped.Granted::voucher)
                        .filter(Objects::nonNull)
                        .flatMap(voucher -> lines(voucher).stream())
                        .toList();
        var card = stamped.card();
        var progress = new Progress(card.stamps(), card.goal());
        return new Told(Tone.GOOD, stamped.words(), lines, progress, List.of());
    }

    private Told choose(ScanOutcome.Choose choose, UUID scan) {
        var choices =
                Stream.concat(
                                choose.vouchers().stream().map(voucher -> use(voucher, scan)),
                                Stream.of(stamp(scan)))
                        .toList();
        return new Told(Tone.ASK, words.say("kiosk.choose"), List.of(), null, choices);
    }

    private Choice use(VoucherSummary voucher, UUID scan) {
        var fields = follow(scan, "redeem");
        fields.put("voucher", voucher.id());
        var label = words.say("kiosk.use", "title", told(voucher.title()));
        return new Choice(label, fields, false, null);
    }

    private Choice stamp(UUID scan) {
        return new Choice(words.say("kiosk.stamp"), follow(scan, "stamp"), true, null);
    }

    private static Map<String, String> follow(UUID scan, String action) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("scan_id", UUID.randomUUID().toString());
        fields.put("answers", scan.toString());
        fields.put("action", action);
        return fields;
    }

    private List<String> lines(VoucherSummary voucher) {
        return Stream.of(voucher.appliesTo(), voucher.terms())
                .filter(Objects::nonNull)
                .map(this::told)
                .toList();
    }

    private String told(Texts texts) {
        return texts.in(List.of(words.language().toLanguageTag(), merchant.locale()));
    }
}
