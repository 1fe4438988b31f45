package dev.stampbook.card.desk;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.api.ProgramDrafts;
import dev.stampbook.card.api.ProgramDrafts.Change;
import dev.stampbook.card.join.JoinPreviews;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.program.Revising;
import dev.stampbook.card.program.Revising.ToRevise;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the join page of a program asks. It changes nothing for cards that are there, so nobody is
/// asked for whom.
@Controller
class AskingPages {

    /// The components that the join page is made of, and the phone around it.
    private static final List<String> STYLES =
            List.of("handset", "hero", "stampcard", "stamp", "checks");

    private final Programs programs;
    private final ProgramDrafts drafts;
    private final Revising revising;
    private final JoinPreviews previews;
    private final Transactions transactions;

    AskingPages(
            Programs programs,
            ProgramDrafts drafts,
            Revising revising,
            JoinPreviews previews,
            Transactions transactions) {
        this.programs = programs;
        this.drafts = drafts;
        this.revising = revising;
        this.previews = previews;
        this.transactions = transactions;
    }

    @GetMapping("/desk/programs/{id}/join")
    Page edit(Desk desk, @PathVariable String id) {
        var program = get(desk.require(Right.MANAGE), id);
        var standing = AskingForm.standing(program.rules().join());
        return page(desk, program, form(desk, standing), Wrong.NOTHING);
    }

    @PostMapping("/desk/programs/{id}/join")
    Object update(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent) {
        var program = get(desk.require(Right.MANAGE), id);
        var form = form(desk, sent);
        try {
            var change = new Change(program.id(), version, form.body(), null);
            var read = drafts.change(desk.actor(), change, desk.now());
            return read.refused() == null
                    ? make(desk, program, form, read.granted())
                    : page(desk, program, form, Wrong.refused(desk.said(read.refused())));
        } catch (InvalidInput invalid) {
            var mistakes = desk.mistakes(AskingForm.placed(invalid));
            return page(desk, program, form, new Wrong(mistakes, null));
        }
    }

    private Object make(Desk desk, Program program, AskingForm form, ToRevise wish) {
        var turn =
                desk.take(
                        revising,
                        wish,
                        outcome ->
                                ProgramDrawing.revised(
                                        desk, program, outcome, "done.program_changed"));
        return switch (turn) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var said) -> page(desk, program, form, Wrong.refused(said));
        };
    }

    /// What was wrong with what was sent.
    private record Wrong(Mistakes mistakes, @Nullable String refusal) {

        static final Wrong NOTHING = new Wrong(Mistakes.none(), null);

        static Wrong refused(String said) {
            return new Wrong(Mistakes.none(), said);
        }

        int status() {
            return refusal != null ? 409 : mistakes.all().isEmpty() ? 200 : 422;
        }
    }

    private AskingForm form(Desk desk, Map<String, String> typed) {
        return new AskingForm(desk, previews.possible(desk.id()), typed);
    }

    private Page page(Desk desk, Program program, AskingForm form, Wrong wrong) {
        var visit = new Visit(desk.merchant(), desk.words(), desk.now(), "", "");
        var page =
                new AskingPage(
                        desk.frame(desk.words().say("asking.title"), STYLES, List.of())
                                .refusing(wrong.refusal()),
                        new AskingPage.Of(
                                new ProgramTelling(desk).name(program),
                                ProgramDrawing.address(program.id()),
                                program.version(),
                                drafts.joinUrl(desk.id(), program)),
                        form.groups(wrong.mistakes()),
                        previews.draw(visit, program),
                        wrong.mistakes());
        return new Page("card/desk/asking", page, wrong.status());
    }

    private Program get(Desk desk, String id) {
        var program = ProgramDrawing.id(id);
        return transactions.reading(desk.id(), () -> programs.get(desk.id(), program));
    }
}
