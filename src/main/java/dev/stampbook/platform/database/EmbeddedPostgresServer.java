package dev.stampbook.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of the PostgreSQL server as a child process, tied to this JVM by a pipe.
///
/// The child's standard input is a dead man's switch: however this process ends, the pipe closes
/// and the shell tells PostgreSQL to shut down. Its output is the server's log, and because only
/// PostgreSQL's own processes hold the other end, the end of the log means that all of them are
/// gone.
final class EmbeddedPostgresServer {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

    /// The shell lets go of the log, so that it does not keep it open when PostgreSQL dies.
    private static final String DEAD_MANS_SWITCH =
            "\"$@\" & exec >/dev/null 2>&1; cat; kill -INT $!; wait $!";

    private static final int STOP_SECONDS_MAX = 60;

    private final Process shell;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private volatile String lastWords = "";

    private EmbeddedPostgresServer(Process shell) {
        this.shell = shell;
    }

    /// Starts the program; `session` is what keeps Ctrl-C in the terminal away from it.
    static EmbeddedPostgresServer launch(List<String> session, List<String> program) {
        var command = new ArrayList<>(session);
        command.addAll(List.of("sh", "-c", DEAD_MANS_SWITCH, "stampbook-postgres"));
        command.addAll(program);
        try {
            var shell = new ProcessBuilder(command).redirectErrorStream(true).start();
            var server = new EmbeddedPostgresServer(shell);
            Thread.ofPlatform().daemon().name("postgres-log").start(server::followLog);
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// True once it accepts connections, false when it ended instead or the time is over.
    boolean readyWithin(int seconds) {
        try {
            ready.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notReady) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The last complaint in the log.
    String lastWords() {
        return lastWords;
    }

    /// Completes when every process of the server is gone.
    CompletableFuture<Void> gone() {
        return gone;
    }

    /// Shuts down cleanly: open transactions roll back, everything committed is on disk.
    void stop() {
        letGo();
        try {
            gone.get(STOP_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException slow) {
            log.warn("PostgreSQL is still shutting down; leaving it to finish by itself.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void letGo() {
        try {
            shell.getOutputStream().close();
        } catch (IOException closed) {
            log.debug("The switch was already released.", closed);
        }
    }

    private void followLog() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::read);
        } catch (IOException | UncheckedIOException closed) {
            log.debug("The log of PostgreSQL broke off.", closed);
        }
        // The shell must not signal a process number that may belong to somebody else by now.
        shell.destroyForcibly();
        letGo();
        ready.completeExceptionally(new IllegalStateException("PostgreSQL ended."));
        gone.complete(null);
    }

    private void read(String line) {
        // One that follows another accepts read-only connections.
        if (line.contains("database system is ready to accept")) {
            ready.complete(null);
        }
        if (line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:")) {
            lastWords = line;
        }
        log.debug("{}", line);
    }
}
