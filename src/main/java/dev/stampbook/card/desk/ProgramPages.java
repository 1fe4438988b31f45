package dev.stampbook.card.desk;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.api.ProgramDrafts;
import dev.stampbook.card.desk.ProgramCounts.Count;
import dev.stampbook.card.program.Ending;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.page.Table.Cell;
import dev.stampbook.platform.page.Table.Look;
import dev.stampbook.platform.page.Table.Row;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Programs: all of them, one of them, and its end.
@Controller
class ProgramPages {

    private static final int PROGRAMS_MAX = 200;

    private final Programs programs;
    private final ProgramCounts counts;
    private final ProgramDrafts drafts;
    private final Ending ending;
    private final Transactions transactions;

    ProgramPages(
            Programs programs,
            ProgramCounts counts,
            ProgramDrafts drafts,
            Ending ending,
            Transactions transactions) {
        this.programs = programs;
        this.counts = counts;
        this.drafts = drafts;
        this.ending = ending;
        this.transactions = transactions;
    }

    @GetMapping("/desk/programs")
    Page list(Desk desk) {
        return ProgramDrawing.list(desk, table(desk), null);
    }

    @GetMapping("/desk/programs/{id}")
    Page show(Desk desk, @PathVariable String id) {
        return page(desk, ProgramDrawing.id(id), null);
    }

    /// The QR code of the join page.
    @GetMapping(path = "/desk/programs/{id}/join.svg", produces = "image/svg+xml")
    @ResponseBody
    String code(Desk desk, @PathVariable String id) {
        var program = get(desk, ProgramDrawing.id(id));
        var url = drafts.joinUrl(desk.id(), program);
        return Symbols.draw(Symbol.QR, url).svg(desk.words().say("program.join_code"));
    }

    @PostMapping("/desk/programs/{id}/archive")
    Object archive(Desk desk, @PathVariable String id) {
        return end(desk, ProgramDrawing.id(id), Ending.How.ARCHIVED);
    }

    @PostMapping("/desk/programs/{id}/stop")
    Object stop(Desk desk, @PathVariable String id) {
        return end(desk, ProgramDrawing.id(id), Ending.How.STOPPED);
    }

    private Object end(Desk desk, UUID id, Ending.How how) {
        var actor = desk.require(Right.MANAGE).actor();
        var done = how == Ending.How.STOPPED ? "done.program_stopped" : "done.program_archived";
        var turn =
                desk.take(
                        ending,
                        new Ending.ToEnd(actor, id, how, desk.now()),
                        outcome ->
                                outcome.isPresent()
                                        ? desk.done(ProgramDrawing.address(id), done)
                                        : desk.absent());
        return switch (turn) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var said) -> page(desk, id, said);
        };
    }

    private Page page(Desk desk, UUID id, @Nullable String refusal) {
        var program = get(desk, id);
        var count =
                transactions
                        .reading(desk.id(), () -> counts.byProgram(desk.id()))
                        .getOrDefault(id, new Count(id, 0, 0));
        return ProgramDrawing.show(
                desk,
                program,
                count,
                new ProgramDrawing.Where(
                        drafts.joinUrl(desk.id(), program), refusal, namesake(desk, program)));
    }

    /// Whether whoever reads the desk cannot tell it from another one that people can join.
    private boolean namesake(Desk desk, Program program) {
        var name = desk.told(program.rules().name());
        return transactions
                .reading(desk.id(), () -> programs.list(desk.id(), null, PROGRAMS_MAX))
                .stream()
                .filter(other -> other.state() == Program.State.PUBLISHED)
                .filter(other -> !other.id().equals(program.id()))
                .anyMatch(other -> desk.told(other.rules().name()).equals(name));
    }

    private Program get(Desk desk, UUID id) {
        return transactions.reading(desk.id(), () -> programs.get(desk.id(), id));
    }

    private Table table(Desk desk) {
        return transactions.reading(
                desk.id(),
                () -> {
                    var counted = counts.byProgram(desk.id());
                    var rows =
                            programs.list(desk.id(), null, PROGRAMS_MAX).stream()
                                    .map(program -> row(desk, program, counted.get(program.id())))
                                    .toList();
                    return ProgramDrawing.table(desk, rows);
                });
    }

    private static Row row(Desk desk, Program program, @Nullable Count count) {
        var telling = new ProgramTelling(desk);
        return new Row(
                List.of(
                        Cell.of(telling.name(program), ProgramDrawing.address(program.id())),
                        telling.state(program),
                        Cell.of(telling.goal(program.rules())),
                        Cell.of(desk.number(count == null ? 0 : count.cards()), Look.NUMBER),
                        Cell.of(desk.number(count == null ? 0 : count.stamps()), Look.NUMBER)));
    }
}
