package dev.stampbook.card.api;

import dev.stampbook.card.Program;
import dev.stampbook.card.program.ChangeEffect;
import dev.stampbook.platform.Texts;
import dev.stampbook.reward.Reward;
import java.util.List;

/// What a change of the rules does to the cards that are there, as the public API shows it.
///
/// Of `cards` living ones, `now` count by the new rules at once and `later` with their next cycle.
/// Of those at once, some come `closer` to their next goal or `farther` from it, begin a new cycle
/// (`beginning`), lose stamps, or reach goals by the change alone, which issues `vouchers`.
record ChangeView(
        Program.Apply apply,
        long cards,
        long now,
        long later,
        long closer,
        long farther,
        long beginning,
        LostStamps lost,
        List<GoalEffect> goals,
        long vouchers) {

    /// Cards that lose stamps, and how many stamps in all.
    record LostStamps(long cards, long stamps) {}

    /// A goal that cards reach by the change alone.
    record GoalEffect(int stamps, String kind, Texts title, long cards) {}

    static ChangeView of(ChangeEffect effect) {
        return new ChangeView(
                effect.apply(),
                effect.cards(),
                effect.now(),
                effect.later(),
                effect.closer(),
                effect.farther(),
                effect.beginning(),
                new LostStamps(effect.lost().cards(), effect.lost().stamps()),
                effect.goals().stream().map(ChangeView::goal).toList(),
                effect.vouchers());
    }

    private static GoalEffect goal(ChangeEffect.GoalEffect goal) {
        return new GoalEffect(
                goal.stamps(),
                goal.reward() instanceof Reward.OfVoucher ? "voucher" : "award",
                goal.reward().title(),
                goal.cards());
    }
}
