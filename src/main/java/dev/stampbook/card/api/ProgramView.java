package dev.stampbook.card.api;

import dev.stampbook.card.Program;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Expiry;
import dev.stampbook.card.Rules.JoinQuestions;
import dev.stampbook.card.Rules.StampLimits;
import dev.stampbook.card.link.LinkAddresses;
import dev.stampbook.card.program.ChangeEffect;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A program as the public API shows it; `join_url` is for posters and never changes. `change` is
/// what a change of its rules does to cards, and only in the answer to one.
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
        Expiry expiry,
        int welcomeStamps,
        JoinQuestions join,
        Map<String, Object> design,
        @Nullable ChangeView change,
        @Nullable Instant publishedAt,
        @Nullable Instant archivedAt,
        @Nullable Instant stoppedAt,
        Instant createdAt) {

    /// The program; `address` is that of the server.
    static ProgramView of(Program program, String address) {
        var form = ProgramForm.of(program);
        return new ProgramView(
                PublicId.of(IdKind.PROGRAM, program.id()),
                program.slug(),
                address + LinkAddresses.path(program),
                program.version(),
                program.state(),
                form.name(),
                EarningForm.of(program.rules().earning()),
                form.goals(),
                form.listedMilestones(),
                program.rules().cycleEnd(),
                program.rules().limits(),
                program.rules().expiry(),
                program.rules().welcomeStamps(),
                program.rules().join(),
                program.design(),
                null,
                program.publishedAt(),
                program.archivedAt(),
                program.stoppedAt(),
                program.createdAt());
    }

    /// The same with what its change did to cards.
    ProgramView after(@Nullable ChangeEffect effect) {
        return new ProgramView(
                id,
                slug,
                joinUrl,
                version,
                state,
                name,
                earning,
                goals,
                milestones,
                cycleEnd,
                limits,
                expiry,
                welcomeStamps,
                join,
                design,
                effect == null ? null : ChangeView.of(effect),
                publishedAt,
                archivedAt,
                stoppedAt,
                createdAt);
    }
}
