package dev.stampbook.reward.code;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.TypedText;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.reward.code.CodePools.Filling;
import dev.stampbook.reward.code.FillingPools.Filled.Duplicate;
import dev.stampbook.reward.code.FillingPools.Filled.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Fills pools with codes made elsewhere, in the order in which they come.
///
/// A long list goes in by chunks, one transaction each, so that no till waits for it and no memory
/// holds it. Sending the same list again adds nothing twice.
@Component
public class FillingPools {

    /// Rows in one transaction: about a tenth of a second.
    private static final int CHUNK = 5_000;

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

    /// Adds codes to a pool as they are read; throws when the merchant has no such pool.
    public Filled fill(MerchantId merchant, UUID pool, Iterator<String> codes) {
        var filled = Filled.NOTHING;
        var row = 1;
        do {
            var chunk = new Chunk(merchant, row);
            while (codes.hasNext() && chunk.size() < CHUNK) {
                chunk.take(codes.next());
            }
            row += chunk.size();
            filled = filled.and(transactions.of(merchant, changes -> write(changes, pool, chunk)));
        } while (codes.hasNext());
        return filled;
    }

    private Filled write(Changes changes, UUID pool, Chunk chunk) {
        var total = pools.lock(changes.merchant(), pool);
        var hashes = chunk.fresh.values().stream().map(Fresh::hash).toList();
        var taken = pools.taken(changes.merchant(), hashes);
        var codes = new ArrayList<Filling>();
        var rows = new HashMap<UUID, Fresh>();
        for (var fresh : chunk.fresh.values()) {
            if (!taken.contains(HexFormat.of().formatHex(fresh.hash))) {
                var code = filling(changes.merchant(), total + codes.size() + 1, fresh);
                codes.add(code);
                rows.put(code.id(), fresh);
            }
        }
        var added = pools.fill(changes.merchant(), pool, codes, clock.instant());
        pools.grow(changes, pool, added.size());
        return chunk.filled(rows, added);
    }

    private Filling filling(MerchantId merchant, int position, Fresh fresh) {
        return new Filling(ids.next(), position, fresh.hash, secrets.seal(merchant, fresh.text));
    }

    /// A row that may be a new code.
    private record Fresh(int row, String text, byte[] hash) {}

    /// Some rows of the list, those apart that cannot be codes.
    private final class Chunk {

        private final MerchantId merchant;
        private final int first;
        private final Map<Integer, Fresh> fresh = new TreeMap<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private final Map<Integer, Duplicate> duplicates = new TreeMap<>();

        Chunk(MerchantId merchant, int first) {
            this.merchant = merchant;
            this.first = first;
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
            } else if (seen.putIfAbsent(forgiven.get(), row) != null) {
                refuse(row, text, Reason.REPEATED);
            } else {
                fresh.put(row, new Fresh(row, text, secrets.hash(merchant, forgiven.get())));
            }
        }

        private void refuse(int row, String text, Reason reason) {
            duplicates.put(row, new Duplicate(row, text, reason));
        }

        Filled filled(Map<UUID, Fresh> tried, Set<UUID> added) {
            var kept =
                    tried.entrySet().stream()
                            .filter(entry -> added.contains(entry.getKey()))
                            .map(entry -> entry.getValue().row())
                            .collect(Collectors.toSet());
            fresh.values().stream()
                    .filter(code -> !kept.contains(code.row))
                    .forEach(code -> refuse(code.row, code.text, Reason.KNOWN));
            return new Filled(kept.size(), duplicates.size(), List.copyOf(duplicates.values()));
        }
    }
}
