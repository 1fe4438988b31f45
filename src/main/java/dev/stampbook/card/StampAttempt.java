package dev.stampbook.card;

import static java.util.Comparator.comparing;

import dev.stampbook.card.Program.Versions;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.platform.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One attempt to stamp a card, judged against its program and the stamps around it.
///
/// The checks run in the order of [#decide]: what the card and its program are, what the purchase
/// is, what the limits allow, and last the question, so that a yes is never followed by a no.
/// Limits look both ways in time, because a stamp taken while the line was down arrives late.
record StampAttempt(Card card, Versions versions, Recent recent, ToStamp wish) {

    /// Inside this time a counter asks whether one more stamp is meant.
    private static final Duration MOMENT = Duration.ofSeconds(60);

    /// A bound for what one amount may earn, against a slip of the decimal point.
    private static final int STAMPS_AT_ONCE_MAX = 1_000;

    /// The stamps around the attempt, and the zone that says which day it is there.
    record Recent(List<StampEntry> entries, ZoneId zone) {

        Recent {
            entries = entries.stream().filter(StampEntry::counts).sorted(BY_TIME).toList();
        }

        private static final java.util.Comparator<StampEntry> BY_TIME = comparing(StampEntry::at);
    }

    private record Due(int count, long remainder, boolean cut) {}

    StampDecision decide() {
        return standing()
                .or(this::unfit)
                .<StampDecision>map(StampDecision.No::new)
                .orElseGet(this::judged);
    }

    private Optional<Refused> standing() {
        if (card.closedAt() != null) {
            return no(CardRefusal.CARD_CLOSED);
        }
        if (card.expiresAt() != null && !wish.at().isBefore(card.expiresAt())) {
            return refused(CardRefusal.CARD_EXPIRED, Map.of("expired_at", card.expiresAt()));
        }
        return switch (program().state()) {
            case STOPPED -> no(CardRefusal.PROGRAM_STOPPED);
            case ARCHIVED -> no(CardRefusal.PROGRAM_ARCHIVED);
            case DRAFT -> card.test() ? Optional.empty() : no(CardRefusal.PROGRAM_DRAFT);
            case PUBLISHED -> Optional.empty();
        };
    }

    private Optional<Refused> unfit() {
        return switch (rules().earning()) {
            case Earning.PerVisit() -> tooMany();
            case Earning.ByAmount(var step, var _) -> {
                var amount = wish.amount();
                if (amount == null) {
                    yield refused(CardRefusal.AMOUNT_REQUIRED, Map.of("currency", step.currency()));
                }
                yield amount.currency().equals(step.currency())
                        ? Optional.empty()
                        : refused(
                                CardRefusal.CURRENCY_MISMATCH, Map.of("currency", step.currency()));
            }
        };
    }

    private Optional<Refused> tooMany() {
        var limit = rules().limits().perScan();
        return wish.count() > limit
                ? refused(CardRefusal.SCAN_LIMIT_REACHED, Map.of("limit", limit))
                : Optional.empty();
    }

    private StampDecision judged() {
        var due = due();
        if (due.count() == 0 && complete().isEmpty()) {
            // Too small for a stamp: no visit, no cooldown, only the remainder is kept.
            var after = card.balance().remainder(due.remainder());
            return new StampDecision.Accepted(after, 0, due.cut(), List.of());
        }
        return complete()
                .or(this::coolingDown)
                .or(() -> beyondDay(due))
                .<StampDecision>map(StampDecision.No::new)
                .or(this::asked)
                .orElseGet(() -> accepted(due));
    }

    private Due due() {
        var amount = wish.amount();
        if (amount == null || !(rules().earning() instanceof Earning.ByAmount earning)) {
            return new Due(wish.count(), card.balance().remainder(), false);
        }
        var earned = earning.earn(card.balance().remainder(), amount);
        var most = Math.min(perPurchaseMax(), leftToday());
        // With nothing left today the daily limit itself answers.
        var count = (int) Math.min(earned.count(), most == 0 ? 1 : most);
        return new Due(count, earned.remainder(), count < earned.count());
    }

    private int perPurchaseMax() {
        var limit = rules().limits().perPurchase();
        return limit == null ? STAMPS_AT_ONCE_MAX : Math.min(limit, STAMPS_AT_ONCE_MAX);
    }

    private Optional<Refused> complete() {
        return rules().cycleEnd() == CycleEnd.SINGLE && card.balance().stamps() >= rules().full()
                ? no(CardRefusal.CARD_COMPLETE)
                : Optional.empty();
    }

    private Optional<Refused> coolingDown() {
        var interval = rules().limits().interval(wish.mode());
        var works = wish.at();
        for (var entry : recent.entries()) {
            if (Duration.between(entry.at(), works).abs().compareTo(interval) < 0) {
                works = entry.at().plus(interval);
            }
        }
        return works.equals(wish.at())
                ? Optional.empty()
                : refused(CardRefusal.COOLDOWN_RUNNING, Map.of("retry_at", works));
    }

    private Optional<Refused> beyondDay(Due due) {
        return due.count() > leftToday()
                ? refused(
                        CardRefusal.DAILY_LIMIT_REACHED,
                        Map.of("retry_at", startOf(day().plusDays(1))))
                : Optional.empty();
    }

    private int leftToday() {
        var limit = rules().limits().perDay();
        if (limit == null) {
            return Integer.MAX_VALUE;
        }
        var start = startOf(day());
        var end = startOf(day().plusDays(1));
        var today =
                recent.entries().stream()
                        .filter(entry -> !entry.at().isBefore(start) && entry.at().isBefore(end))
                        .mapToInt(StampEntry::count)
                        .sum();
        return Math.max(0, limit - today);
    }

    private Optional<StampDecision> asked() {
        if (wish.mode() != StampEntry.Mode.MANUAL || wish.confirmed()) {
            return Optional.empty();
        }
        return recent.entries().stream()
                .filter(entry -> distance(entry).compareTo(MOMENT) < 0)
                .min(comparing(this::distance))
                .map(StampDecision.Asked::new);
    }

    private StampDecision accepted(Due due) {
        var before = card.balance().remainder(due.remainder());
        var advance = Advance.of(before, due.count(), versions);
        var reached = new ArrayList<Reached>(advance.reached());
        var after = advance.after();
        if (recent.entries().stream().noneMatch(entry -> entry.day().equals(day()))) {
            after = after.visits(after.visits() + 1);
            reached.addAll(milestones(after.visits()));
        }
        var cut = due.cut() || advance.added() < due.count();
        return new StampDecision.Accepted(after, advance.added(), cut, reached);
    }

    private List<Reached.OfMilestone> milestones(int visits) {
        return rules().milestones().stream()
                .filter(milestone -> milestone.reachedBy(visits))
                .map(milestone -> new Reached.OfMilestone(visits, milestone))
                .toList();
    }

    private Program program() {
        return versions.at(card.balance().programVersion());
    }

    private Rules rules() {
        return program().rules();
    }

    private Duration distance(StampEntry entry) {
        return Duration.between(entry.at(), wish.at()).abs();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(wish.at(), recent.zone());
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(recent.zone()).toInstant();
    }

    private static Optional<Refused> no(CardRefusal reason) {
        return refused(reason, Map.of());
    }

    private static Optional<Refused> refused(CardRefusal reason, Map<String, Object> facts) {
        return Optional.of(new Refused(reason, facts));
    }

    /// What a card answers to an attempt, before anything is granted or written.
    sealed interface StampDecision {

        /// Stamps are added; `cut` when fewer than the purchase earned.
        record Accepted(Balance after, int added, boolean cut, List<Reached> reached)
                implements StampDecision {

            public Accepted {
                reached = List.copyOf(reached);
            }
        }

        /// Somebody stamped it a moment ago: is one more meant?
        record Asked(StampEntry last) implements StampDecision {}

        /// No.
        record No(Refused why) implements StampDecision {}
    }
}
