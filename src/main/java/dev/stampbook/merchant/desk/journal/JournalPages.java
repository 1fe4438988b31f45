package dev.stampbook.merchant.desk.journal;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Event;
import dev.stampbook.platform.journal.EventTypes;
import dev.stampbook.platform.journal.Events;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The journal of the business, newest first.
@Controller
class JournalPages {

    private static final int LINES = 50;

    private final Events events;
    private final Transactions transactions;

    JournalPages(Events events, Transactions transactions) {
        this.events = events;
        this.transactions = transactions;
    }

    @GetMapping("/desk/journal")
    Page list(
            Desk desk,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String before) {
        var wanted = EventTypes.all().containsKey(type) ? type : null;
        var on = day(day);
        var narrow = narrow(desk, wanted, on, before);
        var found =
                transactions.reading(desk.id(), () -> events.before(desk.id(), narrow, LINES + 1));
        var shown = found.subList(0, Math.min(LINES, found.size()));
        var more = found.size() > LINES ? older(desk, narrow, on, shown.getLast()) : null;
        var page =
                new JournalPage(
                        desk.frame(desk.words().say("desk.place.journal")),
                        types(desk, wanted),
                        Field.of(
                                        Field.Kind.DATE,
                                        "day",
                                        desk.words().say("journal.day"),
                                        on == null ? "" : on.toString())
                                .optional(),
                        new JournalTelling(desk).table(shown, more));
        return Page.of("desk/journal", page);
    }

    private static Events.Narrow narrow(
            Desk desk, @Nullable String type, @Nullable LocalDate day, String before) {
        var zone = desk.merchant().zone();
        return new Events.Narrow(
                type,
                day == null ? null : day.atStartOfDay(zone).toInstant(),
                day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant(),
                before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE);
    }

    private static Table.Link older(
            Desk desk, Events.Narrow narrow, @Nullable LocalDate day, Event last) {
        var address =
                "/desk/journal?before=%s&type=%s&day=%s"
                        .formatted(
                                Long.toString(last.seq()),
                                narrow.type() == null ? "" : narrow.type(),
                                day == null ? "" : day.toString());
        return new Table.Link(address, desk.words().say("table.more"));
    }

    private static Field types(Desk desk, @Nullable String chosen) {
        var options = new ArrayList<Option>();
        EventTypes.all().keySet().stream()
                .map(type -> new Option(type, desk.words().say(Happening.key(type))))
                .sorted(Comparator.comparing(Option::label))
                .forEach(options::add);
        options.addFirst(new Option("", desk.words().say("journal.all")));
        return Field.choice(
                "type",
                desk.words().say("journal.type"),
                chosen == null ? "" : chosen,
                List.copyOf(options));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
