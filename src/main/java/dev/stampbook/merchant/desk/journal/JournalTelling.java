package dev.stampbook.merchant.desk.journal;

import dev.stampbook.merchant.Location;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.journal.Event;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.page.Table.Cell;
import dev.stampbook.platform.page.Table.Look;
import dev.stampbook.platform.page.Table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lines of the journal, told at the desk.
public record JournalTelling(Desk desk) {

    /// The lines as a table; `more` leads to the older ones.
    public Table table(List<Event> events, Table.@Nullable Link more) {
        var words = desk.words();
        return new Table(
                words.say("desk.place.journal"),
                List.of(
                        words.say("journal.what"),
                        words.say("journal.when"),
                        words.say("journal.who"),
                        words.say("journal.seen")),
                events.stream().map(this::row).toList(),
                words.say("journal.none"),
                more);
    }

    private Row row(Event event) {
        return Row.of(
                Cell.of(what(event)),
                Cell.of(
                        desk.words().say("desk.moment", "at", desk.local(event.timestamp())),
                        Look.NUMBER),
                Cell.of(who(event)),
                seen(event).map(said -> view(event, said)).orElseGet(() -> Cell.of("")));
    }

    /// What happened, with what it was about where one word says that.
    String what(Event event) {
        var said = desk.words().say(Happening.key(event.type()));
        return detail(event)
                .map(
                        detail ->
                                desk.words()
                                        .say(
                                                "journal.detail",
                                                Map.of("what", said, "detail", detail)))
                .orElse(said);
    }

    private Optional<String> detail(Event event) {
        if (event.type().startsWith("stamp.")) {
            return number(event, "stamp", "count")
                    .map(count -> desk.words().say("journal.stamps", "count", Math.abs(count)));
        }
        for (var about : List.of("voucher", "goal", "reward", "program")) {
            var title = title(event, about);
            if (title.isPresent()) {
                return title;
            }
        }
        return Optional.empty();
    }

    private Optional<String> title(Event event, String about) {
        var texts = part(event, about).get(about.equals("program") ? "name" : "title");
        if (!(texts instanceof Map<?, ?> map) || map.isEmpty()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        map.forEach((tag, text) -> values.put(tag.toString(), text.toString()));
        return Optional.of(desk.told(new Texts(values)));
    }

    private String who(Event event) {
        var actor = event.actor();
        var name =
                actor.get("name") instanceof String given
                        ? given
                        : desk.words().say("journal.by." + kind(actor));
        return actor.get("location") instanceof String location
                ? where(location)
                        .map(
                                place ->
                                        desk.words()
                                                .say(
                                                        "journal.at",
                                                        Map.of("who", name, "where", place)))
                        .orElse(name)
                : name;
    }

    private static String kind(Map<String, Object> actor) {
        return String.valueOf(actor.get("kind")).toLowerCase(Locale.ROOT);
    }

    private Optional<String> where(String location) {
        return PublicId.parse(IdKind.LOCATION, location)
                .map(desk.merchant().locations()::get)
                .map(Location::name);
    }

    /// Leads to the card as it was drawn for the customer then.
    private static Cell view(Event event, String said) {
        return part(event, "card").get("id") instanceof String card
                ? Cell.of(said, "/desk/cards/%s?line=%s#seen".formatted(card, event.id()))
                : Cell.of(said);
    }

    /// How many stamps the card had after it; none where it was about no card.
    public static Optional<Integer> stamps(Event event) {
        return number(event, "card", "stamps");
    }

    /// What the customer saw on her card after it.
    Optional<String> seen(Event event) {
        var stamps = stamps(event);
        var goal = number(event, "card", "goal");
        if (stamps.isEmpty() || goal.isEmpty()) {
            return Optional.empty();
        }
        var key = stamps.get() >= goal.get() ? "journal.card_full" : "journal.card_shows";
        return Optional.of(
                desk.words().say(key, Map.of("stamps", stamps.get(), "goal", goal.get())));
    }

    private static Optional<Integer> number(Event event, String part, String field) {
        return part(event, part).get(field) instanceof Number number
                ? Optional.of(number.intValue())
                : Optional.empty();
    }

    private static Map<?, ?> part(Event event, String name) {
        return event.data().get(name) instanceof Map<?, ?> part ? part : Map.of();
    }
}
