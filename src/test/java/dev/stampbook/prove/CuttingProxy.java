package dev.stampbook.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// A line that sometimes breaks after the server has answered and before its caller has heard.
final class CuttingProxy implements AutoCloseable {

    private static final int ONE_IN = 300;
    private static final int BYTES = 8_192;

    private final ServerSocket door;
    private final int server;
    private final SplittableRandom random;
    private final AtomicInteger cuts = new AtomicInteger();

    private CuttingProxy(ServerSocket door, int server, long seed) {
        this.door = door;
        this.server = server;
        this.random = new SplittableRandom(seed);
    }

    static CuttingProxy before(int server, long seed) {
        try {
            var door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
            var proxy = new CuttingProxy(door, server, seed);
            Thread.ofVirtual().start(proxy::serve);
            return proxy;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        try (caller;
                var line = new Socket(InetAddress.getLoopbackAddress(), server)) {
            Thread.ofVirtual().start(() -> pump(caller, line, false));
            pump(line, caller, true);
        } catch (IOException refused) {
            // The server is away; the caller's line closes.
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        var bytes = new byte[BYTES];
        try (from;
                to) {
            for (var read = from.getInputStream().read(bytes);
                    read >= 0 && !(answers && cut());
                    read = from.getInputStream().read(bytes)) {
                to.getOutputStream().write(bytes, 0, read);
                to.getOutputStream().flush();
            }
        } catch (IOException gone) {
            // One side has gone, and both are closed.
        }
    }

    private synchronized boolean cut() {
        var now = random.nextInt(ONE_IN) == 0;
        if (now) {
            cuts.incrementAndGet();
        }
        return now;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
