package dev.stampbook.reward.code;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import java.time.Instant;

/// A code pool as the public API shows it.
record CodePoolView(String id, String name, long total, long left, long burnt, Instant createdAt) {

    static CodePoolView of(CodePool pool) {
        return new CodePoolView(
                PublicId.of(IdKind.CODE_POOL, pool.id()),
                pool.name(),
                pool.total(),
                pool.left(),
                pool.burnt(),
                pool.createdAt());
    }
}
