package dev.stampbook.card.link;

import dev.stampbook.card.CardRef;
import dev.stampbook.card.StampEntry;
import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link that gives a newcomer her card with the stamps of her first purchase, once and for a
/// short time. `maker` is who will have stamped; `promised` are the stamps that a new card starts
/// with, as the rules were when the link was made.
public record JoinLink(
        UUID id,
        UUID program,
        Actor maker,
        Purchase purchase,
        int promised,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant withdrawnAt,
        @Nullable Use use) {

    /// What was bought: so many stamps, or what the bill comes to.
    public record Purchase(int count, @Nullable Money amount) {}

    /// What it was used for.
    public record Use(Instant at, UUID card, UUID stamp) {}

    /// What a link is at an instant.
    public enum State {
        OPEN,
        USED,
        WITHDRAWN,
        EXPIRED
    }

    /// What the link is at an instant; its use outlives its time.
    public State state(Instant now) {
        if (use != null) {
            return State.USED;
        }
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    /// The public id (`lnk_…`).
    public String publicId() {
        return PublicId.of(IdKind.JOIN_LINK, id);
    }

    /// Whether it was used for this card.
    boolean usedFor(UUID card) {
        return use != null && use.card().equals(card);
    }

    /// Whether this staff member made it; nobody else sees its code.
    public boolean madeBy(Actor actor) {
        return maker.staff() != null && maker.staff().equals(actor.staff());
    }

    /// The stamps for a card, as if whoever made the link had scanned it. Making it was the yes to
    /// the question whether one more is meant.
    ToStamp stamp(UUID card, Instant at) {
        return stamp(maker, purchase, card, at);
    }

    static ToStamp stamp(Actor maker, Purchase purchase, UUID card, Instant at) {
        var mode =
                maker.kind() == Actor.Kind.API_KEY ? StampEntry.Mode.API : StampEntry.Mode.MANUAL;
        return new ToStamp(
                maker,
                new CardRef.ById(card),
                purchase.count(),
                purchase.amount(),
                mode,
                true,
                at,
                null,
                null);
    }

    JoinLink withdrawn(Instant at) {
        return new JoinLink(id, program, maker, purchase, promised, createdAt, expiresAt, at, use);
    }
}
