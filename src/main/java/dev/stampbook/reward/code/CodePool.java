package dev.stampbook.reward.code;

import dev.stampbook.platform.symbol.Symbol;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// A list of redeem codes made elsewhere: the symbols that each of them must fit, how many there
/// were ever, how many are left, and how many are burnt, which means handed out for nothing: they
/// may still work in the till.
public record CodePool(
        UUID id,
        String name,
        Set<Symbol> symbols,
        Instant createdAt,
        long total,
        long left,
        long burnt) {

    /// A new pool without codes.
    public static CodePool empty(UUID id, String name, Set<Symbol> symbols, Instant createdAt) {
        return new CodePool(id, name, symbols, createdAt, 0, 0, 0);
    }
}
