package dev.stampbook.platform.database;

import dev.stampbook.platform.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a server running on one port until it is told to stop.
final class EmbeddedPostgresWatch {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresWatch.class);

    /// Recovery after a crash replays the log; that may take minutes on a slow disk.
    private static final int READY_SECONDS_MAX = 300;

    /// A predecessor may still be shutting down: 120 attempts, a quarter of a second apart.
    private static final int ATTEMPTS_MAX = 120;

    private static final long PAUSE_MILLIS = 250;

    private final EmbeddedPostgresCluster cluster;
    private final int port;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile EmbeddedPostgresServer server;

    private EmbeddedPostgresWatch(EmbeddedPostgresCluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
        this.server = attempt();
    }

    static EmbeddedPostgresWatch start(EmbeddedPostgresCluster cluster) {
        var watch = new EmbeddedPostgresWatch(cluster, freePort());
        Thread.ofPlatform().daemon().name("postgres-watch").start(watch::keepRunning);
        return watch;
    }

    int port() {
        return port;
    }

    /// Stops the server; synchronized with the restart, so that none is born afterwards.
    void stop() {
        stopping.countDown();
        synchronized (this) {
            server.stop();
        }
    }

    private void keepRunning() {
        try {
            while (true) {
                server.gone().join();
                if (!restarted()) {
                    return;
                }
            }
        } catch (RuntimeException hopeless) {
            log.error("PostgreSQL does not come back.", hopeless);
        }
    }

    private synchronized boolean restarted() {
        if (stopping.getCount() == 0) {
            return false;
        }
        log.warn("PostgreSQL ended unexpectedly ({}); starting it again.", server.lastWords());
        server = attempt();
        log.warn("PostgreSQL is back.");
        return true;
    }

    private EmbeddedPostgresServer attempt() {
        for (int attempt = 1; ; attempt++) {
            var launched = cluster.serve(port);
            if (launched.readyWithin(READY_SECONDS_MAX)) {
                return launched;
            }
            launched.stop();
            var words = launched.lastWords();
            if (attempt == ATTEMPTS_MAX || !predecessorLives(words) || pauseEndedByStop()) {
                throw new StartRefused("The embedded PostgreSQL did not start: " + words);
            }
        }
    }

    private static boolean predecessorLives(String words) {
        return words.contains("postmaster.pid") || words.contains("shared memory block");
    }

    private boolean pauseEndedByStop() {
        try {
            return stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
