package dev.stampbook.card;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a card stands: cycle, stamps in it, stamps kept for the next one, visits over its life,
/// the remainder of an amount (minor units), the program's version that counts, and the voucher
/// that a full card waits for.
public record Balance(
        int cycle,
        int stamps,
        int kept,
        int visits,
        long remainder,
        int programVersion,
        @Nullable UUID holding) {

    public Balance {
        if (cycle < 1 || stamps < 0 || kept < 0 || visits < 0 || remainder < 0) {
            throw new IllegalArgumentException("a balance below nothing");
        }
    }

    /// A new card's.
    public static Balance start(int programVersion) {
        return new Balance(1, 0, 0, 0, 0, programVersion, null);
    }

    Balance holding(@Nullable UUID voucher) {
        return new Balance(cycle, stamps, kept, visits, remainder, programVersion, voucher);
    }

    /// The same at another place.
    public Balance at(int otherCycle, int otherStamps, int otherKept) {
        return new Balance(
                otherCycle, otherStamps, otherKept, visits, remainder, programVersion, holding);
    }

    Balance visits(int count) {
        return new Balance(cycle, stamps, kept, count, remainder, programVersion, holding);
    }

    Balance remainder(long rest) {
        return new Balance(cycle, stamps, kept, visits, rest, programVersion, holding);
    }
}
