package dev.stampbook.card;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.journal.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The lines of the journal about one card: what every payload begins with, and what each adds.
public record CardLines(CardInHand hand, Card card, Actor actor, @Nullable UUID location) {

    /// Lines that speak of where the actor stands.
    public CardLines(CardInHand hand, Card card, Actor actor) {
        this(hand, card, actor, actor.location());
    }

    /// A card was made.
    public JournalEntry issued(UUID line, Instant at) {
        return line("card.issued", line, at, Map.of()).wrote("card", Cards.row(card));
    }

    /// A card was closed for good.
    public JournalEntry closed(UUID line, Instant at) {
        return line("card.closed", line, at, Map.of()).wrote("card", Cards.row(card));
    }

    /// The day on which the cards of its program end is over.
    public JournalEntry expired(UUID line, Instant at) {
        return line("card.expired", line, at, Map.of());
    }

    /// A card has another customer, who is the same person.
    public JournalEntry moved(UUID line, Instant at) {
        return line("card.moved", line, at, Map.of());
    }

    /// A card was put into a wallet (`apple`, `google`).
    public JournalEntry saved(UUID line, Instant at, String wallet) {
        return line("card.saved", line, at, Map.of("wallet", wallet));
    }

    /// A card was taken out of one.
    public JournalEntry removed(UUID line, Instant at, String wallet) {
        return line("card.removed", line, at, Map.of("wallet", wallet));
    }

    /// Stamps were added.
    public JournalEntry added(UUID line, StampEntry entry) {
        return line("stamp.added", line, entry.at(), Map.of("stamp", shown(entry)))
                .wrote("stamp", Stamps.row(entry))
                .wrote("card", Cards.row(card));
    }

    /// A newcomer came by a link that is worth stamps.
    public JournalEntry joined(UUID line, Instant at, String link) {
        return line("join_link.used", line, at, Map.of("join_link", Map.of("id", link)));
    }

    JournalEntry reversed(UUID line, StampEntry entry, StampEntry original) {
        return line("stamp.reversed", line, entry.at(), Map.of("stamp", shown(entry)))
                .wrote("stamp", Stamps.row(original))
                .wrote("stamp", Stamps.row(entry))
                .wrote("card", Cards.row(card));
    }

    JournalEntry cycleClosed(UUID line, Instant at) {
        return line("cycle.closed", line, at, Map.of()).wrote("card", Cards.row(card));
    }

    /// Another version counts for the card, because it came to all cards.
    JournalEntry moved(Happening.Moved moved) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", PublicId.of(IdKind.PROGRAM, card.program()));
        shown.put("version", moved.after().programVersion());
        shown.put("version_before", moved.before().programVersion());
        return line("cycle.moved", moved.line(), moved.at(), Map.of("program", shown))
                .wrote("card", Cards.row(card));
    }

    /// The stamps of the card have ended, because none came for too long.
    JournalEntry lapsed(Happening.Lapsed lapsed) {
        var before = lapsed.before();
        var lost = Map.<String, Object>of("stamps", lost(lapsed), "kept", before.kept());
        return line("stamps.expired", lapsed.line(), lapsed.at(), Map.of("expired", lost))
                .wrote("card", Cards.row(card));
    }

    private static int lost(Happening.Lapsed lapsed) {
        var same = lapsed.before().cycle() == lapsed.after().cycle();
        return same ? 0 : lapsed.before().stamps();
    }

    JournalEntry reached(UUID line, Reached.OfGoal goal, Instant at) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("stamps", goal.stamps());
        shown.put("cycle", goal.cycle());
        shown.put("title", goal.reward().title());
        return line("goal.reached", line, at, Map.of("goal", shown));
    }

    private JournalEntry line(String type, UUID line, Instant at, Map<String, Object> object) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("merchant", hand.merchant().id().toString());
        data.put("location", location == null ? null : PublicId.of(IdKind.LOCATION, location));
        data.put("customer", hand.customer().shown());
        data.put("card", shown());
        data.putAll(object);
        var subject = new Subject(location, card.id(), card.customer(), null, card.test());
        return new JournalEntry(line, type, at, actor, subject, data, List.of());
    }

    Map<String, @Nullable Object> shown() {
        return shown(card, hand.with(card).program().rules());
    }

    /// What every payload shows of a card.
    static Map<String, @Nullable Object> shown(Card card, Rules rules) {
        var balance = card.balance();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", card.publicId());
        shown.put("program", PublicId.of(IdKind.PROGRAM, card.program()));
        shown.put("cycle", balance.cycle());
        shown.put("stamps", balance.stamps());
        shown.put("goal", rules.full());
        shown.put("visits", balance.visits());
        return shown;
    }

    private static Map<String, @Nullable Object> shown(StampEntry entry) {
        var mode = entry.by().mode();
        var reverses = entry.reversal().of();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", entry.publicId());
        shown.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        shown.put("count", entry.count());
        shown.put("at", entry.at());
        shown.put("mode", mode == null ? null : mode.name().toLowerCase(Locale.ROOT));
        shown.put("amount", entry.purchase().amount());
        shown.put("receipt", entry.purchase().receipt());
        shown.put("reverses", reverses == null ? null : PublicId.of(IdKind.STAMP, reverses));
        return shown;
    }
}
