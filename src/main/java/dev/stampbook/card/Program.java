package dev.stampbook.card;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rules and the design of one stamp card, in one of their versions.
///
/// Not yet published it is a draft. Archived: no new cards and no stamps, vouchers live on.
/// Stopped: vouchers do not either.
public record Program(
        UUID id,
        String slug,
        int version,
        Rules rules,
        Map<String, Object> design,
        @Nullable Instant publishedAt,
        @Nullable Instant archivedAt,
        @Nullable Instant stoppedAt,
        Instant createdAt) {

    public Program {
        design = Map.copyOf(design);
    }

    /// Where a program is in its life.
    public enum State {
        DRAFT,
        PUBLISHED,
        ARCHIVED,
        STOPPED
    }

    /// Where the program is in its life.
    public State state() {
        if (stoppedAt != null) {
            return State.STOPPED;
        }
        if (archivedAt != null) {
            return State.ARCHIVED;
        }
        return publishedAt == null ? State.DRAFT : State.PUBLISHED;
    }
}
