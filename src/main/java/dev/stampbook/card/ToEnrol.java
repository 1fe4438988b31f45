package dev.stampbook.card;

import dev.stampbook.platform.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wish for a card of a program: who asks, for whom, and when. `browser` is the secret cookie
/// text of the browser that joins, if one does.
public record ToEnrol(
        Actor actor, UUID program, @Nullable String browser, boolean test, Instant at) {}
