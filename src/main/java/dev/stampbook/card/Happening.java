package dev.stampbook.card;

import dev.stampbook.platform.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One thing that happens to a card within a list of commands, with the id of its journal line,
/// drawn before anything it grants gets one: the cause goes first.
sealed interface Happening {

    /// The id of its line.
    UUID line();

    /// Who did it.
    Actor actor();

    /// When it became true.
    Instant at();

    /// When what it reached is granted: not before it arrived here.
    default Instant grantedAt() {
        return at();
    }

    /// How the card stands afterwards.
    Balance after();

    /// What it reached.
    List<Due> due();

    /// A reward that is due, with the id of the line that says so, for the stamp entry that earned
    /// it. Until it is granted, that id stands for the voucher that a full card waits for.
    record Due(UUID line, Reached reached, UUID stamp) {}

    /// Stamps were added.
    record Added(UUID line, Actor actor, StampEntry entry, List<Due> due) implements Happening {

        @Override
        public Instant at() {
            return entry.at();
        }

        @Override
        public Instant grantedAt() {
            return entry.createdAt();
        }

        @Override
        public Balance after() {
            return entry.after();
        }
    }

    /// The voucher that a full card waited for has ended, and the next cycle opened.
    record Closed(UUID line, Actor actor, Instant at, Balance after, List<Due> due)
            implements Happening {}

    /// A version that came to all cards counts for the card from now on, instead of the one that
    /// did `before`.
    record Moved(UUID line, Actor actor, Instant at, Balance before, Balance after, List<Due> due)
            implements Happening {}

    /// The stamps of a card have ended, because none came for too long.
    record Lapsed(UUID line, Actor actor, Instant at, Balance before, Balance after)
            implements Happening {

        @Override
        public List<Due> due() {
            return List.of();
        }
    }

    /// An entry was taken back by another.
    record Reversed(UUID line, Actor actor, StampEntry entry, StampEntry original)
            implements Happening {

        @Override
        public Instant at() {
            return entry.at();
        }

        @Override
        public Balance after() {
            return entry.after();
        }

        @Override
        public List<Due> due() {
            return List.of();
        }
    }
}
