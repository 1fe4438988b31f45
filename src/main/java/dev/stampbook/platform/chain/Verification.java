package dev.stampbook.platform.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Recomputes the chain and the balances of one export, line by line, until the first fault.
///
/// Trusts nothing that the file says about itself: hashes are computed, signatures checked, and
/// each checkpoint, whether from this file or kept elsewhere, must lie on the chain.
final class Verification {

    private final NavigableMap<Long, List<Checkpoint>> checkpoints = new TreeMap<>();
    private final Balances balances = new Balances();
    private Link end = Link.START;
    private long certified;
    private @Nullable Finding finding;

    /// The first fault, or null when there is none.
    @Nullable Finding of(Path export, List<Checkpoint> kept) throws IOException {
        try (var reader = Files.newBufferedReader(export, StandardCharsets.UTF_8)) {
            var head = Canonical.parsed(String.valueOf(reader.readLine()));
            finding = sort(kept, String.valueOf(head.get("merchant")));
            var merchant = String.valueOf(head.get("merchant_id"));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (finding != null) {
                    return finding;
                }
                take(merchant, line);
            }
        }
        return finding == null ? atTheEnd() : finding;
    }

    /// One line about what was found whole.
    String summary() {
        return "%s entries, %s checkpoints, %s cards and vouchers"
                .formatted(end.seq(), checkpoints.size(), balances.compared());
    }

    /// Each must be signed, all by one key: whoever signs with another was not the instance.
    private @Nullable Finding sort(List<Checkpoint> kept, String merchant) {
        for (var checkpoint : kept) {
            if (!checkpoint.merchant().equals(merchant)) {
                continue;
            }
            var seq = checkpoint.link().seq();
            if (!checkpoint.key().equals(kept.getFirst().key())) {
                return Finding.ofEntry(seq, "has a checkpoint that another key signed");
            }
            if (!Signatures.valid(checkpoint)) {
                return Finding.ofEntry(seq, "has a checkpoint whose signature is not valid");
            }
            checkpoints.merge(
                    seq,
                    List.of(checkpoint),
                    (some, more) -> {
                        var both = new ArrayList<>(some);
                        both.addAll(more);
                        return both;
                    });
        }
        return null;
    }

    private void take(String merchant, String text) {
        var told = readable(text);
        var kind = String.valueOf(told.get("kind"));
        if (!kind.equals("line")) {
            finding = covered();
        }
        if (finding != null) {
            return;
        }
        switch (kind) {
            case "line" -> link(merchant, told);
            case "moving" -> balances.moving(String.valueOf(told.get("id")));
            case "card" -> balance(balances.card(told));
            case "voucher" -> balance(balances.voucher(told));
            case "checkpoint" -> {}
            default ->
                    finding =
                            new Finding(
                                    "behind entry " + end.seq() + " is a line of no known kind");
        }
    }

    private static Map<String, @Nullable Object> readable(String text) {
        try {
            return Canonical.parsed(text);
        } catch (RuntimeException malformed) {
            return Map.of("kind", "malformed");
        }
    }

    private void link(String merchant, Map<String, @Nullable Object> told) {
        var expected = end.seq() + 1;
        if (!(told.get("line") instanceof Map<?, ?> members)) {
            finding = Finding.ofEntry(expected, "has no content");
            return;
        }
        var line = members(members);
        var seq = line.get("seq") instanceof Number number ? number.longValue() : 0;
        if (seq != expected) {
            finding =
                    seq > expected
                            ? Finding.ofEntry(expected, "is missing")
                            : Finding.ofEntry(seq, "stands behind entry " + end.seq());
            return;
        }
        var next = end.next(line);
        if (!merchant.equals(line.get("merchant_id")) || !next.hash().equals(told.get("hash"))) {
            finding = Finding.ofEntry(seq, "is not the one that was chained");
            return;
        }
        end = next;
        balances.replay(line);
        certify();
    }

    private static Map<String, @Nullable Object> members(Map<?, ?> told) {
        var members = new TreeMap<String, @Nullable Object>();
        told.forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }

    private void certify() {
        for (var checkpoint : checkpoints.getOrDefault(end.seq(), List.of())) {
            if (!checkpoint.link().hash().equals(end.hash())) {
                finding =
                        new Finding(
                                ("entry %s, or one of those behind entry %s, was rebuilt: the chain"
                                                + " does not lead to the checkpoint of %s")
                                        .formatted(end.seq(), certified, checkpoint.at()));
                return;
            }
        }
        certified = checkpoints.containsKey(end.seq()) ? end.seq() : certified;
    }

    private void balance(@Nullable String difference) {
        finding = difference == null ? null : new Finding(difference);
    }

    private @Nullable Finding atTheEnd() {
        var missing = balances.missing();
        return missing == null ? covered() : new Finding(missing);
    }

    /// Where the lines end the last checkpoint must stand, no sooner and no later.
    private @Nullable Finding covered() {
        if (!checkpoints.isEmpty() && checkpoints.lastKey() > end.seq()) {
            return Finding.ofEntry(
                    end.seq() + 1, "is missing, with all up to " + checkpoints.lastKey());
        }
        return certified < end.seq()
                ? Finding.ofEntry(certified + 1, "is signed by no checkpoint")
                : null;
    }
}
