package dev.stampbook.scan.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.page.Table.Cell;
import dev.stampbook.platform.page.Table.Look;
import dev.stampbook.platform.page.Table.Row;
import java.time.Instant;
import java.util.List;

/// Scans that came late, in the words of the desk.
record LateTelling(Desk desk) {

    Table table(List<LateScan> scans) {
        return new Table(
                say("desk.place.late"),
                List.of(
                        say("late.came_of_it"),
                        say("late.taken"),
                        say("late.received"),
                        say("late.who"),
                        say("late.card")),
                scans.stream().map(this::row).toList(),
                say("late.none"),
                null);
    }

    private Row row(LateScan scan) {
        return Row.of(
                Cell.of(outcome(scan), scan.lost() ? Look.BAD : Look.PLAIN),
                Cell.of(moment(scan.takenAt()), Look.NUMBER),
                Cell.of(moment(scan.receivedAt()), Look.NUMBER),
                Cell.of(who(scan)),
                card(scan));
    }

    /// What became of it; why not, where that is about lateness itself or the card has ended.
    private String outcome(LateScan scan) {
        return switch (scan.outcome()) {
            case "stamped" -> say("late.stamped");
            case "unknown" -> say("late.unknown");
            case "refused" ->
                    switch (scan.refusal() == null ? "" : scan.refusal()) {
                        case "scan_too_old" -> say("late.too_old");
                        case "cooldown_running" -> say("late.too_soon");
                        case "daily_limit_reached" -> say("late.enough");
                        case "program_stopped", "program_archived", "card_closed", "card_expired" ->
                                say("late.ended");
                        default -> say("late.refused");
                    };
            default -> say("late.asked");
        };
    }

    private String who(LateScan scan) {
        var place = desk.merchant().locations().get(scan.location());
        if (place == null || scan.who() == null) {
            return scan.who() == null ? "" : scan.who();
        }
        return scan.who().equals(place.name()) ? place.name() : scan.who() + " · " + place.name();
    }

    private Cell card(LateScan scan) {
        return scan.card() == null
                ? Cell.of("–")
                : Cell.of(say("late.card"), "/desk/cards/" + PublicId.of(IdKind.CARD, scan.card()));
    }

    private String moment(Instant at) {
        return desk.words().say("desk.moment", "at", desk.local(at));
    }

    private String say(String key) {
        return desk.words().say(key);
    }
}
