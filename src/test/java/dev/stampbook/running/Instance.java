package dev.stampbook.running;

import dev.stampbook.platform.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What a server of an experiment is told, and where things of it are found.
public final class Instance {

    /// The token of its operator.
    public static final String OPERATOR = "the-operator-of-the-proof";

    private Instance() {}

    /// The environment of a server on a database that runs already.
    public static Map<String, String> environment(DatabaseAddress database, Path data, int port) {
        var environment = new HashMap<String, String>();
        environment.put("STAMPBOOK_PORT", Integer.toString(port));
        environment.put("STAMPBOOK_DATA", data.toString());
        environment.put("STAMPBOOK_KEY", "5a".repeat(32));
        environment.put("STAMPBOOK_OPERATOR_TOKEN", OPERATOR);
        environment.put("STAMPBOOK_DATABASE_URL", database.url());
        environment.put("STAMPBOOK_DATABASE_USER", database.user());
        environment.put("STAMPBOOK_DATABASE_PASSWORD", database.password());
        environment.put("STAMPBOOK_DATABASE_OWNER_USER", database.ownerUser());
        environment.put("STAMPBOOK_DATABASE_OWNER_PASSWORD", database.ownerPassword());
        return environment;
    }

    /// The process from which all others of the embedded PostgreSQL in a folder descend.
    public static long postmaster(Path postgres) {
        try (var lines = Files.lines(postgres.resolve("cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// A port on which nobody listens.
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
