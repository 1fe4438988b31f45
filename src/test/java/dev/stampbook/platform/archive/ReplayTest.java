package dev.stampbook.platform.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.json.Json;
import dev.stampbook.testing.Databases;
import dev.stampbook.testing.ModuleTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What journal lines wrote, built up again: the same however much is held in memory at once.
@ModuleTest
class ReplayTest {

    private static final String LINE =
            """
            {"merchant_id": "00000000-0000-0000-0000-00000000000ID", "effects": [TOLD]}
            """;

    private final Json json;

    ReplayTest(Json json) {
        this.json = json;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, Replay.GATHERED_MAX})
    void aRowIsWhatItsLinesHaveMadeOfIt(int most) throws SQLException {
        assertThat(
                        rebuilt(
                                most,
                                line(1, location(7, "\"name\": \"Bar\"")),
                                line(1, location(8, "\"name\": \"Door\"")),
                                line(2, location(7, "\"name\": \"Theirs\"")),
                                line(1, location(7, "\"online\": true")),
                                line(1, location(8, "\"name\": null"))))
                .containsExactly("1 7 Bar t", "1 8 null null", "2 7 Theirs null");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, Replay.GATHERED_MAX})
    void manyRowsOfOneLineAreEachTheirOwn(int most) throws SQLException {
        var many =
                """
                {"table": "location", "row": {"name": "Bar"},
                 "each": {"id": ["00000000-0000-0000-0000-000000000001",
                                 "00000000-0000-0000-0000-000000000002"]}}
                """;

        assertThat(rebuilt(most, line(1, many), line(1, location(2, "\"name\": \"Door\""))))
                .containsExactly("1 1 Bar null", "1 2 Door null");
    }

    private static String line(int merchant, String effect) {
        return LINE.replace("ID", Integer.toString(merchant)).replace("TOLD", effect);
    }

    private static String location(int id, String told) {
        return """
        {"table": "location", "row": {"id": "00000000-0000-0000-0000-00000000000ID", TOLD}}
        """
                .replace("ID", Integer.toString(id))
                .replace("TOLD", told);
    }

    private List<String> rebuilt(int most, String... lines) throws SQLException {
        try (var database = Databases.fresh();
                var connection = database.superuser().getConnection()) {
            connection.createStatement().execute("create schema " + Replay.SCHEMA);
            var replay = new Replay(connection, json, most);
            List.of(lines).forEach(replay::apply);
            replay.flush();
            return locations(connection);
        }
    }

    private static List<String> locations(Connection connection) throws SQLException {
        var told = new ArrayList<String>();
        try (var rows =
                connection
                        .createStatement()
                        .executeQuery(
                                """
                                select right(merchant_id::text, 1), right(id::text, 1), name, online
                                from recomputed.location
                                order by merchant_id, id
                                """)) {
            while (rows.next()) {
                told.add(
                        String.join(
                                " ",
                                rows.getString(1),
                                rows.getString(2),
                                String.valueOf(rows.getString(3)),
                                String.valueOf(rows.getString(4))));
            }
        }
        return told;
    }
}
