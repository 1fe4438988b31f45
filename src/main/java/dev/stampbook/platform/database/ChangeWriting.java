package dev.stampbook.platform.database;

import dev.stampbook.platform.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
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
            bind(prepared, changes, parametersOf(joined), statements);
            // executeUpdate refuses several statements; execute sends them together.
            prepared.execute();
            count(prepared, statements);
        }
        return null;
    }

    private void bind(
            PreparedStatement prepared,
            Changes changes,
            List<String> parameters,
            Map<String, List<Row>> statements)
            throws SQLException {
        var rows = statements.values().iterator();
        for (var i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).equals("merchant")) {
                prepared.setObject(i + 1, changes.merchant().value());
            } else {
                prepared.setString(
                        i + 1, json.write(rows.next().stream().map(Row::columns).toList()));
            }
        }
    }

    private static List<String> parametersOf(String joined) {
        var parameters = new ArrayList<String>();
        var matcher = PARAMETER.matcher(joined);
        while (matcher.find()) {
            parameters.add(matcher.group(1));
        }
        return parameters;
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
