package dev.stampbook.reward.code;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.code.TypedText;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.code.CodePools.Filling;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Absent;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled.Duplicate;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Fills pools with codes made elsewhere, in the order in which they come: all of a list or
/// nothing.
///
/// A long list is read and sent in pieces, so that no memory holds it, in one transaction, which no
/// till waits for. Sending the same list again adds nothing twice.
@Component
public class FillingPools implements Deed<FillingPools.ToFill, FillingPools.FillOutcome> {

    /// Rows in one statement: about a tenth of a second.
    private static final int PIECE = 5_000;

    /// The longest code there may be.
    static final int CODE_LENGTH_MAX = 200;

    private final CodePools pools;
    private final CodeSecrets secrets;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    FillingPools(
            CodePools pools, CodeSecrets secrets, Transactions transactions, Ids ids, Clock clock) {
        this.pools = pools;
        this.secrets = secrets;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /// The wish to add codes to a pool; they may be read more than once.
    public record ToFill(UUID pool, Iterable<String> codes) {}

    /// What came of it.
    public sealed interface FillOutcome {

        /// How many codes are new, how many are not, of those the first thousand with the reason,
        /// and how many the pool ever had now.
        record Filled(int added, int duplicatesCount, List<Duplicate> duplicates, long total)
                implements FillOutcome {

            /// More rows than anybody reads; the count goes on.
            private static final int SHOWN_MAX = 1_000;

            /// A row, counted from 1, that added no code.
            public record Duplicate(int row, String code, Reason reason) {

                /// A mask, so that no code reaches a log.
                @Override
                public String toString() {
                    return "Duplicate[%s, …, %s]".formatted(row, reason);
                }
            }

            /// Why a row added no code.
            public enum Reason {
                /// The same code stands in an earlier row.
                REPEATED,
                /// The merchant has this code already, from whatever source.
                KNOWN,
                /// Nothing is left when spaces and hyphens are forgiven, or it holds what no code
                /// does.
                UNREADABLE,
                /// It has more than 200 characters.
                TOO_LONG
            }

            public Filled {
                duplicates = List.copyOf(duplicates);
            }

            private Filled and(Filled more) {
                var all = new ArrayList<>(duplicates);
                more.duplicates.stream().limit(SHOWN_MAX - all.size()).forEach(all::add);
                return new Filled(
                        added + more.added,
                        duplicatesCount + more.duplicatesCount,
                        all,
                        more.total);
            }
        }

        /// The merchant has no such pool.
        record Absent() implements FillOutcome {}
    }

    /// One outcome per wish, in their order.
    @Override
    public List<FillOutcome> perform(MerchantId merchant, List<ToFill> wishes, Changes changes) {
        return wishes.stream()
                .map(wish -> fill(changes, wish.pool(), wish.codes().iterator()))
                .toList();
    }

    /// Adds codes to a pool in a transaction of its own; throws when the merchant has no such pool.
    public Filled fill(MerchantId merchant, UUID pool, Iterator<String> codes) {
        return switch (transactions.of(merchant, changes -> fill(changes, pool, codes))) {
            case Filled filled -> filled;
            case Absent() -> throw new NotFound("code pool");
        };
    }

    private FillOutcome fill(Changes changes, UUID pool, Iterator<String> codes) {
        var before = pools.lock(changes.merchant(), pool);
        if (before.isEmpty()) {
            return new Absent();
        }
        var filled = new Filled(0, 0, List.of(), before.get());
        var seen = new HashSet<String>();
        for (var row = 1; codes.hasNext(); row += PIECE) {
            var piece = new Piece(changes.merchant(), row, seen);
            while (codes.hasNext() && piece.size() < PIECE) {
                piece.take(codes.next());
            }
            filled = filled.and(write(pool, piece, filled.total()));
        }
        pools.grow(changes, pool, filled.added());
        return filled;
    }

    private Filled write(UUID pool, Piece piece, long total) {
        piece.drop(pools.taken(piece.merchant, piece.hashes()));
        var codes = new ArrayList<Filling>();
        for (var fresh : piece.fresh.values()) {
            var position = (int) total + codes.size() + 1;
            var sealed = secrets.seal(piece.merchant, fresh.text);
            codes.add(new Filling(ids.next(), position, fresh.hash, sealed));
        }
        var added = pools.fill(piece.merchant, pool, codes, clock.instant());
        return piece.filled(codes, added, total);
    }

    /// A row that may be a new code.
    private record Fresh(int row, String text, byte[] hash) {}

    /// Some rows of the list, those apart that cannot be codes.
    private final class Piece {

        private final MerchantId merchant;
        private final int first;
        private final Set<String> seen;
        private final Map<Integer, Fresh> fresh = new TreeMap<>();
        private final Map<Integer, Duplicate> duplicates = new TreeMap<>();

        Piece(MerchantId merchant, int first, Set<String> seen) {
            this.merchant = merchant;
            this.first = first;
            this.seen = seen;
        }

        int size() {
            return fresh.size() + duplicates.size();
        }

        void take(String line) {
            var row = first + size();
            var text = line.strip();
            var forgiven = TypedText.forgive(text);
            if (text.length() > CODE_LENGTH_MAX) {
                refuse(row, text.substring(0, CODE_LENGTH_MAX), Reason.TOO_LONG);
            } else if (forgiven.isEmpty()) {
                refuse(row, text, Reason.UNREADABLE);
            } else if (!seen.add(forgiven.get())) {
                refuse(row, text, Reason.REPEATED);
            } else {
                fresh.put(row, new Fresh(row, text, secrets.hash(merchant, forgiven.get())));
            }
        }

        List<byte[]> hashes() {
            return fresh.values().stream().map(Fresh::hash).toList();
        }

        /// Takes out the codes whose fingerprints are taken, in hexadecimal.
        void drop(Set<String> taken) {
            for (var code : List.copyOf(fresh.values())) {
                if (taken.contains(HexFormat.of().formatHex(code.hash))) {
                    fresh.remove(code.row);
                    refuse(code.row, code.text, Reason.KNOWN);
                }
            }
        }

        private void refuse(int row, String text, Reason reason) {
            duplicates.put(row, new Duplicate(row, text, reason));
        }

        Filled filled(List<Filling> tried, Set<UUID> added, long total) {
            var at = 0;
            for (var code : fresh.values()) {
                if (!added.contains(tried.get(at++).id())) {
                    refuse(code.row, code.text, Reason.KNOWN);
                }
            }
            return new Filled(
                    added.size(),
                    duplicates.size(),
                    List.copyOf(duplicates.values()),
                    total + added.size());
        }
    }
}
