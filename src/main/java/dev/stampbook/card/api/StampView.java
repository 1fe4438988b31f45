package dev.stampbook.card.api;

import dev.stampbook.card.Reached;
import dev.stampbook.card.StampOutcome;
import dev.stampbook.platform.Texts;
import dev.stampbook.reward.Granting.Granted;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherView;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A stamp as it was added: how many stamps (`cut` when the purchase earned more), the card
/// afterwards, the goals reached and their rewards.
record StampView(
        String id,
        int stampsAdded,
        boolean cut,
        CardView card,
        List<GoalReached> goalsReached,
        List<RewardView> rewards) {

    /// A goal that was reached, and in which cycle.
    record GoalReached(int stamps, int cycle) {}

    /// A reward that was granted; an award has no voucher.
    record RewardView(String kind, Texts title, @Nullable VoucherView voucher) {}

    static StampView of(
            StampOutcome.Stamped stamped, CardView card, Function<Voucher, VoucherView> view) {
        return new StampView(
                stamped.entry().publicId(),
                stamped.entry().count(),
                stamped.cut(),
                card,
                stamped.reached().stream().flatMap(StampView::goal).toList(),
                stamped.granted().stream().map(granted -> reward(granted, view)).toList());
    }

    private static Stream<GoalReached> goal(Reached reached) {
        return reached instanceof Reached.OfGoal goal
                ? Stream.of(new GoalReached(goal.stamps(), goal.cycle()))
                : Stream.empty();
    }

    private static RewardView reward(Granted granted, Function<Voucher, VoucherView> view) {
        var voucher = granted.voucher();
        return new RewardView(
                voucher == null ? "award" : "voucher",
                granted.reward().title(),
                voucher == null ? null : view.apply(voucher));
    }
}
