package dev.stampbook.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stampbook.platform.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/// What PostgreSQL is told: how a cluster is made, and with which words a server is started on it.
record EmbeddedPostgresCluster(EmbeddedPostgresFolder folder, Path binaries) {

    static final String SUPERUSER = "postgres";

    /// Makes the cluster unless there is one; the data of a complete one is never touched.
    void ensure() {
        if (!Files.exists(folder.cluster())) {
            make();
        }
    }

    private void make() {
        try {
            var draft = folder.draft();
            if (Files.exists(draft.resolve("PG_VERSION"))) {
                FileSystemUtils.deleteRecursively(draft);
            }
            Files.createDirectories(draft);
            initialize(draft);
            Files.move(draft, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void initialize(Path draft) throws IOException {
        var password = Files.copy(folder.passwordFile(SUPERUSER), folder.path().resolve("first"));
        try {
            var command = new ArrayList<>(EmbeddedPostgresAccount.prefix(draft));
            EmbeddedPostgresAccount.share(password, draft);
            command.addAll(initdb(draft, password));
            run(command);
        } finally {
            Files.delete(password);
        }
    }

    /// The builtin locale sorts and upper-cases alike on every machine, whatever its C library.
    private List<String> initdb(Path draft, Path password) {
        return List.of(
                program("initdb"),
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var words = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new StartRefused("The embedded PostgreSQL could not be set up: " + words);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped while setting up the embedded PostgreSQL.", stopped);
        }
    }

    /// Starts a server; durability is spelled out because an acknowledged redemption must survive.
    EmbeddedPostgresServer serve(int port) {
        var command = new ArrayList<>(EmbeddedPostgresAccount.prefix(folder.cluster()));
        command.addAll(List.of(program("postgres"), "-D", folder.cluster().toString()));
        command.addAll(List.of("-p", Integer.toString(port)));
        options().forEach(option -> command.addAll(List.of("-c", option)));
        return EmbeddedPostgresServer.launch(session(), command);
    }

    private static List<String> options() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                // Random keys of a million vouchers fit; pages are taken only once they are used.
                "shared_buffers=512MB",
                // A table that grows is counted soon, so that plans know what they read.
                "autovacuum_naptime=10s",
                "idle_in_transaction_session_timeout=60s",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C",
                "log_destination=stderr",
                "logging_collector=off",
                // The details of an error would put rows of merchants into the log.
                "log_error_verbosity=terse",
                "log_min_error_statement=panic");
    }

    /// A session of its own, so that Ctrl-C in the terminal does not reach the server before us.
    private static List<String> session() {
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        return mac
                ? List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV")
                : List.of("setsid");
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }
}
