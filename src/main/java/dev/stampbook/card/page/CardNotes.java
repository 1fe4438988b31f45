package dev.stampbook.card.page;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the holder of a card should know before it is too late: what ends, and when.
record CardNotes(Visit visit, CardInHand hand) {

    /// The same after somebody came by a link that gave no stamps; whatever else the text says is
    /// nothing to tell.
    List<String> after(String link) {
        var told =
                switch (link) {
                    case "used" -> Stream.of(visit.words().say("card.link_used"));
                    case "over" -> Stream.of(visit.words().say("card.link_over"));
                    case "refused" -> Stream.of(visit.words().say("card.link_refused"));
                    default -> Stream.<String>empty();
                };
        return Stream.concat(told, all().stream()).toList();
    }

    /// A sentence for each, the nearest to the card first.
    List<String> all() {
        // What gives no more stamps has nothing that could end before it is used.
        return program()
                .map(List::of)
                .orElseGet(() -> Stream.of(stamps(), card()).flatMap(Optional::stream).toList());
    }

    private Optional<String> program() {
        return switch (hand.program().state()) {
            case ARCHIVED -> Optional.of(visit.words().say("card.archived"));
            case STOPPED -> Optional.of(visit.words().say("card.stopped"));
            case DRAFT, PUBLISHED -> Optional.empty();
        };
    }

    private Optional<String> stamps() {
        return hand.stampsExpireAt()
                .filter(end -> open())
                .map(end -> visit.words().say("card.stamps_end", "last", visit.last(end)));
    }

    private Optional<String> card() {
        return Optional.ofNullable(hand.card().expiresAt())
                .filter(end -> open())
                .map(end -> visit.words().say("card.ends", "last", visit.last(end)));
    }

    private boolean open() {
        return switch (hand.card().state(hand.program().rules(), visit.now())) {
            case OPEN, FULL -> true;
            case COMPLETE, EXPIRED, CLOSED -> false;
        };
    }

    /// Whether the card takes more stamps, so that its code is for the next one.
    boolean stampable() {
        var state = hand.card().state(hand.program().rules(), visit.now());
        return (state == Card.State.OPEN || state == Card.State.FULL) && program().isEmpty();
    }
}
