package dev.stampbook.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stampbook.testing.Databases;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("module")
class BaselineTest {

    @Test
    void theScriptOfPgbenchIsValidInTheSchemaOfTheBaseline() {
        try (var database = Databases.fresh()) {
            var jdbc = new JdbcTemplate(database.superuser());
            // It is run on the PostgreSQL that comes with the server, which makes such ids itself.
            assumeTrue(makesIds(jdbc), "this PostgreSQL is older than 18");
            jdbc.execute(Resources.text("baseline.sql"));
            jdbc.execute("insert into baseline.specimen values (0, uuidv7(), uuidv7(), uuidv7())");

            Pgbench.widen(jdbc);

            assertThat(statements()).hasSize(3);
            statements().forEach(statement -> jdbc.execute("explain " + statement));
            jdbc.execute("prepare people (int, int, int) as " + people());
        }
    }

    private static boolean makesIds(JdbcTemplate jdbc) {
        return jdbc.queryForList("select from pg_proc where proname = 'uuidv7'").size() == 1;
    }

    /// What lies between begin and commit, with a number where pgbench puts its own.
    private static List<String> statements() {
        var script = Resources.text("redeem.pgbench").replace(":place", "1");
        var inside = script.substring(script.indexOf("begin;") + 6, script.indexOf("commit;"));
        return List.of(inside.strip().split(";\\s*"));
    }

    private static String people() {
        return Resources.text("people.sql")
                .replaceFirst("\\?", "\\$1")
                .replaceFirst("\\?", "\\$2")
                .replaceFirst("\\?", "\\$3");
    }
}
