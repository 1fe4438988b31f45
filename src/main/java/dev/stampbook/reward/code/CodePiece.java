package dev.stampbook.reward.code;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.TypedText;
import dev.stampbook.platform.symbol.Symbols;
import dev.stampbook.reward.code.CodePools.Filling;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled.Duplicate;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Some rows of an import: those that may be new codes, and those that cannot be.
final class CodePiece {

    /// What a decoder writes where bytes were no UTF-8.
    private static final char BROKEN = '\uFFFD';

    private final CodePools.Open pool;
    private final CodeSecrets secrets;
    private final MerchantId merchant;
    private final Set<String> seen = new HashSet<>();
    private final Map<Integer, Fresh> fresh = new TreeMap<>();
    private final Map<UUID, CodeRow> offered = new LinkedHashMap<>();
    private final Map<Integer, Duplicate> left = new TreeMap<>();

    /// A row that may be a new code.
    private record Fresh(CodeRow code, byte[] hash) {}

    CodePiece(CodePools.Open pool, CodeSecrets secrets, MerchantId merchant) {
        this.pool = pool;
        this.secrets = secrets;
        this.merchant = merchant;
    }

    CodePools.Open pool() {
        return pool;
    }

    int size() {
        return fresh.size() + left.size();
    }

    void take(CodeRow given) {
        var code = new CodeRow(given.row(), given.text().strip());
        var forgiven = TypedText.forgive(code.text());
        if (code.text().length() > FillingPools.CODE_LENGTH_MAX) {
            var beginning = code.text().substring(0, FillingPools.CODE_LENGTH_MAX);
            leave(new CodeRow(code.row(), beginning), Reason.TOO_LONG);
        } else if (forgiven.isEmpty() || code.text().indexOf(BROKEN) >= 0) {
            leave(code, Reason.UNREADABLE);
        } else if (!fits(code.text())) {
            leave(code, Reason.DOES_NOT_FIT);
        } else if (!seen.add(forgiven.get())) {
            leave(code, Reason.REPEATED);
        } else {
            fresh.put(code.row(), new Fresh(code, secrets.hash(merchant, forgiven.get())));
        }
    }

    private boolean fits(String text) {
        return pool.symbols().stream()
                .allMatch(symbol -> Symbols.reasonAgainst(symbol, text).isEmpty());
    }

    private void leave(CodeRow code, Reason reason) {
        left.put(code.row(), new Duplicate(code.row(), code.text(), reason));
    }

    List<byte[]> hashes() {
        return fresh.values().stream().map(Fresh::hash).toList();
    }

    /// Takes out the codes whose fingerprints are taken, in hexadecimal: by an earlier row of the
    /// same import, or before.
    void drop(Map<String, Boolean> taken) {
        for (var code : List.copyOf(fresh.values())) {
            var justNow = taken.get(HexFormat.of().formatHex(code.hash()));
            if (justNow != null) {
                fresh.remove(code.code().row());
                leave(code.code(), justNow ? Reason.REPEATED : Reason.KNOWN);
            }
        }
    }

    /// The rows that are left as they are stored, in positions behind those that the pool has.
    List<Filling> fillings(long total, Ids ids) {
        var fillings = new ArrayList<Filling>();
        for (var code : fresh.values()) {
            var position = (int) total + fillings.size() + 1;
            var sealed = secrets.seal(merchant, code.code().text());
            var filling = new Filling(ids.next(), position, code.hash(), sealed);
            offered.put(filling.id(), code.code());
            fillings.add(filling);
        }
        return fillings;
    }

    /// Leaves those out that were not added after all: somebody else was faster.
    void keep(Set<UUID> added) {
        offered.forEach(
                (id, code) -> {
                    if (!added.contains(id)) {
                        leave(code, Reason.KNOWN);
                    }
                });
    }

    /// The rows that added nothing, in their order.
    List<Duplicate> left() {
        return List.copyOf(left.values());
    }
}
