package dev.stampbook.card;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a card's stamps: what was added or taken back, when, by whom, and how the card
/// stood before and after. `day` is the local day of the place where it happened.
public record StampEntry(
        UUID id,
        UUID card,
        UUID program,
        Kind kind,
        int count,
        Instant at,
        LocalDate day,
        By by,
        Purchase purchase,
        Balance before,
        Balance after,
        Reversal reversal,
        Instant createdAt) {

    /// How a stamp came about: the three modes of the counter, or another system.
    public enum Mode {
        MANUAL,
        KIOSK,
        AUTOPILOT,
        API
    }

    /// The kinds of entries.
    public enum Kind {
        STAMP,
        WELCOME,
        /// The stamps of another card of the same customer, which closed.
        MERGED,
        REVERSAL
    }

    /// Who did it, where and in which mode; `actor` as the journal shows it.
    public record By(
            @Nullable Mode mode,
            @Nullable UUID location,
            @Nullable UUID staff,
            Map<String, @Nullable Object> actor) {

        public By {
            actor = Collections.unmodifiableMap(new LinkedHashMap<>(actor));
        }

        /// The name of who did it, when there is one.
        public @Nullable String name() {
            return actor.get("name") instanceof String name ? name : null;
        }
    }

    /// What is known of the purchase, and the scan that told it.
    public record Purchase(@Nullable Money amount, @Nullable String receipt, @Nullable UUID scan) {

        /// Nothing is known.
        public static final Purchase NONE = new Purchase(null, null, null);
    }

    /// Which entry this one takes back and why, and which one took this one back.
    public record Reversal(@Nullable UUID of, @Nullable String reason, @Nullable UUID by) {

        /// Neither.
        public static final Reversal NONE = new Reversal(null, null, null);
    }

    /// The public id (`stp_…`).
    public String publicId() {
        return PublicId.of(IdKind.STAMP, id);
    }

    /// Whether it was taken back.
    public boolean reversed() {
        return reversal.by() != null;
    }

    /// Whether it added stamps that nobody took back.
    boolean stands() {
        return kind != Kind.REVERSAL && !reversed();
    }

    /// Whether it stands as a stamp of a visit: limits and visits count these alone.
    boolean counts() {
        return kind == Kind.STAMP && count > 0 && !reversed();
    }

    StampEntry with(int stamps, Purchase other) {
        return new StampEntry(
                id, card, program, kind, stamps, at, day, by, other, before, after, reversal,
                createdAt);
    }

    StampEntry between(Balance earlier, Balance later) {
        return new StampEntry(
                id, card, program, kind, count, at, day, by, purchase, earlier, later, reversal,
                createdAt);
    }

    StampEntry reversedBy(UUID other) {
        var mark = new Reversal(reversal.of(), reversal.reason(), other);
        return new StampEntry(
                id, card, program, kind, count, at, day, by, purchase, before, after, mark,
                createdAt);
    }
}
