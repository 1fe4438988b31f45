package dev.stampbook.card.end;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardLines;
import dev.stampbook.card.CardLoading;
import dev.stampbook.card.end.ProgramEnds.End;
import dev.stampbook.card.end.ProgramEnds.Ended;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.platform.task.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells of the cards whose day is over, the merchants in turns.
@Component
public class TellingEnds implements Chore {

    /// How late a line may be at a server that is up.
    private static final Duration LOOK = Duration.ofSeconds(10);

    /// Cards gone through in one transaction, before it is the next merchant's turn.
    private static final int CARDS_AT_ONCE = 100;

    private final ProgramEnds ends;
    private final CardLoading loading;
    private final Journal journal;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    TellingEnds(
            ProgramEnds ends,
            CardLoading loading,
            Journal journal,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.ends = ends;
        this.loading = loading;
        this.journal = journal;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ends of cards";
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    /// Tells all that is over now.
    @Override
    public void run() {
        var now = clock.instant();
        Turns.take(() -> ends.merchants(now), merchant -> tell(merchant, now));
    }

    /// Tells one piece; false when nothing is left to tell.
    private boolean tell(MerchantId merchant, Instant now) {
        return transactions.of(
                merchant,
                changes -> {
                    var zone = loading.merchant(merchant).zone();
                    var over =
                            ends.take(merchant, now).stream()
                                    .filter(end -> !now.isBefore(end.at(zone)))
                                    .findFirst();
                    over.ifPresent(end -> tell(changes, end, now));
                    return over.isPresent();
                });
    }

    private void tell(Changes changes, End end, Instant now) {
        var cards = ends.cards(changes.merchant(), end, CARDS_AT_ONCE);
        if (cards.isEmpty()) {
            ends.forget(changes, end);
            return;
        }
        tell(changes, cards, now);
        ends.advance(changes, end.toldTo(cards.getLast()));
    }

    private void tell(Changes changes, List<UUID> cards, Instant now) {
        var told = ends.told(changes.merchant(), cards);
        var fresh = new ArrayList<Ended>();
        var lines = new ArrayList<JournalEntry>();
        for (var hand : loading.find(changes.merchant(), cards).values()) {
            var settled = hand.settled(now);
            ended(settled, now)
                    .filter(ended -> !told.contains(ended))
                    .ifPresent(
                            ended -> {
                                fresh.add(ended);
                                lines.add(line(settled, ended, now));
                            });
        }
        ends.tell(changes, fresh);
        journal.add(changes, lines);
    }

    /// A card that was closed before never ended by its day.
    private static Optional<Ended> ended(CardInHand hand, Instant now) {
        var card = hand.card();
        var closed = card.closedAt();
        return Optional.ofNullable(card.expiresAt())
                .filter(end -> !now.isBefore(end) && (closed == null || closed.isAfter(end)))
                .map(end -> new Ended(card.id(), end));
    }

    /// A day that a version sets when it is over already is true from that version on.
    private JournalEntry line(CardInHand hand, Ended ended, Instant now) {
        var since = hand.program().changedAt();
        var at = since.isAfter(ended.at()) && !since.isAfter(now) ? since : ended.at();
        var actor = Actor.system(hand.merchant().id());
        return new CardLines(hand, hand.card(), actor).expired(ids.next(), at);
    }
}
