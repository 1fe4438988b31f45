package dev.stampbook.customer.export;

import dev.stampbook.platform.csv.Csv;
import dev.stampbook.platform.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An export as CSV: a line for each value.
@Component
class ExportTable {

    private final Json json;

    ExportTable(Json json) {
        this.json = json;
    }

    String write(PersonExport export) {
        var table = new StringBuilder(Csv.line("kind", "number", "field", "value"));
        add(table, "customer", List.of(json.objectOf(export.customer())));
        add(table, "consents", export.consents().stream().map(json::objectOf).toList());
        add(table, "lookups", export.lookups().stream().map(json::objectOf).toList());
        export.held()
                .forEach(
                        (kind, things) ->
                                add(table, kind, things.stream().map(json::objectOf).toList()));
        return table.toString();
    }

    private void add(StringBuilder table, String kind, List<? extends Map<String, Object>> things) {
        for (var number = 0; number < things.size(); number++) {
            for (var field : things.get(number).entrySet()) {
                var value = value(field.getValue());
                if (value != null) {
                    table.append(Csv.line(kind, number + 1, field.getKey(), value));
                }
            }
        }
    }

    private @Nullable Object value(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?> ? json.write(value) : value;
    }
}
