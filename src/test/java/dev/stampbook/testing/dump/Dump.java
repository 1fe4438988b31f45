package dev.stampbook.testing.dump;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The whole database as whoever finds a backup reads it: every column of every table, as text, as
/// bytes and in base 64, and what the planner keeps about them.
///
/// One pass over everything for all that is looked for.
public final class Dump {

    /// The shortest secret; whatever is shorter would be found by chance.
    public static final int LENGTH_MIN = 8;

    private static final int BUCKETS = 1 << 20;
    private static final int BASE = 31;
    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;

    /// Read over this connection, with what it has not committed.
    public Dump(Connection connection) {
        this.connection = connection;
    }

    /// The tables in which any of these secrets stands in clear, with what of it was found.
    public Set<String> placesOf(Collection<String> secrets) throws SQLException {
        var search = new Search(secrets);
        var places = new TreeSet<String>();
        for (var table : tables()) {
            for (var found : foundIn(table, search)) {
                places.add(table + ": " + found);
            }
        }
        return places;
    }

    private Set<String> foundIn(String table, Search search) throws SQLException {
        var found = new TreeSet<String>();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            var sql = "select to_jsonb(line)::text from %s as line".formatted(table);
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    search.in(rows.getString(1).toLowerCase(Locale.ROOT), found);
                }
            }
        }
        return found;
    }

    private List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select format('%I.%I', table_schema, table_name)
                                from information_schema.tables
                                where table_type = 'BASE TABLE'
                                and table_schema not in ('pg_catalog', 'information_schema')
                                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.add("pg_catalog.pg_stats");
        return tables;
    }

    /// Many words at once, by the hash of their first symbols.
    private static final class Search {

        private final BitSet begun = new BitSet(BUCKETS);
        private final Map<Integer, List<String>> words = new HashMap<>();

        Search(Collection<String> secrets) {
            for (var secret : secrets) {
                if (secret.length() < LENGTH_MIN) {
                    throw new IllegalArgumentException("too short to be looked for");
                }
                var bytes = secret.getBytes(StandardCharsets.UTF_8);
                add(secret);
                add(HexFormat.of().formatHex(bytes));
                add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            }
        }

        private void add(String text) {
            var word = text.toLowerCase(Locale.ROOT);
            var hash = 0;
            for (var i = 0; i < LENGTH_MIN; i++) {
                hash = hash * BASE + word.charAt(i);
            }
            begun.set(bucket(hash));
            words.computeIfAbsent(hash, unseen -> new ArrayList<>()).add(word);
        }

        void in(String text, Set<String> found) {
            var power = 1;
            for (var i = 1; i < LENGTH_MIN; i++) {
                power *= BASE;
            }
            var hash = 0;
            for (var i = 0; i < text.length(); i++) {
                if (i >= LENGTH_MIN) {
                    hash -= text.charAt(i - LENGTH_MIN) * power;
                }
                hash = hash * BASE + text.charAt(i);
                if (i >= LENGTH_MIN - 1 && begun.get(bucket(hash))) {
                    check(text, i - LENGTH_MIN + 1, hash, found);
                }
            }
        }

        private void check(String text, int at, int hash, Set<String> found) {
            for (var word : words.getOrDefault(hash, List.of())) {
                if (text.startsWith(word, at)) {
                    found.add(word);
                }
            }
        }

        private static int bucket(int hash) {
            return (hash ^ hash >>> 16) & BUCKETS - 1;
        }
    }
}
