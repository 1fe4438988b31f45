package dev.stampbook.card.program;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.journal.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The lines of the journal about programs: who did it, when, and the id of the line.
record ProgramLines(Actor actor, Instant at, UUID line) {

    /// A program was made; a draft is journaled too, as the rows that it wrote.
    JournalEntry published(Program program) {
        var type = program.publishedAt() == null ? "program.drafted" : "program.published";
        return line(type, program)
                .wrote("program", Programs.row(program))
                .wrote("program_version", Programs.versionRow(program));
    }

    /// A version for all cards has come to each of them.
    JournalEntry brought(Program program) {
        return line("program.brought", program).wrote("program", Programs.row(program));
    }

    JournalEntry ended(Program program) {
        var type = program.stoppedAt() == null ? "program.archived" : "program.stopped";
        return line(type, program).wrote("program", Programs.row(program));
    }

    private JournalEntry line(String type, Program program) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", PublicId.of(IdKind.PROGRAM, program.id()));
        shown.put("slug", program.slug());
        shown.put("version", program.version());
        shown.put("name", program.rules().name());
        shown.put("apply", program.apply().name().toLowerCase(Locale.ROOT));
        shown.put("state", program.state().name().toLowerCase(Locale.ROOT));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("merchant", actor.merchant().toString());
        data.put("program", shown);
        return new JournalEntry(line, type, at, actor, Subject.NONE, data, List.of());
    }
}
