package dev.stampbook.card;

import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Goal;
import java.util.ArrayList;
import java.util.List;

/// What adding stamps does to a balance: where it leads, how many stamps found a place, and the
/// goals crossed on the way.
record Advance(Balance after, int added, List<Reached.OfGoal> reached) {

    Advance {
        reached = List.copyOf(reached);
    }

    static Advance of(Balance before, int count, Rules rules) {
        return switch (rules.cycleEnd()) {
            case AFTER_REDEMPTION -> keeping(before, count, rules);
            case RESTART -> restarting(before, count, rules);
            case SINGLE -> stopping(before, count, rules);
        };
    }

    /// The voucher that held the cycle has ended: the next one opens with what was kept.
    static Advance closing(Balance before, Rules rules) {
        var opened = before.at(before.cycle() + 1, 0, 0).holding(null);
        return of(opened, before.kept(), rules);
    }

    private static Advance keeping(Balance before, int count, Rules rules) {
        var here = Math.min(count, Math.max(0, rules.full() - before.stamps()));
        var after =
                before.at(
                        before.cycle(),
                        before.stamps() + here,
                        Math.addExact(before.kept(), count - here));
        return new Advance(after, count, crossed(before, after.stamps(), rules));
    }

    private static Advance stopping(Balance before, int count, Rules rules) {
        var here = Math.min(count, Math.max(0, rules.full() - before.stamps()));
        var after = before.at(before.cycle(), before.stamps() + here, before.kept());
        return new Advance(after, here, crossed(before, after.stamps(), rules));
    }

    private static Advance restarting(Balance before, int count, Rules rules) {
        var reached = new ArrayList<Reached.OfGoal>();
        var now = before;
        for (var left = count; left > 0; ) {
            var here = Math.min(left, Math.max(1, rules.full() - now.stamps()));
            left -= here;
            reached.addAll(crossed(now, now.stamps() + here, rules));
            now =
                    now.stamps() + here >= rules.full()
                            ? now.at(now.cycle() + 1, 0, now.kept())
                            : now.at(now.cycle(), now.stamps() + here, now.kept());
        }
        return new Advance(now, count, reached);
    }

    private static List<Reached.OfGoal> crossed(Balance before, int stamps, Rules rules) {
        return rules.goals().stream()
                .filter(goal -> goal.stamps() > before.stamps() && goal.stamps() <= stamps)
                .map(goal -> reached(before.cycle(), goal, rules))
                .toList();
    }

    private static Reached.OfGoal reached(int cycle, Goal goal, Rules rules) {
        var holds = rules.cycleEnd() == CycleEnd.AFTER_REDEMPTION && goal.stamps() == rules.full();
        return new Reached.OfGoal(cycle, goal.stamps(), goal.reward(), holds);
    }
}
