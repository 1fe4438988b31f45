package dev.stampbook.card.api;

import dev.stampbook.card.Program;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.StampLimits;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Texts;
import dev.stampbook.reward.offer.RewardForm;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A program as the public API shows it; `join_url` is for posters and never changes.
record ProgramView(
        String id,
        String slug,
        String joinUrl,
        int version,
        Program.State state,
        Texts name,
        EarningForm earning,
        List<ProgramForm.GoalForm> goals,
        List<ProgramForm.MilestoneForm> milestones,
        CycleEnd cycleEnd,
        StampLimits limits,
        int welcomeStamps,
        Map<String, Object> design,
        @Nullable Instant publishedAt,
        @Nullable Instant archivedAt,
        @Nullable Instant stoppedAt,
        Instant createdAt) {

    /// The program; `address` is that of the server, `locale` the language of the merchant.
    static ProgramView of(Program program, String address, String locale) {
        var rules = program.rules();
        var language = Locale.forLanguageTag(locale).getLanguage();
        return new ProgramView(
                PublicId.of(IdKind.PROGRAM, program.id()),
                program.slug(),
                address + "/" + language + "/j/" + program.slug(),
                program.version(),
                program.state(),
                rules.name(),
                EarningForm.of(rules.earning()),
                rules.goals().stream()
                        .map(
                                goal ->
                                        new ProgramForm.GoalForm(
                                                goal.stamps(), RewardForm.of(goal.reward())))
                        .toList(),
                rules.milestones().stream()
                        .map(
                                milestone ->
                                        new ProgramForm.MilestoneForm(
                                                milestone.visits(),
                                                milestone.repeat(),
                                                RewardForm.of(milestone.reward())))
                        .toList(),
                rules.cycleEnd(),
                rules.limits(),
                rules.welcomeStamps(),
                program.design(),
                program.publishedAt(),
                program.archivedAt(),
                program.stoppedAt(),
                program.createdAt());
    }
}
