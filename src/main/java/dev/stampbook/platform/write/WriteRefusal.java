package dev.stampbook.platform.write;

import dev.stampbook.platform.Refusal;

/// Why the waist itself says no.
public enum WriteRefusal implements Refusal {
    IDEMPOTENCY_KEY_REUSED,
    IDEMPOTENCY_IN_PROGRESS,
    /// What was answered is not kept any more: it was about a person who has been erased since, or
    /// it is too old.
    ANSWER_ERASED
}
