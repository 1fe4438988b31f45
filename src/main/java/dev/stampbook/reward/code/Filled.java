package dev.stampbook.reward.code;

import java.util.ArrayList;
import java.util.List;

/// What became of an import: how many codes are new, how many are not, and of those the first
/// thousand with the reason.
public record Filled(int added, int duplicatesCount, List<Duplicate> duplicates) {

    /// More rows than anybody reads; the count goes on.
    private static final int SHOWN_MAX = 1_000;

    /// Nothing yet.
    static final Filled NOTHING = new Filled(0, 0, List.of());

    /// A row, counted from 1, that added no code.
    public record Duplicate(int row, String code, Reason reason) {}

    /// Why a row added no code.
    public enum Reason {
        /// The same code stands in an earlier row.
        REPEATED,
        /// The merchant has this code already, from whatever source.
        KNOWN,
        /// Nothing is left when spaces and hyphens are forgiven, or it holds what no code does.
        UNREADABLE,
        /// It has more than 200 characters.
        TOO_LONG
    }

    public Filled {
        duplicates = List.copyOf(duplicates);
    }

    /// Both together.
    Filled and(Filled more) {
        var all = new ArrayList<>(duplicates);
        more.duplicates.stream().limit(SHOWN_MAX - all.size()).forEach(all::add);
        return new Filled(added + more.added, duplicatesCount + more.duplicatesCount, all);
    }
}
