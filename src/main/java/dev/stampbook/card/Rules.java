package dev.stampbook.card;

import dev.stampbook.platform.Texts;
import dev.stampbook.reward.Reward;
import java.util.List;

/// One version of what a program promises and how it counts; goals ascend.
public record Rules(
        Texts name,
        Earning earning,
        List<Goal> goals,
        List<Milestone> milestones,
        CycleEnd cycleEnd,
        StampLimits limits,
        int welcomeStamps) {

    public Rules {
        goals = List.copyOf(goals);
        milestones = List.copyOf(milestones);
        if (goals.isEmpty() || !ascending(goals)) {
            throw new IllegalArgumentException("goals ascend, and there is at least one");
        }
        if (cycleEnd == CycleEnd.AFTER_REDEMPTION
                && !(goals.getLast().reward() instanceof Reward.OfVoucher)) {
            throw new IllegalArgumentException("only a voucher can be waited for");
        }
        if (welcomeStamps < 0 || welcomeStamps >= goals.getFirst().stamps()) {
            throw new IllegalArgumentException("welcome stamps stay below the first goal");
        }
    }

    /// The stamps of the last goal: a full card.
    public int full() {
        return goals.getLast().stamps();
    }

    private static boolean ascending(List<Goal> goals) {
        for (var i = 1; i < goals.size(); i++) {
            if (goals.get(i).stamps() <= goals.get(i - 1).stamps()) {
                return false;
            }
        }
        return true;
    }
}
