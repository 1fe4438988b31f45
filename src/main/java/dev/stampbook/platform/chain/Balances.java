package dev.stampbook.platform.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cards and vouchers as the effects of the lines tell them, to be held against the tables.
final class Balances {

    private final Map<String, Map<String, @Nullable Object>> cards = new HashMap<>();
    private final Map<String, Map<String, @Nullable Object>> vouchers = new HashMap<>();
    private final Map<String, Long> stamps = new HashMap<>();
    private final Map<String, Long> counted = new HashMap<>();
    private final Set<String> moving = new HashSet<>();
    private int compared;

    /// How many cards and vouchers were compared.
    int compared() {
        return compared;
    }

    /// Takes in what a line wrote.
    void replay(Map<String, @Nullable Object> line) {
        if (line.get("effects") instanceof List<?> effects) {
            for (var effect : effects) {
                if (effect instanceof Map<?, ?> written) {
                    var table = String.valueOf(written.get("table"));
                    rows(written).forEach(row -> apply(table, row));
                }
            }
        }
    }

    private void apply(String table, Map<String, @Nullable Object> row) {
        var id = String.valueOf(row.get("id"));
        switch (table) {
            case "card" -> cards.computeIfAbsent(id, unseen -> new HashMap<>()).putAll(row);
            case "voucher" -> vouchers.computeIfAbsent(id, unseen -> new HashMap<>()).putAll(row);
            case "stamp" -> count(id, row);
            default -> {}
        }
    }

    /// A stamp is written again when it is reversed; it counts once.
    private void count(String id, Map<String, @Nullable Object> row) {
        if (row.get("count") instanceof Number count && row.get("card_id") instanceof String card) {
            var before = stamps.put(id, count.longValue());
            counted.merge(card, count.longValue() - (before == null ? 0 : before), Long::sum);
        }
    }

    /// The rows of an effect: one, or as many as `each` of its columns has values.
    private static List<Map<String, @Nullable Object>> rows(Map<?, ?> written) {
        var shared = row(written.get("row"));
        if (!(written.get("each") instanceof Map<?, ?> each)) {
            return List.of(shared);
        }
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        each.forEach(
                (column, values) -> {
                    var at = 0;
                    for (var value : (List<?>) values) {
                        if (at == rows.size()) {
                            rows.add(new LinkedHashMap<>(shared));
                        }
                        rows.get(at++).put(String.valueOf(column), value);
                    }
                });
        return rows;
    }

    private static Map<String, @Nullable Object> row(@Nullable Object told) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        if (told instanceof Map<?, ?> map) {
            map.forEach((column, value) -> row.put(String.valueOf(column), value));
        }
        return row;
    }

    /// Remembers a thing that was changing while the tables were read.
    void moving(String id) {
        moving.add(id);
    }

    /// Whether the card of the table is the one of the journal; null when it is.
    @Nullable String card(Map<String, @Nullable Object> row) {
        var id = String.valueOf(row.get("id"));
        var told = cards.remove(id);
        if (moving.contains(id)) {
            return null;
        }
        compared++;
        if (told == null) {
            return "card " + id + " is in no entry";
        }
        for (var column : List.of("cycle", "stamps", "kept", "visits")) {
            if (!Objects.equals(number(told.get(column)), number(row.get(column)))) {
                return "card %s has the %s %s, the entries tell %s"
                        .formatted(id, column, row.get(column), told.get(column));
            }
        }
        var sum = counted.getOrDefault(id, 0L);
        return Objects.equals(number(row.get("counted")), sum)
                ? null
                : "card %s has rows of %s stamps, the entries tell %s"
                        .formatted(id, row.get("counted"), sum);
    }

    /// The same of a voucher.
    @Nullable String voucher(Map<String, @Nullable Object> row) {
        var id = String.valueOf(row.get("id"));
        var told = vouchers.remove(id);
        if (moving.contains(id)) {
            return null;
        }
        compared++;
        if (told == null) {
            return "voucher " + id + " is in no entry";
        }
        if (!Objects.equals(told.get("redemption_id"), row.get("redemption"))) {
            return "voucher %s is redeemed by %s, the entries tell %s"
                    .formatted(id, row.get("redemption"), told.get("redemption_id"));
        }
        return Objects.equals(told.get("voided_at") != null, row.get("voided"))
                ? null
                : "voucher " + id + " is voided in the entries or in the table, not in both";
    }

    /// What the entries tell and no table has; null when there is nothing.
    @Nullable String missing() {
        return cards.keySet().stream()
                .map(id -> "card " + id)
                .findFirst()
                .or(() -> vouchers.keySet().stream().map(id -> "voucher " + id).findFirst())
                .map(thing -> thing + " of the entries is in no table")
                .orElse(null);
    }

    private static @Nullable Long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : null;
    }
}
