package dev.stampbook.wallet.behind;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.Event;
import dev.stampbook.platform.journal.Events;
import dev.stampbook.platform.journal.Trace;
import dev.stampbook.platform.journal.Traces;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the journal of a merchant for its cards; inside a transaction of that merchant.
@Component
public class TouchedCards {

    private static final int LINES_AT_ONCE = 1_000;

    /// After these all cards of a program may look different.
    private static final List<String> OF_PROGRAMS =
            List.of("program.published", "program.brought", "program.archived", "program.stopped");

    private final Traces traces;
    private final Events events;

    TouchedCards(Traces traces, Events events) {
        this.traces = traces;
        this.events = events;
    }

    /// What up to a thousand lines behind a number touch; after a line of the types in `ofAll`, all
    /// cards.
    public Touched after(MerchantId merchant, long seen, List<String> ofAll) {
        var lines = traces.after(merchant, seen, LINES_AT_ONCE);
        if (lines.isEmpty()) {
            return new Touched(Set.of(), Set.of(), Set.of(), false, seen, 0);
        }
        var last = lines.getLast().seq();
        // A line about a voucher of hers may have no card, and shows on all that she has.
        var ofPeople = lines.stream().filter(line -> line.card() == null).toList();
        return new Touched(
                ids(lines, Trace::card),
                ids(ofPeople, Trace::customer),
                programs(merchant, seen, last),
                any(merchant, ofAll, seen, last),
                last,
                lines.size());
    }

    private static Set<UUID> ids(List<Trace> lines, Function<Trace, @Nullable UUID> about) {
        return lines.stream()
                .map(about)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    private Set<UUID> programs(MerchantId merchant, long seen, long last) {
        return events.after(merchant, seen, OF_PROGRAMS, LINES_AT_ONCE).stream()
                .filter(event -> event.seq() <= last)
                .map(TouchedCards::program)
                .flatMap(id -> PublicId.parse(IdKind.PROGRAM, id).stream())
                .collect(Collectors.toSet());
    }

    private boolean any(MerchantId merchant, List<String> types, long seen, long last) {
        return events.after(merchant, seen, types, 1).stream()
                .anyMatch(event -> event.seq() <= last);
    }

    private static String program(Event event) {
        return switch (event.data().get("program")) {
            case String id -> id;
            case Map<?, ?> program -> String.valueOf(program.get("id"));
            case null, default -> "";
        };
    }
}
