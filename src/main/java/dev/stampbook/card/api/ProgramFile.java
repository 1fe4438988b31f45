package dev.stampbook.card.api;

import dev.stampbook.card.Program;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.Rules.Expiry;
import dev.stampbook.card.api.ProgramForm.GoalForm;
import dev.stampbook.card.api.ProgramForm.LimitsForm;
import dev.stampbook.card.api.ProgramForm.MilestoneForm;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.web.file.FileSchema;
import dev.stampbook.reward.offer.Renaming;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A program as a file that leaves its merchant: the whole form, in which locations and code pools
/// go by their names, since their ids mean nothing elsewhere.
@FileSchema(ProgramFile.SCHEMA)
record ProgramFile(
        String schema,
        Texts name,
        @Nullable EarningForm earning,
        List<GoalForm> goals,
        @Nullable List<MilestoneForm> milestones,
        @Nullable CycleEnd cycleEnd,
        @Nullable LimitsForm limits,
        @Nullable Expiry expiry,
        @Nullable Integer welcomeStamps,
        @Nullable JoinForm join,
        @Nullable Map<String, Object> design) {

    /// What this server writes and reads; another number for each change that older ones would
    /// not understand.
    static final String SCHEMA = "stampbook.program/1";

    /// The file of a program, with the names of what it mentions.
    static ProgramFile of(Program program, Renaming names) {
        var form = ProgramForm.of(program).mentioning(names);
        return new ProgramFile(
                SCHEMA,
                form.name(),
                form.earning(),
                form.goals(),
                form.milestones(),
                form.cycleEnd(),
                form.limits(),
                form.expiry(),
                form.welcomeStamps(),
                form.join(),
                new TreeMap<>(program.design()));
    }

    /// The draft that it asks for, still with names.
    ProgramForm draft() {
        return new ProgramForm(
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
                true);
    }
}
