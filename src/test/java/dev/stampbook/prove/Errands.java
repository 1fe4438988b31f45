package dev.stampbook.prove;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Long work that each server would like to do: batches of vouchers in chunks, whose beginning is
/// a timer. Ordered again under the same key until somebody took the order.
final class Errands {

    /// Three chunks; the clock of a server that is moved an hour ahead begins their time.
    static final String BATCH =
            """
            {"count": 12000, "title": {"en": "Free tea"}, "redemption": "staff",
             "activation": {"kind": "hours", "n": 1}}
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofSeconds(8);
    private static final int TAKEN = 202;
    private static final int ORDERED_MAX = 12;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final List<Integer> ports;
    private final String bearer;
    private final Semaphore closing = new Semaphore(0);
    private int ordered;

    Errands(List<Integer> ports, String bearer) {
        this.ports = ports;
        this.bearer = bearer;
    }

    /// Orders one after the other until it is closed.
    Thread open(SplittableRandom random) {
        return Thread.ofVirtual().start(() -> work(random));
    }

    void close() {
        closing.release();
    }

    private void work(SplittableRandom random) {
        var key = UUID.randomUUID().toString();
        try {
            do {
                if (taken(key, ports.get(random.nextInt(ports.size())))) {
                    ordered++;
                    key = UUID.randomUUID().toString();
                }
            } while (ordered < ORDERED_MAX
                    && !closing.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean taken(String key, int port) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/v1/voucher-batches"))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(BATCH))
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString()).statusCode() == TAKEN;
        } catch (IOException unanswered) {
            return false;
        }
    }
}
