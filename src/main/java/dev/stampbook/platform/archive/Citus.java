package dev.stampbook.platform.archive;

import dev.stampbook.platform.start.Command;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// `bin/stampbook citus`: prints the calls that spread the tables over the machines of a Citus, by
/// merchant. `bin/stampbook citus apply` makes those that were not made yet, all or none.
@Component
class Citus implements Command {

    private static final List<List<String>> WORDS = List.of(List.of(), List.of("apply"));

    private final OwnerConnections connections;

    Citus(OwnerConnections connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "citus";
    }

    @Override
    public int run(List<String> arguments) {
        if (!WORDS.contains(arguments)) {
            System.err.println("usage: bin/stampbook citus [apply]");
            return 2;
        }
        try (var connection = connections.open()) {
            return arguments.isEmpty() ? print(connection) : apply(connection);
        } catch (SQLException fault) {
            throw new IllegalStateException("the tables could not be spread", fault);
        }
    }

    private static int print(Connection connection) throws SQLException {
        Distribution.of(connection).calls().forEach(call -> System.out.println(call + ";"));
        return 0;
    }

    private static int apply(Connection connection) throws SQLException {
        if (Tables.texts(connection, IS_CITUS).isEmpty()) {
            System.err.println("This database is no Citus: nothing is spread.");
            return 1;
        }
        var calls = Distribution.of(connection).without(spread(connection)).calls();
        try (var statement = connection.createStatement()) {
            for (var call : calls) {
                System.out.println(call + ";");
                statement.execute(call);
            }
        }
        connection.commit();
        System.out.println(calls.size() + " tables were spread.");
        return 0;
    }

    /// What is spread already.
    static Set<String> spread(Connection connection) throws SQLException {
        return new HashSet<>(
                Tables.texts(connection, "select logicalrelid::text from pg_dist_partition"));
    }

    private static final String IS_CITUS =
            "select extname from pg_extension where extname = 'citus'";
}
