package dev.stampbook.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A card in plain arithmetic, written from the rules of the product and from nothing else: what
/// the server must show after any sequence of commands.
final class ModelCard {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /// How long staff may take back their own last stamp.
    private static final Duration OWN = Duration.ofMinutes(5);

    /// How long owners may take back a use.
    private static final Duration OVERRULE = Duration.ofHours(24);

    /// How a cycle ends, as programs spell it.
    enum End {
        AFTER_REDEMPTION,
        RESTART,
        SINGLE
    }

    /// A voucher that a goal granted.
    static final class Ticket {
        final int cycle;
        final int goal;
        final Entry entry;
        @Nullable String ended;
        @Nullable Instant expires;

        /// Due by the clock alone, and written with the next stamp or the next use.
        boolean pending = true;

        Ticket(int cycle, int goal, Entry entry) {
            this.cycle = cycle;
            this.goal = goal;
            this.entry = entry;
        }

        String state(Instant now) {
            if (ended != null) {
                return ended;
            }
            return expires != null && !now.isBefore(expires) ? "expired" : "active";
        }
    }

    /// One use of a voucher.
    static final class Use {
        final Ticket ticket;
        final Instant at;
        boolean reversed;

        Use(Ticket ticket, Instant at) {
            this.ticket = ticket;
            this.at = at;
        }
    }

    /// Where a card stands.
    record Place(int cycle, int stamps, int kept, int visits, @Nullable Ticket holding) {}

    /// A stamp entry with where the card stood before and after it.
    static final class Entry {
        final int count;
        final boolean owner;
        final Instant at;
        final LocalDate day;
        final Place before;
        @Nullable Place after;
        boolean reversed;

        Entry(int count, boolean owner, Instant at, Place before) {
            this.count = count;
            this.owner = owner;
            this.at = at;
            this.day = LocalDate.ofInstant(at, ZONE);
            this.before = before;
        }
    }

    final List<Ticket> tickets = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    private final List<Integer> goals;
    private final End end;
    private Place place = new Place(1, 0, 0, 0, null);

    ModelCard(List<Integer> goals, End end) {
        this.goals = goals;
        this.end = end;
    }

    Place place() {
        return place;
    }

    /// Adds stamps; answers how many found a place, or why none did.
    String stamp(int count, boolean owner, Instant now) {
        settle(now);
        if (end == End.SINGLE && place.stamps() >= full()) {
            return "card_complete";
        }
        var entry = new Entry(count, owner, now, place);
        var seen = entries.stream().anyMatch(e -> !e.reversed && e.day.equals(entry.day));
        add(count, entry);
        if (!seen) {
            place = at(place.cycle(), place.stamps(), place.kept(), place.visits() + 1);
        }
        entry.after = place;
        entries.add(entry);
        return written("stamped");
    }

    /// Takes an entry back, or says why not.
    String reverse(Entry entry, boolean owner, Instant now) {
        settle(now);
        if (entry.reversed) {
            return "already_reversed";
        }
        var target = before(entry);
        var lost = tickets.stream().filter(ticket -> beyond(ticket, target)).toList();
        if (newest() != entry) {
            return "stamp_not_reversible";
        }
        if (!owner && entry.owner) {
            return "stamp_not_reversible";
        }
        if (!owner && now.isAfter(entry.at.plus(OWN))) {
            return "reversal_window_over";
        }
        if (lost.stream().anyMatch(ticket -> "redeemed".equals(ticket.ended))) {
            return "stamp_not_reversible";
        }
        lost.stream()
                .filter(ticket -> ticket.state(now).equals("active"))
                .forEach(ticket -> ticket.ended = "voided");
        entry.reversed = true;
        place = target;
        return "reversed";
    }

    /// Uses a voucher, or says why not.
    String redeem(Ticket ticket, Instant now) {
        return end(ticket, now, "redeemed");
    }

    /// Takes a use back: the voucher may be used again, and a cycle that began since stays.
    String giveBack(Use use, Instant now) {
        settle(now);
        if (use.reversed) {
            return "already_reversed";
        }
        if (now.isAfter(use.at.plus(OVERRULE))) {
            return "reversal_window_over";
        }
        use.reversed = true;
        use.ticket.ended = null;
        return written("reversed");
    }

    /// Takes a voucher away, which makes no difference the second time, or says why not.
    String cancel(Ticket ticket, Instant now) {
        return "voided".equals(ticket.ended) ? "voided" : end(ticket, now, "voided");
    }

    /// What the clock alone does: a full card goes on when its voucher has expired.
    void settle(Instant now) {
        while (place.holding() != null && !place.holding().state(now).equals("active")) {
            var kept = place.kept();
            var entry = place.holding().entry;
            place = new Place(place.cycle() + 1, 0, 0, place.visits(), null);
            add(kept, newest() == null ? entry : newest());
        }
    }

    private String end(Ticket ticket, Instant now, String how) {
        settle(now);
        var state = ticket.state(now);
        if (!state.equals("active")) {
            return state.equals("redeemed") ? "already_redeemed" : "voucher_" + state;
        }
        ticket.ended = how;
        settle(now);
        return written(how);
    }

    private String written(String how) {
        tickets.forEach(ticket -> ticket.pending = false);
        return how;
    }

    private void add(int count, Entry entry) {
        for (var left = count; left > 0; left--) {
            if (end != End.RESTART && place.stamps() >= full()) {
                var kept = end == End.SINGLE ? place.kept() : place.kept() + 1;
                place = at(place.cycle(), place.stamps(), kept, place.visits());
            } else {
                one(entry);
            }
        }
    }

    private void one(Entry entry) {
        place = at(place.cycle(), place.stamps() + 1, place.kept(), place.visits());
        if (goals.contains(place.stamps())) {
            var ticket = new Ticket(place.cycle(), place.stamps(), entry);
            tickets.add(ticket);
            if (place.stamps() == full() && end == End.AFTER_REDEMPTION) {
                var full = place;
                place = new Place(full.cycle(), full(), full.kept(), full.visits(), ticket);
            }
        }
        if (place.stamps() == full() && end == End.RESTART) {
            place = at(place.cycle() + 1, 0, place.kept(), place.visits());
        }
    }

    /// Where the card goes when this entry is taken back.
    private Place before(Entry entry) {
        var filled = entry.after != null && entry.after.holding() != entry.before.holding();
        if (place.equals(entry.after) || filled) {
            return entry.before;
        }
        // A cycle closed since, and what was kept has moved into the next one.
        var fromKept = Math.min(entry.count, place.kept());
        var fromStamps = Math.min(entry.count - fromKept, place.stamps());
        return new Place(
                place.cycle(),
                place.stamps() - fromStamps,
                place.kept() - fromKept,
                entry.before.visits(),
                fromStamps == 0 ? place.holding() : null);
    }

    private static boolean beyond(Ticket ticket, Place target) {
        return ticket.cycle > target.cycle()
                || (ticket.cycle == target.cycle() && ticket.goal > target.stamps());
    }

    private @Nullable Entry newest() {
        return entries.reversed().stream().filter(e -> !e.reversed).findFirst().orElse(null);
    }

    private Place at(int cycle, int stamps, int kept, int visits) {
        return new Place(cycle, stamps, kept, visits, place.holding());
    }

    private int full() {
        return goals.getLast();
    }
}
