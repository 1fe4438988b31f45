package dev.stampbook.card.desk;

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

    private final ProgramCounts counts;

    CardsAtHome(ProgramCounts counts) {
        this.counts = counts;
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
