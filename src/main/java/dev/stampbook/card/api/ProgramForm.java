package dev.stampbook.card.api;

import dev.stampbook.card.Program;
import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.Rules;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.card.Rules.Expiry;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.Rules.JoinQuestions;
import dev.stampbook.card.Rules.Milestone;
import dev.stampbook.card.Rules.StampLimits;
import dev.stampbook.card.Rules.StampLimits.MinIntervalSeconds;
import dev.stampbook.card.program.Revising;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Texts;
import dev.stampbook.reward.offer.Renaming;
import dev.stampbook.reward.offer.RewardForm;
import dev.stampbook.reward.offer.RewardForm.VoucherForm;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A program as the public API spells it; what is left out has the default of the product.
record ProgramForm(
        Texts name,
        @Nullable EarningForm earning,
        List<GoalForm> goals,
        @Nullable List<MilestoneForm> milestones,
        @Nullable CycleEnd cycleEnd,
        @Nullable LimitsForm limits,
        @Nullable Expiry expiry,
        @Nullable Integer welcomeStamps,
        @Nullable JoinForm join,
        @Nullable Map<String, Object> design,
        @Nullable Boolean draft) {

    /// A null in a design says no more than leaving it out.
    ProgramForm {
        design = design == null ? null : filled(design);
    }

    /// A goal and its reward.
    record GoalForm(int stamps, RewardForm reward) {}

    /// A milestone and its reward; once unless it repeats.
    record MilestoneForm(int visits, @Nullable Boolean repeat, RewardForm reward) {}

    /// Limits; what is left out has the default of the product.
    record LimitsForm(
            @Nullable IntervalsForm minIntervalSeconds,
            @Nullable Integer perDay,
            @Nullable Integer perScan,
            @Nullable Integer perPurchase) {

        private static LimitsForm of(StampLimits limits) {
            var intervals = limits.minIntervalSeconds();
            return new LimitsForm(
                    new IntervalsForm(
                            intervals.manual(),
                            intervals.kiosk(),
                            intervals.autopilot(),
                            intervals.api()),
                    limits.perDay(),
                    limits.perScan(),
                    limits.perPurchase());
        }
    }

    /// Least seconds between two stamps, by mode.
    record IntervalsForm(
            @Nullable Integer manual,
            @Nullable Integer kiosk,
            @Nullable Integer autopilot,
            @Nullable Integer api) {}

    /// The form that means a program as it is.
    static ProgramForm of(Program program) {
        var rules = program.rules();
        return new ProgramForm(
                rules.name(),
                EarningForm.of(rules.earning()),
                rules.goals().stream()
                        .map(goal -> new GoalForm(goal.stamps(), RewardForm.of(goal.reward())))
                        .toList(),
                rules.milestones().stream()
                        .map(
                                milestone ->
                                        new MilestoneForm(
                                                milestone.visits(),
                                                milestone.repeat(),
                                                RewardForm.of(milestone.reward())))
                        .toList(),
                rules.cycleEnd(),
                LimitsForm.of(rules.limits()),
                rules.expiry(),
                rules.welcomeStamps(),
                JoinForm.of(rules.join()),
                program.design(),
                program.state() == Program.State.DRAFT);
    }

    /// The same with other words for the locations and code pools of its rewards.
    ProgramForm mentioning(Renaming words) {
        return new ProgramForm(
                name,
                earning,
                goals.stream()
                        .map(goal -> new GoalForm(goal.stamps(), words.of(goal.reward())))
                        .toList(),
                listedMilestones().stream()
                        .map(
                                milestone ->
                                        new MilestoneForm(
                                                milestone.visits(),
                                                milestone.repeat(),
                                                words.of(milestone.reward())))
                        .toList(),
                cycleEnd,
                limits,
                expiry,
                welcomeStamps,
                join,
                design,
                draft);
    }

    List<MilestoneForm> listedMilestones() {
        return milestones == null ? List.of() : milestones;
    }

    /// The end of a cycle, chosen or not: a voucher is waited for, an award is not.
    CycleEnd end() {
        if (cycleEnd != null) {
            return cycleEnd;
        }
        return lastReward() instanceof VoucherForm ? CycleEnd.AFTER_REDEMPTION : CycleEnd.RESTART;
    }

    /// The reward of the last goal; there is at least one.
    RewardForm lastReward() {
        return ascending().getLast().reward();
    }

    List<GoalForm> ascending() {
        return goals.stream().sorted(Comparator.comparingInt(GoalForm::stamps)).toList();
    }

    /// The rewards of its goals and milestones.
    List<RewardForm> rewards() {
        return Stream.concat(
                        goals.stream().map(GoalForm::reward),
                        listedMilestones().stream().map(MilestoneForm::reward))
                .toList();
    }

    /// The rules that the form means, once it was checked.
    Rules rules() {
        return new Rules(
                name,
                earning == null ? new Earning.PerVisit() : earning.earning(),
                ascending().stream()
                        .map(goal -> new Goal(goal.stamps(), goal.reward().reward()))
                        .toList(),
                listedMilestones().stream().map(ProgramForm::milestone).toList(),
                end(),
                stampLimits(),
                expiry == null ? Expiry.NONE : expiry,
                welcomeStamps == null ? 0 : welcomeStamps,
                join == null ? JoinQuestions.NONE : join.questions());
    }

    /// The wish to make an existing program so.
    Revising.ToRevise change(Actor actor, Program program, @Nullable Apply apply, Instant at) {
        return new Revising.ToRevise(
                actor,
                program.id(),
                program.version(),
                rules(),
                design == null ? Map.of() : design,
                draft != null && !draft,
                apply,
                at);
    }

    private StampLimits stampLimits() {
        if (limits == null) {
            return StampLimits.DEFAULT;
        }
        return new StampLimits(
                intervals(limits.minIntervalSeconds()),
                limits.perDay(),
                or(limits.perScan(), StampLimits.DEFAULT.perScan()),
                limits.perPurchase());
    }

    private static MinIntervalSeconds intervals(@Nullable IntervalsForm form) {
        var standard = StampLimits.DEFAULT.minIntervalSeconds();
        return form == null
                ? standard
                : new MinIntervalSeconds(
                        or(form.manual(), standard.manual()),
                        or(form.kiosk(), standard.kiosk()),
                        or(form.autopilot(), standard.autopilot()),
                        or(form.api(), standard.api()));
    }

    private static Milestone milestone(MilestoneForm form) {
        var repeat = form.repeat() != null && form.repeat();
        return new Milestone(form.visits(), repeat, form.reward().reward());
    }

    private static Map<String, Object> filled(Map<String, Object> design) {
        var kept = new LinkedHashMap<>(design);
        kept.values().removeIf(Objects::isNull);
        return kept;
    }

    private static int or(@Nullable Integer chosen, int standard) {
        return chosen == null ? standard : chosen;
    }
}
