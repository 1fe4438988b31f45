package dev.stampbook.platform.database;

import dev.stampbook.platform.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Sends all changes of a transaction in one round trip and counts what they changed.
@Repository
class ChangeWriting {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(merchant|rows)\\b");

    private final JdbcTemplate jdbc;
    private final Json json;

    ChangeWriting(JdbcTemplate jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(Changes changes) {
        var statements = changes.rowsByStatement();
        if (!statements.isEmpty()) {
            jdbc.execute((ConnectionCallback<Void>) connection -> send(connection, changes));
        }
    }

    @SuppressWarnings("NullAway") // A ConnectionCallback<Void> has only null to return.
    private Void send(Connection connection, Changes changes) throws SQLException {
        var statements = changes.rowsByStatement();
        var joined = String.join(";\n", statements.keySet());
        try (var prepared =
                connection.prepareStatement(PARAMETER.matcher(joined).replaceAll("?"))) {
            bind(prepared, changes);
            // executeUpdate refuses several statements; execute sends them together.
            prepared.execute();
            count(prepared, statements);
        }
        return null;
    }

    private void bind(PreparedStatement prepared, Changes changes) throws SQLException {
        var place = 1;
        for (var statement : changes.rowsByStatement().entrySet()) {
            var rows = json.write(statement.getValue().stream().map(Row::columns).toList());
            for (var parameter : parametersOf(statement.getKey())) {
                if (parameter.equals("merchant")) {
                    prepared.setObject(place++, changes.merchant().value());
                } else {
                    prepared.setString(place++, rows);
                }
            }
        }
    }

    private static List<String> parametersOf(String statement) {
        return PARAMETER.matcher(statement).results().map(found -> found.group(1)).toList();
    }

    private static void count(PreparedStatement prepared, Map<String, List<Row>> statements)
            throws SQLException {
        for (var statement : statements.entrySet()) {
            var changed = prepared.getLargeUpdateCount();
            var expected = statement.getValue().size();
            if (changed != expected) {
                throw new LostGuard(statement.getKey(), expected, changed);
            }
            prepared.getMoreResults();
        }
    }
}
