package dev.stampbook.reward.code;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Absent;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Fills pools with codes made elsewhere, in the order in which they come: all of a list or
/// nothing.
///
/// A long list is read and sent in pieces, so that no memory holds it, in one transaction, which no
/// till waits for; what it left out is kept beside it as a report. Sending the same list again adds
/// nothing twice.
@Component
public class FillingPools implements Deed<FillingPools.ToFill, FillingPools.FillOutcome> {

    /// Rows in one statement: about a tenth of a second.
    private static final int PIECE = 5_000;

    /// The longest code there may be.
    static final int CODE_LENGTH_MAX = 200;

    private final CodePools pools;
    private final CodeImports imports;
    private final CodeSecrets secrets;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    FillingPools(
            CodePools pools,
            CodeImports imports,
            CodeSecrets secrets,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.pools = pools;
        this.imports = imports;
        this.secrets = secrets;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /// The wish to add codes to a pool; they may be read more than once, one by one.
    record ToFill(UUID pool, Iterable<CodeRow> codes) {}

    /// What came of it.
    public sealed interface FillOutcome {

        /// Under which id all rows that added nothing are kept, how many codes are new, how many
        /// are not, of those the first thousand with the reason, and how many the pool ever had
        /// now.
        record Filled(
                UUID report, int added, int duplicatesCount, List<Duplicate> duplicates, long total)
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
                TOO_LONG,
                /// A symbol of the pool cannot hold it.
                DOES_NOT_FIT
            }

            public Filled {
                duplicates = List.copyOf(duplicates);
            }

            Filled and(Filled more) {
                var all = new ArrayList<>(duplicates);
                more.duplicates.stream().limit(SHOWN_MAX - all.size()).forEach(all::add);
                return new Filled(
                        report,
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
        var rows = CodeRow.number(codes);
        return switch (transactions.of(merchant, changes -> fill(changes, pool, rows))) {
            case Filled filled -> filled;
            case Absent() -> throw new NotFound("code pool");
        };
    }

    private FillOutcome fill(Changes changes, UUID pool, Iterator<CodeRow> codes) {
        var merchant = changes.merchant();
        var open = pools.lock(merchant, pool).orElse(null);
        if (open == null) {
            return new Absent();
        }
        var report = imports.begin(merchant, pool, clock.instant());
        var filled = new Filled(report, 0, 0, List.of(), open.total());
        while (codes.hasNext()) {
            var piece = new CodePiece(open, secrets, merchant);
            while (codes.hasNext() && piece.size() < PIECE) {
                piece.take(codes.next());
            }
            filled = write(filled, piece, merchant);
        }
        pools.grow(changes, pool, filled.added());
        return filled;
    }

    private Filled write(Filled before, CodePiece piece, MerchantId merchant) {
        piece.drop(pools.taken(merchant, piece.pool(), piece.hashes()));
        var codes = piece.fillings(before.total(), ids);
        var added = pools.fill(merchant, piece.pool().id(), codes, clock.instant());
        piece.keep(added);
        var left = piece.left();
        imports.add(merchant, before.report(), left);
        var total = before.total() + added.size();
        return before.and(new Filled(before.report(), added.size(), left.size(), left, total));
    }
}
