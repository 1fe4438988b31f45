package dev.stampbook.scan.page;

import dev.stampbook.card.CardNumbers;
import dev.stampbook.card.Reversing.ReversalOutcome;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.reward.ReversingRedemption.ReverseOutcome;
import dev.stampbook.reward.Voucher;
import dev.stampbook.scan.CardSummary;
import dev.stampbook.scan.ScanOutcome;
import dev.stampbook.scan.VoucherSummary;
import dev.stampbook.scan.page.Told.Choice;
import dev.stampbook.scan.page.Told.Tone;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One counter, in the language of who works at it: puts outcomes into words and buttons.
record Counter(Merchant merchant, Actor actor, Phrases words) {

    Told tell(ScanOutcome outcome, UUID scan) {
        return switch (outcome) {
            case ScanOutcome.Stamped stamped -> stamped(stamped);
            case ScanOutcome.Ready(var said, var voucher, _) ->
                    new Told(Tone.ASK, said, lines(voucher), List.of(redeem(voucher, scan, false)));
            case ScanOutcome.Redeemed(var said, var voucher, var redemption, _) ->
                    new Told(Tone.GOOD, said, lines(voucher), takeBack(redemption));
            case ScanOutcome.Choose(var said, var card, var vouchers) ->
                    new Told(Tone.ASK, said, lines(card), choices(vouchers, scan));
            case ScanOutcome.Question question -> question(question, scan);
            case ScanOutcome.NotDone no ->
                    new Told(Tone.BAD, no.words(), lines(no.card()), List.of());
            case ScanOutcome.Unknown(var said) -> new Told(Tone.BAD, said, List.of(), List.of());
        };
    }

    Told tell(ReversalOutcome outcome) {
        return switch (outcome) {
            case ReversalOutcome.Reversed(_, var hand) ->
                    new Told(
                            Tone.GOOD,
                            words.say("counter.undone"),
                            List.of(
                                    words.say(
                                            "counter.undone_line",
                                            Map.of(
                                                    "stamps",
                                                    hand.card().balance().stamps(),
                                                    "full",
                                                    hand.program().rules().full()))),
                            List.of());
            case ReversalOutcome.NotReversed(var refused) ->
                    new Told(
                            Tone.BAD,
                            words.say("refusal." + refused.reason().code(), refused.spoken()),
                            List.of(),
                            List.of());
            case ReversalOutcome.Absent() ->
                    new Told(Tone.BAD, words.say("scan.unknown"), List.of(), List.of());
        };
    }

    Told tell(ReverseOutcome outcome) {
        return switch (outcome) {
            case ReverseOutcome.Reversed(var voucher, var redemption) ->
                    Told.plain(
                            Tone.GOOD,
                            words.say("counter.taken_back"),
                            again(voucher, Objects.requireNonNull(redemption.reversal()).at()));
            case ReverseOutcome.NotReversed(var no) ->
                    Told.plain(Tone.BAD, words.say("refusal." + no.reason().code(), no.spoken()));
            case ReverseOutcome.NotAllowed() ->
                    Told.plain(Tone.BAD, words.say("counter.take_back_not_own"));
            case ReverseOutcome.Absent() -> Told.plain(Tone.BAD, words.say("scan.unknown"));
        };
    }

    private String again(Voucher voucher, Instant now) {
        var title = told(voucher.offer().title());
        return voucher.state(now) == Voucher.State.ACTIVE
                ? words.say("counter.taken_back_line", "title", title)
                : words.say("counter.taken_back_over", "title", title);
    }

    /// No button where the business takes nothing back at the counter.
    private List<Choice> takeBack(String redemption) {
        return merchant.settings().reversal(actor.may(Right.OVERRULE)).isZero()
                ? List.of()
                : List.of(
                        new Choice(
                                words.say("counter.take_back"), Map.of("undo", redemption), true));
    }

    private Told stamped(ScanOutcome.Stamped stamped) {
        var lines = new ArrayList<>(lines(stamped.card()));
        stamped.rewards().forEach(reward -> lines.addAll(next(reward)));
        var undo = new LinkedHashMap<String, String>();
        undo.put("undo", stamped.stamp());
        return new Told(
                Tone.GOOD,
                stamped.words(),
                lines,
                new Told.Progress(stamped.card().stamps(), stamped.card().goal()),
                stamped.stampsAdded() == 0
                        ? List.of()
                        : List.of(new Choice(words.say("counter.undo"), undo, true)));
    }

    private Told question(ScanOutcome.Question question, UUID scan) {
        var choices =
                switch (question.asks()) {
                    case ONE_MORE -> List.of(stamp(words.say("counter.yes_another"), scan, false));
                    case AMOUNT -> List.of(bill(question, scan));
                };
        return new Told(Tone.ASK, question.words(), lines(question.card()), choices);
    }

    private Choice bill(ScanOutcome.Question question, UUID scan) {
        var currency = Objects.requireNonNullElse(question.currency(), merchant.currency());
        var fields = follow(scan);
        fields.put("currency", currency);
        var label = words.say("counter.bill", "currency", currency);
        return new Choice(words.say("counter.go"), fields, false, label);
    }

    private List<Choice> choices(List<VoucherSummary> vouchers, UUID scan) {
        return Stream.concat(
                        vouchers.stream().map(voucher -> redeem(voucher, scan, true)),
                        Stream.of(stamp(words.say("counter.add_stamp"), scan, true)))
                .toList();
    }

    private Choice redeem(VoucherSummary voucher, UUID scan, boolean named) {
        var fields = follow(scan, "redeem");
        fields.put("voucher", voucher.id());
        var label =
                named
                        ? words.say("counter.redeem_named", "title", told(voucher.title()))
                        : words.say("counter.redeem");
        return new Choice(label, fields, false);
    }

    private static Choice stamp(String label, UUID scan, boolean quiet) {
        return new Choice(label, follow(scan, "stamp"), quiet);
    }

    private static Map<String, String> follow(UUID scan, String action) {
        var fields = follow(scan);
        fields.put("action", action);
        return fields;
    }

    /// A follow-up is a new scan that names the first one, and keeps what that one wanted.
    private static Map<String, String> follow(UUID scan) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("scan_id", UUID.randomUUID().toString());
        fields.put("answers", scan.toString());
        return fields;
    }

    /// What is to be known of a reward that was just earned, and what staff do next.
    private List<String> next(ScanOutcome.Stamped.Granted reward) {
        var voucher = reward.voucher();
        if (voucher == null) {
            return List.of(words.say("counter.next_award"));
        }
        var lines = new ArrayList<>(lines(voucher));
        lines.add(
                voucher.state() == Voucher.State.ISSUED
                        ? words.say("counter.next_later", "from", day(voucher.activeFrom()))
                        : words.say(
                                switch (voucher.redemption()) {
                                    case SELF -> "counter.next_self";
                                    case STAFF -> "counter.next_staff";
                                    case CODE -> "counter.next_code";
                                }));
        return lines;
    }

    /// Which card it is, so that a slip of the finger is seen.
    private List<String> lines(@Nullable CardSummary card) {
        if (card == null || card.shortNumber() == null) {
            return List.of();
        }
        var number = CardNumbers.spoken(card.shortNumber());
        return List.of(number + " · " + told(card.program()));
    }

    /// What staff must see before they redeem: what it applies to, terms, whose, until when.
    private List<String> lines(VoucherSummary voucher) {
        var lines = new ArrayList<String>();
        Stream.of(voucher.appliesTo(), voucher.terms())
                .filter(Objects::nonNull)
                .map(this::told)
                .forEach(lines::add);
        if (voucher.customerName() != null) {
            lines.add(words.say("counter.owner", "name", voucher.customerName()));
        }
        if (voucher.expiresAt() != null) {
            var last = day(voucher.expiresAt().minusMillis(1));
            lines.add(words.say("counter.last_day", "last", last));
        }
        return lines;
    }

    private ZonedDateTime day(Instant at) {
        return at.atZone(merchant.zoneOf(actor.location()));
    }

    private String told(Texts texts) {
        return texts.in(List.of(words.language().toLanguageTag(), merchant.locale()));
    }
}
