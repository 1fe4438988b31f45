package dev.stampbook.platform.journal;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The journal for other systems: oldest first, by its gap-free numbers.
@RestController
class EventApi {

    private final Events events;
    private final Transactions transactions;

    EventApi(Events events, Transactions transactions) {
        this.events = events;
        this.transactions = transactions;
    }

    /// There is always a cursor, so that a reader who has seen everything can come back with it.
    @GetMapping("/api/v1/events")
    Page<Event> list(
            Caller caller,
            Listing listing,
            @RequestParam(required = false) @Nullable List<String> type) {
        var merchant = caller.require(Right.READ).actor().merchant();
        var after = seq(listing.cursor());
        var types = type == null ? List.<String>of() : type;
        if (!EventTypes.all().keySet().containsAll(types)) {
            throw new InvalidInput("?type", "invalid.value");
        }
        return transactions.reading(
                merchant,
                () -> page(listing, after, events.after(merchant, after, types, listing.fetch())));
    }

    private static Page<Event> page(Listing listing, long after, List<Event> found) {
        var data = found.subList(0, Math.min(listing.limit(), found.size()));
        var next = data.isEmpty() ? after : data.getLast().seq();
        return new Page<>(data, String.valueOf(next), found.size() > listing.limit());
    }

    private static long seq(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new InvalidInput("?after", "invalid.cursor");
        }
        return Long.parseLong(cursor);
    }
}
