package dev.stampbook.card.desk;

import dev.stampbook.card.Program;
import dev.stampbook.card.Program.State;
import dev.stampbook.card.desk.ProgramCounts.Count;
import dev.stampbook.card.desk.ProgramPage.Fact;
import dev.stampbook.card.program.Revising.ReviseOutcome;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.write.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Draws the pages about programs.
final class ProgramDrawing {

    private ProgramDrawing() {}

    static UUID id(String text) {
        return PublicId.parse(IdKind.PROGRAM, text).orElseThrow(() -> new NotFound("program"));
    }

    static String address(UUID program) {
        return "/desk/programs/" + PublicId.of(IdKind.PROGRAM, program);
    }

    /// What came of a change, for the waist to keep.
    static Answer revised(Desk desk, Program program, ReviseOutcome outcome, String done) {
        return switch (outcome) {
            case ReviseOutcome.Revised _ -> desk.done(address(program.id()), done);
            case ReviseOutcome.NotRevised(var why) -> desk.no(why);
            case ReviseOutcome.Absent() -> desk.absent();
        };
    }

    static Table table(Desk desk, List<Table.Row> rows) {
        var words = desk.words();
        return new Table(
                words.say("desk.place.programs"),
                List.of(
                        words.say("program.head.name"),
                        words.say("program.head.state"),
                        words.say("program.head.goal"),
                        words.say("program.head.cards"),
                        words.say("program.head.stamps")),
                rows,
                words.say("program.none"),
                null);
    }

    static Page list(Desk desk, Table table, @Nullable Sent sent) {
        var managing = desk.may(Right.MANAGE);
        var mistakes = sent == null ? Mistakes.none() : sent.mistakes();
        var file =
                Field.of(
                                Field.Kind.AREA,
                                "file",
                                desk.words().say("program.file"),
                                sent == null ? "" : sent.file())
                        .hinting(desk.words().say("program.file_hint"));
        var upload =
                Field.file("upload", desk.words().say("program.from_file"), desk.words())
                        .hinting(desk.words().say("program.from_file_hint"));
        var page =
                new ProgramListPage(
                        desk.frame(
                                        desk.words().say("desk.place.programs"),
                                        List.of("file"),
                                        List.of("file-field"))
                                .refusing(sent == null ? null : sent.refusal()),
                        table,
                        managing,
                        managing ? upload : null,
                        managing ? file : null,
                        mistakes);
        return new Page("card/desk/programs", page, sent == null ? 200 : 422);
    }

    /// The file that somebody sent, and what was wrong with it.
    record Sent(String file, Mistakes mistakes, @Nullable String refusal) {}

    static Page show(Desk desk, Program program, Count count, Where where) {
        var telling = new ProgramTelling(desk);
        var address = address(program.id());
        var page =
                new ProgramPage(
                        desk.frame(telling.name(program), List.of("symbol"), List.of())
                                .refusing(where.refusal()),
                        address,
                        telling.state(program),
                        telling.rules(program.rules()),
                        facts(desk, program, count),
                        new ProgramPage.Join(
                                where.joinUrl(),
                                address + "/join.svg",
                                program.state() == State.PUBLISHED),
                        desk.may(Right.MANAGE),
                        desk.may(Right.MANAGE) ? acts(desk, program, address, where) : List.of());
        return Page.of("card/desk/program", page);
    }

    /// Where people join it, what was refused a moment ago, and whether people can join another one
    /// of the same name.
    record Where(String joinUrl, @Nullable String refusal, boolean namesake) {}

    private static List<Fact> facts(Desk desk, Program program, Count count) {
        var words = desk.words();
        return List.of(
                new Fact(words.say("program.head.cards"), desk.number(count.cards())),
                new Fact(words.say("program.head.stamps"), desk.number(count.stamps())),
                new Fact(words.say("program.version"), desk.number(program.version())),
                new Fact(
                        words.say("program.changed"),
                        words.say("desk.moment", "at", desk.local(program.changedAt()))));
    }

    private static List<Act> acts(Desk desk, Program program, String address, Where where) {
        var words = desk.words();
        var acts = new ArrayList<Act>();
        if (program.state() == State.DRAFT) {
            acts.add(
                    Act.of(address + "/publish", words.say("program.publish"))
                            .asking(
                                    words.say("program.publish_title"),
                                    where.namesake()
                                            ? words.say("program.publish_namesake")
                                            : words.say("program.publish_means"))
                            .looking(Act.Look.MAIN));
        }
        acts.add(Act.of(address + "/copy", words.say("program.copy")));
        if (program.archivedAt() == null) {
            acts.add(
                    Act.of(address + "/archive", words.say("program.archive"))
                            .asking(
                                    words.say("program.archive_title"),
                                    words.say("program.archive_means")));
        }
        if (program.stoppedAt() == null) {
            acts.add(
                    Act.of(address + "/stop", words.say("program.stop"))
                            .asking(
                                    words.say("program.stop_title"),
                                    words.say("program.stop_means"))
                            .looking(Act.Look.GRAVE));
        }
        return acts;
    }
}
