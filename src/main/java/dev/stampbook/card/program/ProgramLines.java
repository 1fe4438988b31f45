package dev.stampbook.card.program;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.journal.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines of the journal about programs.
final class ProgramLines {

    private ProgramLines() {}

    /// A program was made; a draft is journaled too, as the rows that it wrote.
    static JournalEntry published(Program program, Publishing.ToPublish wish, Ids ids) {
        var type = wish.draft() ? "program.drafted" : "program.published";
        return line(type, program, wish.actor(), wish.at(), ids)
                .wrote("program", Programs.row(program))
                .wrote("program_version", Programs.versionRow(program));
    }

    static JournalEntry ended(Program program, Actor actor, Instant at, Ids ids) {
        var type = program.stoppedAt() == null ? "program.archived" : "program.stopped";
        return line(type, program, actor, at, ids).wrote("program", Programs.row(program));
    }

    private static JournalEntry line(
            String type, Program program, Actor actor, Instant at, Ids ids) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", PublicId.of(IdKind.PROGRAM, program.id()));
        shown.put("slug", program.slug());
        shown.put("version", program.version());
        shown.put("name", program.rules().name());
        shown.put("state", program.state().name().toLowerCase(Locale.ROOT));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("merchant", actor.merchant().toString());
        data.put("program", shown);
        return new JournalEntry(ids.next(), type, at, actor, Subject.NONE, data, List.of());
    }
}
