package dev.stampbook.card.desk;

import dev.stampbook.card.Programs;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.DeskHome;
import dev.stampbook.platform.Actor.Right;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Cards and stamps on the first page of the desk, and the way to the first program.
@Component
@Order(10)
class CardsAtHome implements DeskHome {

    private final Programs programs;
    private final ProgramCounts counts;

    CardsAtHome(Programs programs, ProgramCounts counts) {
        this.programs = programs;
        this.counts = counts;
    }

    @Override
    public List<Step> steps(Desk desk) {
        if (!desk.may(Right.MANAGE) || !programs.list(desk.id(), null, 1).isEmpty()) {
            return List.of();
        }
        var words = desk.words();
        return List.of(
                new Step(
                        words.say("desk.start.title"),
                        words.say("desk.start.said"),
                        "/desk/setup",
                        words.say("program.new")));
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
