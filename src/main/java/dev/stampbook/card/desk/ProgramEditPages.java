package dev.stampbook.card.desk;

import dev.stampbook.card.Program;
import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.Programs;
import dev.stampbook.card.api.ProgramDrafts;
import dev.stampbook.card.api.ProgramDrafts.Change;
import dev.stampbook.card.program.Revising;
import dev.stampbook.card.program.Revising.ReviseOutcome.Revised;
import dev.stampbook.card.program.Revising.ToRevise;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Changes a program. A change of the rules is rehearsed first, both for new cycles and for all
/// cards, and the owner chooses with the numbers before her.
@Controller
class ProgramEditPages {

    private static final int PARAMETERS_MAX = 400;

    private final Programs programs;
    private final ProgramDrafts drafts;
    private final Revising revising;
    private final Transactions transactions;

    ProgramEditPages(
            Programs programs, ProgramDrafts drafts, Revising revising, Transactions transactions) {
        this.programs = programs;
        this.drafts = drafts;
        this.revising = revising;
        this.transactions = transactions;
    }

    @GetMapping("/desk/programs/{id}/edit")
    Page edit(
            Desk desk, @PathVariable String id, @RequestParam(defaultValue = "") String language) {
        var typed = new Typed(language, Map.of(), null, null);
        return form(desk.require(Right.MANAGE), get(desk, id), typed);
    }

    /// Changes it, or asks for whom. `apply` is the answer to that.
    @PostMapping("/desk/programs/{id}")
    Object update(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent) {
        var program = get(desk.require(Right.MANAGE), id);
        var typed = typed(sent);
        try {
            var body = ProgramShape.of(drafts.form(program)).body(typed);
            return change(desk, program, new Wanted(version, body, typed, apply(sent, typed)));
        } catch (InvalidInput invalid) {
            var mistakes = desk.mistakes(ProgramShape.placed(invalid, typed));
            return form(
                    desk,
                    program,
                    new Typed(sent.getOrDefault("language", ""), typed, mistakes, null));
        }
    }

    @PostMapping("/desk/programs/{id}/publish")
    Object publish(Desk desk, @PathVariable String id) {
        var program = get(desk.require(Right.MANAGE), id);
        var fields = Map.<String, Object>of("draft", false);
        var wanted = new Wanted(program.version(), fields, Map.of(), Apply.NEW_CYCLES);
        return make(desk, program, wanted, "done.program_published");
    }

    /// What somebody typed, and what was wrong with it.
    private record Typed(
            String language,
            Map<String, String> fields,
            @Nullable Mistakes mistakes,
            @Nullable String refusal) {

        Mistakes wrong() {
            return mistakes == null ? Mistakes.none() : mistakes;
        }
    }

    private record Wanted(
            int version,
            Map<String, Object> body,
            Map<String, String> typed,
            @Nullable Apply apply) {

        Change change(Program program, @Nullable Apply otherwise) {
            return new Change(program.id(), version, body, otherwise);
        }
    }

    private Object change(Desk desk, Program program, Wanted wanted) {
        if (wanted.apply() == null) {
            var ways = ways(desk, program, wanted);
            if (ways.size() > 1) {
                return ask(desk, program, wanted, ways);
            }
        }
        return make(desk, program, wanted, "done.program_changed");
    }

    private Object make(Desk desk, Program program, Wanted wanted, String done) {
        var read = drafts.change(desk.actor(), wanted.change(program, wanted.apply()), desk.now());
        if (read.refused() != null) {
            return form(desk, program, new Typed("", Map.of(), null, desk.said(read.refused())));
        }
        var turn =
                desk.take(
                        revising,
                        read.granted(),
                        outcome -> ProgramDrawing.revised(desk, program, outcome, done));
        return switch (turn) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var said) -> form(desk, program, new Typed("", Map.of(), null, said));
        };
    }

    /// What the change does by either way; none when it changes no rules that cards count by.
    private List<ProgramChangePage.Way> ways(Desk desk, Program program, Wanted wanted) {
        var telling = new EffectTelling(desk);
        return Stream.of(Apply.NEW_CYCLES, Apply.ALL_CARDS)
                .flatMap(
                        apply -> {
                            var change = wanted.change(program, apply);
                            var read = drafts.change(desk.actor(), change, desk.now());
                            return read.wish() == null
                                    ? Stream.of()
                                    : way(desk, read.wish(), telling, apply);
                        })
                .toList();
    }

    private Stream<ProgramChangePage.Way> way(
            Desk desk, ToRevise wish, EffectTelling telling, Apply apply) {
        return desk.rehearse(revising, wish) instanceof Revised(var _, var effect) && effect != null
                ? Stream.of(telling.way(apply, effect))
                : Stream.of();
    }

    private static Page ask(
            Desk desk, Program program, Wanted wanted, List<ProgramChangePage.Way> ways) {
        var typed = new LinkedHashMap<>(wanted.typed());
        typed.put("version", String.valueOf(wanted.version()));
        var frame = desk.frame(desk.words().say("program.change.title"));
        var address = ProgramDrawing.address(program.id());
        return Page.of("card/desk/change", new ProgramChangePage(frame, address, typed, ways));
    }

    private Page form(Desk desk, Program program, Typed typed) {
        var name = new ProgramTelling(desk).name(program);
        var shape = ProgramShape.of(drafts.form(program));
        var languages = new ProgramLanguages(desk, program, shape, typed.language());
        var filled = new ProgramFields.Typed(typed.fields(), typed.wrong());
        var page =
                new ProgramEditPage(
                        desk.frame(desk.words().say("program.edit.heading", "name", name))
                                .refusing(typed.refusal()),
                        ProgramDrawing.address(program.id()),
                        program.version(),
                        languages.all(),
                        new ProgramFields(desk, shape, languages.chosen(), filled).groups(),
                        typed.wrong());
        var status = typed.mistakes() != null ? 422 : typed.refusal() != null ? 409 : 200;
        return new Page("card/desk/edit", page, status);
    }

    private Program get(Desk desk, String id) {
        var program = ProgramDrawing.id(id);
        return transactions.reading(desk.id(), () -> programs.get(desk.id(), program));
    }

    /// The fields of the form alone; a form has no more than these, whoever sends it.
    private static Map<String, String> typed(Map<String, String> sent) {
        var typed = new LinkedHashMap<String, String>();
        sent.entrySet().stream()
                .filter(field -> ProgramShape.known(field.getKey()))
                .limit(PARAMETERS_MAX)
                .forEach(field -> typed.put(field.getKey(), field.getValue()));
        return typed;
    }

    /// Texts in one more language are for everybody who reads it: nobody is asked.
    private static @Nullable Apply apply(Map<String, String> sent, Map<String, String> typed) {
        return switch (sent.getOrDefault("apply", "")) {
            case "new_cycles" -> Apply.NEW_CYCLES;
            case "all_cards" -> Apply.ALL_CARDS;
            default -> ProgramShape.translating(typed) ? Apply.ALL_CARDS : null;
        };
    }
}
