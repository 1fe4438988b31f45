package dev.stampbook.card;

import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.card.Rules.StampLimits;
import dev.stampbook.card.Rules.StampLimits.MinIntervalSeconds;
import dev.stampbook.card.StampAttempt.StampDecision;
import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.platform.Money;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Purchases as the lines of tables say them, at noon.
final class Purchases {

    private Purchases() {}

    /// `2 + 50 cut`: stamps and what is left, or the code of a refusal.
    static String judge(String program, String card, String bill) {
        return switch (decide(program, card, bill)) {
            case StampDecision.Accepted accepted ->
                    accepted.added()
                            + " + "
                            + accepted.after().remainder()
                            + (accepted.cut() ? " cut" : "");
            case StampDecision.Asked asked -> CardAttempts.told(asked);
            case StampDecision.No no -> CardAttempts.told(no);
        };
    }

    /// How often the card has visited, before and after.
    static String visits(String program, String bill) {
        var accepted = (StampDecision.Accepted) decide(program, "0 + 0", "api " + bill);
        return "0 " + accepted.after().visits();
    }

    private static StampDecision decide(String program, String card, String bill) {
        var mode = bill.substring(0, bill.indexOf(' '));
        var amount = bill.substring(mode.length() + 1);
        var wish =
                new ToStamp(
                        CardAttempts.ANN,
                        new CardRef.ById(CardAttempts.SOME),
                        1,
                        amount.equals("no amount") ? null : money(amount),
                        StampEntry.Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
                        false,
                        CardAttempts.NOON,
                        null,
                        null);
        return card(card)
                .stamp(
                        CardAttempts.versions("published", rules(program)),
                        recent(card),
                        wish,
                        ZoneOffset.UTC);
    }

    private static Card card(String said) {
        var place = said.split(" *\\+ *", -1);
        var start = Balance.start(1);
        return CardAttempts.card("open")
                .with(
                        place.length == 1
                                ? start
                                : start.at(1, Integer.parseInt(place[0]), 0)
                                        .remainder(Long.parseLong(place[1])));
    }

    private static List<StampEntry> recent(String card) {
        if (card.startsWith("ago")) {
            return List.of(CardAttempts.entry(CardAttempts.NOON.minusSeconds(10), ZoneOffset.UTC));
        }
        var today = card.startsWith("today") ? Integer.parseInt(card.substring(6)) : 0;
        return IntStream.rangeClosed(1, today)
                .mapToObj(hour -> CardAttempts.NOON.minusSeconds(3600L * hour))
                .map(at -> CardAttempts.entry(at, ZoneOffset.UTC))
                .toList();
    }

    private static ProgramRules rules(String said) {
        var limits =
                new StampLimits(
                        new MinIntervalSeconds(0, 600, 60, 0),
                        number(said, "a day (\\d+)"),
                        1,
                        number(said, "most (\\d+)"));
        return ProgramRules.TEN
                .earning(new Earning.ByAmount(money(said), said.contains("carried")))
                .ending(said.contains("single") ? CycleEnd.SINGLE : CycleEnd.AFTER_REDEMPTION)
                .limited(limits);
    }

    private static @Nullable Integer number(String said, String pattern) {
        var found = Pattern.compile(pattern).matcher(said);
        return found.find() ? Integer.valueOf(found.group(1)) : null;
    }

    private static Money money(String said) {
        var words = said.split(" ", -1);
        return new Money(Long.parseLong(words[0]), words[1]);
    }
}
