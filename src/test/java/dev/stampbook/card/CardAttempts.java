package dev.stampbook.card;

import dev.stampbook.card.Program.Versions;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.Rules.StampLimits;
import dev.stampbook.card.Rules.StampLimits.MinIntervalSeconds;
import dev.stampbook.card.StampAttempt.StampDecision;
import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Attempts to stamp a card, as the lines of tables say them.
final class CardAttempts {

    static final UUID SOME = new UUID(0, 1);
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Actor ANN = Actor.system(new MerchantId(SOME));
    private static final StampLimits LIMITS =
            new StampLimits(new MinIntervalSeconds(0, 600, 60, 0), 3, 3, 4);

    private CardAttempts() {}

    /// The answer to an attempt at noon: `stamped`, `question` or the code of a refusal.
    static String judge(String state, String program, String attempt, String last) {
        var rules = ProgramRules.TEN.ending(CycleEnd.SINGLE).limited(LIMITS);
        var recent =
                last.equals("never")
                        ? List.<StampEntry>of()
                        : List.of(entry(NOON.minusSeconds(seconds(last)), ZoneOffset.UTC));
        var words = attempt.split(" ", -1);
        var wish =
                wish(
                        StampEntry.Mode.valueOf(words[0].toUpperCase(Locale.ROOT)),
                        Integer.parseInt(words[1]),
                        words.length > 2);
        return told(card(state).stamp(versions(program, rules), recent, wish, ZoneOffset.UTC));
    }

    /// When an attempt at a kiosk would work.
    static Instant cooldown(Instant now, String... stamps) {
        var recent = Stream.of(stamps).map(at -> entry(Instant.parse(at), ZoneOffset.UTC)).toList();
        var rules = ProgramRules.TEN.limited(LIMITS);
        var wish = one(StampEntry.Mode.KIOSK, now);
        var no =
                (StampDecision.No)
                        card("open")
                                .stamp(versions("published", rules), recent, wish, ZoneOffset.UTC);
        return (Instant) Objects.requireNonNull(no.why().facts().get("retry_at"));
    }

    /// `stamped` as a new visit, or the time (UTC) from which one more stamp a day would work.
    static String onceADay(String zone, Instant stamped, Instant again) {
        var place = ZoneId.of(zone);
        var limits = new StampLimits(new MinIntervalSeconds(0, 0, 0, 0), 1, 1, null);
        var decision =
                card("open")
                        .stamp(
                                versions("published", ProgramRules.TEN.limited(limits)),
                                List.of(entry(stamped, place)),
                                one(StampEntry.Mode.API, again),
                                place);
        return switch (decision) {
            case StampDecision.Accepted accepted ->
                    accepted.after().visits() == 1 ? "stamped" : "no visit";
            case StampDecision.Asked asked -> "question";
            case StampDecision.No no ->
                    LocalTime.ofInstant(
                                    (Instant)
                                            Objects.requireNonNull(
                                                    no.why().facts().get("retry_at")),
                                    ZoneOffset.UTC)
                            .toString();
        };
    }

    static Advance advance(CycleEnd end, String from, int count) {
        var rules =
                ProgramRules.TEN
                        .goals(
                                new Goal(5, ProgramRules.award("Cookie")),
                                new Goal(10, ProgramRules.voucher("Free coffee")))
                        .ending(end);
        var place = from.split(": ?", -1);
        var before = Balance.start(1).at(Integer.parseInt(place[0]), Integer.parseInt(place[1]), 0);
        return Advance.of(before, count, versions("published", rules));
    }

    static String place(Balance balance) {
        return balance.cycle() + ":" + balance.stamps();
    }

    static String goals(Advance advance) {
        return advance.reached().stream()
                .map(goal -> goal.cycle() + ":" + goal.stamps())
                .collect(Collectors.joining(" "));
    }

    static String told(StampDecision decision) {
        return switch (decision) {
            case StampDecision.Accepted accepted -> "stamped";
            case StampDecision.Asked asked -> "question";
            case StampDecision.No no -> no.why().reason().code();
        };
    }

    private static long seconds(String ago) {
        return Long.parseLong(ago.substring(0, ago.indexOf(' ')));
    }

    private static ToStamp wish(StampEntry.Mode mode, int count, boolean confirmed) {
        return new ToStamp(
                ANN, new CardRef.ById(SOME), count, null, mode, confirmed, NOON, null, null);
    }

    private static ToStamp one(StampEntry.Mode mode, Instant at) {
        return new ToStamp(ANN, new CardRef.ById(SOME), 1, null, mode, false, at, null, null);
    }

    static Card card(String state) {
        var start = Balance.start(1);
        return new Card(
                SOME,
                SOME,
                SOME,
                state.equals("complete") ? start.at(1, 10, 0) : start,
                "123456",
                new Card.Sealed(new byte[0]),
                null,
                null,
                state.equals("expired") ? NOON : null,
                state.equals("closed") ? NOON : null,
                false,
                1,
                NOON);
    }

    static Versions versions(String state, ProgramRules rules) {
        return Versions.of(program(state, rules));
    }

    private static Program program(String state, ProgramRules rules) {
        return new Program(
                SOME,
                "coffee-card-7k2m9",
                1,
                Program.Apply.NEW_CYCLES,
                rules.rules(),
                Map.of(),
                NOON,
                null,
                state.equals("draft") ? null : NOON,
                state.equals("archived") ? NOON : null,
                state.equals("stopped") ? NOON : null,
                NOON);
    }

    static StampEntry entry(Instant at, ZoneId zone) {
        return new StampEntry(
                SOME,
                SOME,
                SOME,
                StampEntry.Kind.STAMP,
                1,
                at,
                LocalDate.ofInstant(at, zone),
                new StampEntry.By(StampEntry.Mode.MANUAL, null, null, Map.of("name", "Ann")),
                StampEntry.Purchase.NONE,
                Balance.start(1),
                Balance.start(1),
                StampEntry.Reversal.NONE,
                at);
    }
}
