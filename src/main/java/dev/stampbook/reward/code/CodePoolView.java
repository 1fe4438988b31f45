package dev.stampbook.reward.code;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.symbol.Symbol;
import java.time.Instant;
import java.util.Set;

/// A code pool as the public API shows it.
record CodePoolView(
        String id,
        String name,
        Set<Symbol> symbols,
        long total,
        long left,
        long burnt,
        Instant createdAt) {

    static CodePoolView of(CodePool pool) {
        return new CodePoolView(
                PublicId.of(IdKind.CODE_POOL, pool.id()),
                pool.name(),
                pool.symbols(),
                pool.total(),
                pool.left(),
                pool.burnt(),
                pool.createdAt());
    }
}
