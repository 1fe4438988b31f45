package dev.stampbook.card.api;

import dev.stampbook.card.Program;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Expiry;
import dev.stampbook.card.api.ProgramForm.GoalForm;
import dev.stampbook.card.api.ProgramForm.LimitsForm;
import dev.stampbook.card.api.ProgramForm.MilestoneForm;
import dev.stampbook.platform.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A change of a program: what is left out stays as it is, what is given takes its place whole.
///
/// `draft: false` publishes a draft. `apply` says to which cards a change of the rules comes; to
/// new cycles when it is left out. Name and design reach all cards at once.
record ProgramPatch(
        @Nullable Texts name,
        @Nullable EarningForm earning,
        @Nullable List<GoalForm> goals,
        @Nullable List<MilestoneForm> milestones,
        @Nullable CycleEnd cycleEnd,
        @Nullable LimitsForm limits,
        @Nullable Expiry expiry,
        @Nullable Integer welcomeStamps,
        @Nullable JoinForm join,
        @Nullable Map<String, Object> design,
        @Nullable Boolean draft,
        Program.@Nullable Apply apply) {

    /// The program as it would be.
    ProgramForm onto(Program program) {
        var now = ProgramForm.of(program);
        return new ProgramForm(
                name == null ? now.name() : name,
                earning == null ? now.earning() : earning,
                goals == null ? now.goals() : goals,
                milestones == null ? now.milestones() : milestones,
                cycleEnd == null ? now.cycleEnd() : cycleEnd,
                limits == null ? now.limits() : limits,
                expiry == null ? now.expiry() : expiry,
                welcomeStamps == null ? now.welcomeStamps() : welcomeStamps,
                join == null ? now.join() : join,
                design == null ? now.design() : design,
                draft == null ? now.draft() : draft);
    }
}
