package dev.stampbook.card;

import dev.stampbook.card.Program.Versions;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Goal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What happens to a balance: where it leads, how many stamps found a place, and the goals reached
/// on the way. A cycle counts by the version that it opened with, or by one that came to all cards
/// since.
public record Advance(Balance after, int added, List<Reached.OfGoal> reached) {

    public Advance {
        reached = List.copyOf(reached);
    }

    /// Stamps are added.
    static Advance of(Balance before, int count, Versions versions) {
        return new Walk(before, versions).on(count);
    }

    /// The voucher that held the cycle has ended: the next one opens with what was kept.
    static Advance closing(Balance before, Versions versions) {
        var opened = before.at(before.cycle(), 0, 0).opened(versions.newest().version());
        return of(opened, before.kept(), versions);
    }

    /// No stamp came for as long as the rules allow: what was kept is gone, and what the open cycle
    /// had as well, so that a clean one opens. Empty when there is nothing to lose.
    static Optional<Advance> lapsing(Balance before, Versions versions) {
        var full = before.stamps() >= versions.at(before.programVersion()).rules().full();
        if (before.kept() == 0 && (full || before.stamps() == 0)) {
            return Optional.empty();
        }
        var bare = before.at(before.cycle(), full ? before.stamps() : 0, 0);
        var after = full ? bare : bare.opened(versions.newest().version());
        return Optional.of(new Advance(after, 0, List.of()));
    }

    /// The versions that came to all cards since reach this one, one after the other; empty when
    /// they change nothing. A card whose last goal is reached has no cycle to count anew: it goes
    /// on as it is until the next one opens.
    public static Optional<Advance> moving(Balance before, Versions versions) {
        var reached = new ArrayList<Reached.OfGoal>();
        var now = before;
        for (var next : versions.forAllAfter(before.programVersion())) {
            var moved = moved(now, next, versions);
            reached.addAll(moved.reached());
            now = moved.after();
        }
        return now.equals(before) ? Optional.empty() : Optional.of(new Advance(now, 0, reached));
    }

    private static Advance moved(Balance before, Program next, Versions versions) {
        var rules = versions.at(before.programVersion()).rules();
        var then = versions.until(next.version());
        if (before.stamps() < rules.full()) {
            var again = before.at(before.cycle(), 0, before.kept()).by(next.version());
            var known = again.reached(carried(before.reached(), rules, next.rules()));
            return of(known, before.stamps(), then);
        }
        var goesOn =
                rules.cycleEnd() == CycleEnd.SINGLE && next.rules().cycleEnd() != CycleEnd.SINGLE;
        return new Advance(goesOn ? before.opened(next.version()) : before, 0, List.of());
    }

    /// Goals reached stay reached; one that moved is known by its reward.
    private static List<Integer> carried(List<Integer> reached, Rules old, Rules next) {
        var known = new LinkedHashSet<>(reached);
        for (var stamps : reached) {
            if (goal(next, stamps).isEmpty()) {
                goal(old, stamps)
                        .flatMap(
                                gone ->
                                        next.goals().stream()
                                                .filter(goal -> !known.contains(goal.stamps()))
                                                .filter(goal -> same(goal, gone))
                                                .findFirst())
                        .ifPresent(goal -> known.add(goal.stamps()));
            }
        }
        return List.copyOf(known);
    }

    private static boolean same(Goal goal, Goal gone) {
        return goal.reward().equals(gone.reward());
    }

    private static Optional<Goal> goal(Rules rules, int stamps) {
        return rules.goals().stream().filter(goal -> goal.stamps() == stamps).findFirst();
    }

    /// Stamps one after the other, as far as each cycle goes.
    private static final class Walk {

        private final Versions versions;
        private final List<Reached.OfGoal> reached = new ArrayList<>();
        private Balance now;

        private Walk(Balance before, Versions versions) {
            this.now = before;
            this.versions = versions;
        }

        private Advance on(int count) {
            var left = count;
            while (left > 0) {
                var rules = versions.at(now.programVersion()).rules();
                var room = rules.full() - now.stamps();
                if (room > 0) {
                    var here = Math.min(left, room);
                    left -= here;
                    step(here, rules);
                } else if (rules.cycleEnd() == CycleEnd.RESTART) {
                    open();
                } else {
                    return full(count, left, rules);
                }
            }
            return new Advance(now, count, reached);
        }

        /// A card that waits keeps what comes, a complete one has no place for it.
        private Advance full(int count, int left, Rules rules) {
            if (rules.cycleEnd() == CycleEnd.SINGLE) {
                return new Advance(now, count - left, reached);
            }
            var kept = Math.addExact(now.kept(), left);
            return new Advance(now.at(now.cycle(), now.stamps(), kept), count, reached);
        }

        private void step(int here, Rules rules) {
            var crossed = crossed(now.stamps() + here, rules);
            var known = new ArrayList<>(now.reached());
            crossed.forEach(goal -> known.add(goal.stamps()));
            reached.addAll(crossed);
            now = now.at(now.cycle(), now.stamps() + here, now.kept()).reached(known);
            if (now.stamps() == rules.full() && ended(crossed, rules)) {
                open();
            }
        }

        /// A full card waits for what its last goal has just granted, and for nothing that it had
        /// before.
        private static boolean ended(List<Reached.OfGoal> crossed, Rules rules) {
            return switch (rules.cycleEnd()) {
                case RESTART -> true;
                case SINGLE -> false;
                case AFTER_REDEMPTION -> crossed.stream().noneMatch(Reached.OfGoal::holds);
            };
        }

        private void open() {
            now = now.opened(versions.newest().version());
        }

        private List<Reached.OfGoal> crossed(int stamps, Rules rules) {
            return rules.goals().stream()
                    .filter(goal -> goal.stamps() > now.stamps() && goal.stamps() <= stamps)
                    .filter(goal -> !now.reached().contains(goal.stamps()))
                    .map(goal -> reached(goal, rules))
                    .toList();
        }

        private Reached.OfGoal reached(Goal goal, Rules rules) {
            var last = goal.stamps() == rules.full();
            var holds = last && rules.cycleEnd() == CycleEnd.AFTER_REDEMPTION;
            return new Reached.OfGoal(now.cycle(), goal.stamps(), goal.reward(), holds);
        }
    }
}
