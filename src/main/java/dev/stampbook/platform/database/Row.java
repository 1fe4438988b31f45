package dev.stampbook.platform.database;

import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row on its way to the database: column name → value, in the form that
/// `jsonb_to_recordset` reads.
///
/// Hidden columns (secrets, personal data) are written like the others but never reach the
/// journal.
public final class Row {

    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /// Sets a column.
    public Row with(String column, @Nullable Object value) {
        columns.put(column, plain(value));
        return this;
    }

    /// Sets a column whose content stays out of the journal.
    public Row hidden(String column, @Nullable Object value) {
        hidden.add(column);
        return with(column, value);
    }

    /// All columns.
    public Map<String, @Nullable Object> columns() {
        return columns;
    }

    /// The columns that a journal line may carry.
    public Map<String, @Nullable Object> shown() {
        var shown = new LinkedHashMap<>(columns);
        shown.keySet().removeAll(hidden);
        return shown;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case Locale locale -> locale.toLanguageTag();
            case Number number -> number;
            case Boolean truth -> truth;
            case Map<?, ?> map -> map;
            case Collection<?> list -> list;
            case Record record -> record;
            default -> value.toString();
        };
    }
}
