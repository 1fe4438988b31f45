package dev.stampbook.card.desk;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.print.Posters;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.DeskHome;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Cards and stamps on the first page of the desk.
@Component
@Order(10)
class CardsAtHome implements DeskHome {

    /// Whoever has more programs than this knows what to do next.
    private static final int PROGRAMS_MAX = 20;

    private final ProgramCounts counts;
    private final Programs programs;

    CardsAtHome(ProgramCounts counts, Programs programs) {
        this.counts = counts;
        this.programs = programs;
    }

    /// A card that is open and that nobody has yet wants its code on the counter.
    @Override
    public List<Step> steps(Desk desk) {
        var open =
                programs.list(desk.id(), null, PROGRAMS_MAX).stream()
                        .filter(program -> program.state() == Program.State.PUBLISHED)
                        .toList();
        var untaken = counts.untaken(desk.id(), open.stream().map(Program::id).toList());
        return open.stream()
                .filter(program -> untaken.contains(program.id()))
                .map(program -> step(desk, program))
                .toList();
    }

    private static Step step(Desk desk, Program program) {
        var words = desk.words();
        return new Step(
                words.say("desk.step.print.title", "program", desk.told(program.rules().name())),
                words.say("desk.step.print.said"),
                Posters.address(program),
                words.say("desk.step.print.go"));
    }

    @Override
    public List<Figure> figures(Desk desk) {
        var cards = counts.cards(desk.id());
        var stamps = counts.stamps(desk.id(), desk.merchant().dayAt(null, desk.now()));
        return List.of(
                figure(desk, "desk.figure.cards", cards, "/desk/cards"),
                figure(desk, "desk.figure.stamps", stamps, "/desk/programs"));
    }

    private static Figure figure(Desk desk, String key, long count, String address) {
        var values = Map.of("count", count);
        var label = desk.words().say(key, values);
        return new Figure(desk.number(count), label, address);
    }
}
