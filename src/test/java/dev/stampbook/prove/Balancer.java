package dev.stampbook.prove;

import dev.stampbook.running.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// HAProxy before the servers: each request to the next one that says it is ready, asked twice a
/// second. `docs/scaling.md` has the same words.
final class Balancer implements AutoCloseable {

    private static final int SECONDS_MAX = 120;
    private static final long PAUSE_MILLIS = 200;
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Semaphore never = new Semaphore(0);
    private final Process process;
    private final int port;

    private Balancer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Where HAProxy is on this machine, if it is.
    static Optional<Path> program() {
        var places = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin";
        return Stream.of(places.split(":"))
                .map(place -> Path.of(place, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Balancer before(List<Integer> servers, Path folder) {
        var port = Instance.freePort();
        var lines =
                IntStream.range(0, servers.size())
                        .mapToObj(i -> "    server s" + i + " 127.0.0.1:" + servers.get(i))
                        .collect(Collectors.joining("\n"));
        var file = folder.resolve("haproxy.cfg");
        try {
            Files.writeString(file, words(port, servers.size(), lines));
            var process =
                    new ProcessBuilder(
                                    program().orElseThrow().toString(),
                                    "-db",
                                    "-f",
                                    file.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("haproxy.log").toFile())
                            .start();
            return new Balancer(process, port);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Returns once every server takes requests.
    void awaitAll() throws InterruptedException {
        var asking = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/all-up"));
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
        while (!up(asking.build())) {
            if (System.nanoTime() > end || never.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("a server did not come back to the balancer");
            }
        }
    }

    private boolean up(HttpRequest asking) throws InterruptedException {
        try {
            return http.send(asking, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException starting) {
            return false;
        }
    }

    private static String words(int port, int count, String servers) {
        return """
        defaults
            mode http
            timeout connect 1s
            timeout client 65s
            timeout server 65s
            timeout check 5s
            option redispatch
            retries 3
            retry-on conn-failure
        frontend all
            bind 127.0.0.1:%s
            monitor-uri /all-up
            monitor fail if { nbsrv(servers) lt %s }
            default_backend servers
        backend servers
            balance roundrobin
            option httpchk GET /readyz
            default-server check inter 500ms fall 2 rise 2
        %s
        """
                .formatted(port, count, servers);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
