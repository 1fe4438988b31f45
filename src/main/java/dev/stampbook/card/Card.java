package dev.stampbook.card;

import dev.stampbook.card.Program.Versions;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.StampAttempt.StampDecision;
import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One customer's copy of a program. `welcomedAt` is set once it has had
/// its welcome stamps; `secrets` are its numbers, sealed.
public record Card(
        UUID id,
        UUID program,
        UUID customer,
        Balance balance,
        String shortNumber,
        Sealed secrets,
        @Nullable Instant welcomedAt,
        @Nullable Instant lastStampAt,
        @Nullable Instant expiresAt,
        @Nullable Instant closedAt,
        boolean test,
        long version,
        Instant createdAt) {

    /// The sealed numbers of a card; only `Cards` opens them.
    public record Sealed(byte[] bytes) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Sealed[…]";
        }
    }

    /// The numbers of a card, independent of one another: the number is typed, the scan token
    /// scanned, the view token opens the web card, the rotation key proves a live screen.
    public record Numbers(String number, String scanToken, String viewToken, String rotationKey) {

        /// A mask, so that no number reaches a log.
        @Override
        public String toString() {
            return "Numbers[…]";
        }
    }

    /// What a card is at an instant.
    public enum State {
        OPEN,
        /// Full, and waiting for its last voucher to end: reward ready.
        FULL,
        /// The only cycle is full.
        COMPLETE,
        EXPIRED,
        CLOSED
    }

    /// A card of nobody, which is stored nowhere: for asking what the rules would do with it.
    static Card blank(Program program, @Nullable Instant end, Instant at) {
        var nobody = new UUID(0, 0);
        return new Card(
                nobody,
                program.id(),
                nobody,
                Balance.start(program.version()),
                "",
                new Sealed(new byte[0]),
                null,
                null,
                end,
                null,
                false,
                1,
                at);
    }

    /// The public id (`crd_…`).
    public String publicId() {
        return PublicId.of(IdKind.CARD, id);
    }

    /// What the card is at an instant, under the rules that count for it.
    public State state(Rules rules, Instant now) {
        if (closedAt != null) {
            return State.CLOSED;
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        if (balance.stamps() < rules.full()) {
            return State.OPEN;
        }
        return rules.cycleEnd() == CycleEnd.SINGLE ? State.COMPLETE : State.FULL;
    }

    /// The only place where stamps are added: whether this attempt is accepted among the entries
    /// around it (from 49 hours before to 49 hours after), and where it leads.
    StampDecision stamp(Versions versions, List<StampEntry> recent, ToStamp wish, ZoneId zone) {
        return new StampAttempt(this, versions, new StampAttempt.Recent(recent, zone), wish)
                .decide();
    }

    /// The stamps that a newcomer gets.
    Advance welcome(Versions versions) {
        var rules = versions.at(balance.programVersion()).rules();
        return Advance.of(balance, rules.welcomeStamps(), versions);
    }

    Card with(Balance other) {
        return with(other, welcomedAt, lastStampAt);
    }

    Card with(Balance other, @Nullable Instant welcomed, @Nullable Instant stamped) {
        return new Card(
                id,
                program,
                customer,
                other,
                shortNumber,
                secrets,
                welcomed,
                stamped,
                expiresAt,
                closedAt,
                test,
                version,
                createdAt);
    }

    /// The same card with another end by the clock.
    Card ending(@Nullable Instant end) {
        return new Card(
                id,
                program,
                customer,
                balance,
                shortNumber,
                secrets,
                welcomedAt,
                lastStampAt,
                end,
                closedAt,
                test,
                version,
                createdAt);
    }

    /// When it was last stamped or, as long as it was not, welcomed or made.
    Instant lastActiveAt() {
        if (lastStampAt != null) {
            return lastStampAt;
        }
        return welcomedAt == null ? createdAt : welcomedAt;
    }

    /// The same card, closed at an instant.
    public Card closed(Instant at) {
        return new Card(
                id,
                program,
                customer,
                balance,
                shortNumber,
                secrets,
                welcomedAt,
                lastStampAt,
                expiresAt,
                at,
                test,
                version,
                createdAt);
    }

    /// The same card, one version on.
    public Card next() {
        return new Card(
                id,
                program,
                customer,
                balance,
                shortNumber,
                secrets,
                welcomedAt,
                lastStampAt,
                expiresAt,
                closedAt,
                test,
                version + 1,
                createdAt);
    }
}
