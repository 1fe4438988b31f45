package dev.stampbook.card;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a card stands: cycle, stamps in it, stamps kept for the next one, visits over its life,
/// the remainder of an amount (minor units), the program's version that counts, the voucher that a
/// full card waits for, and the goals that were reached in this cycle.
///
/// A goal is known by its number of stamps. It stays reached for the rest of the cycle when the
/// rules change, so that it never grants again.
public record Balance(
        int cycle,
        int stamps,
        int kept,
        int visits,
        long remainder,
        int programVersion,
        @Nullable UUID holding,
        List<Integer> reached) {

    public Balance {
        if (cycle < 1 || stamps < 0 || kept < 0 || visits < 0 || remainder < 0) {
            throw new IllegalArgumentException("a balance below nothing");
        }
        reached = reached.stream().distinct().sorted().toList();
    }

    /// A new card's.
    public static Balance start(int programVersion) {
        return new Balance(1, 0, 0, 0, 0, programVersion, null, List.of());
    }

    Balance holding(@Nullable UUID voucher) {
        return new Balance(
                cycle, stamps, kept, visits, remainder, programVersion, voucher, reached);
    }

    /// The same at another place.
    public Balance at(int otherCycle, int otherStamps, int otherKept) {
        return new Balance(
                otherCycle,
                otherStamps,
                otherKept,
                visits,
                remainder,
                programVersion,
                holding,
                reached);
    }

    Balance visits(int count) {
        return new Balance(cycle, stamps, kept, count, remainder, programVersion, holding, reached);
    }

    Balance remainder(long rest) {
        return new Balance(cycle, stamps, kept, visits, rest, programVersion, holding, reached);
    }

    /// The same with other goals reached.
    public Balance reached(List<Integer> goals) {
        return new Balance(cycle, stamps, kept, visits, remainder, programVersion, holding, goals);
    }

    /// The same counted by another version.
    Balance by(int version) {
        return new Balance(cycle, stamps, kept, visits, remainder, version, holding, reached);
    }

    /// The next cycle, before any stamp.
    Balance opened(int version) {
        return at(cycle + 1, 0, kept).holding(null).reached(List.of()).by(version);
    }
}
