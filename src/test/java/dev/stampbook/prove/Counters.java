package dev.stampbook.prove;

import dev.stampbook.prove.History.Call;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// Many callers at once who stamp cards and redeem vouchers, some of them the same; who hears
/// nothing asks again under the same key, at whichever server, and now and then gives up.
final class Counters {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final int GIVES_UP_ONE_IN = 10;
    private static final int VOUCHERS_KEPT = 200;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final History history;
    private final List<Integer> ports;
    private final String bearer;
    private final List<String> cards;
    private final List<String> vouchers = new CopyOnWriteArrayList<>();
    private final Semaphore closing = new Semaphore(0);
    private volatile long settledBy = Long.MAX_VALUE;
    private volatile boolean open = true;

    Counters(History history, List<Integer> ports, String bearer, List<String> cards) {
        this.history = history;
        this.ports = ports;
        this.bearer = bearer;
        this.cards = cards;
    }

    /// Opens so many, each with chances of its own.
    List<Thread> open(int counters, SplittableRandom random) {
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < counters; i++) {
            var own = random.split();
            threads.add(Thread.ofVirtual().start(() -> work(own)));
        }
        return threads;
    }

    /// Lets everybody finish what is begun.
    void close() {
        settledBy = System.nanoTime() + SETTLING.toNanos();
        open = false;
    }

    private void work(SplittableRandom random) {
        while (open) {
            var call = next(random);
            history.invoked();
            try {
                settle(call, random);
            } catch (InterruptedException stopped) {
                history.unknown(call);
                return;
            }
        }
    }

    private Call next(SplittableRandom random) {
        var key = UUID.randomUUID().toString();
        var known = List.copyOf(vouchers);
        if (!known.isEmpty() && random.nextInt(4) == 0) {
            return new Call("redeem", known.get(random.nextInt(known.size())), key);
        }
        return new Call("stamp", cards.get(random.nextInt(cards.size())), key);
    }

    /// Asks until there is an answer. Once one attempt went unanswered it may have happened,
    /// whatever the next ones say short of an answer.
    private void settle(Call call, SplittableRandom random) throws InterruptedException {
        var doubtful = false;
        while (System.nanoTime() < settledBy) {
            try {
                var response = send(call, random);
                if (told(call, response)) {
                    return;
                }
                history.failedAttempt();
                // A commit in doubt is told as a fault.
                doubtful |= response.statusCode() >= 500;
            } catch (ConnectException | HttpConnectTimeoutException neverSent) {
                // Nothing has left.
                history.failedAttempt();
            } catch (IOException unanswered) {
                history.failedAttempt();
                history.unknownAnswer();
                doubtful = true;
                if (random.nextInt(GIVES_UP_ONE_IN) == 0) {
                    break;
                }
            }
            closing.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (doubtful) {
            history.unknown(call);
        } else {
            history.refused();
        }
    }

    private HttpResponse<String> send(Call call, SplittableRandom random)
            throws IOException, InterruptedException {
        var path =
                call.kind().equals("stamp")
                        ? "/api/v1/cards/" + call.target() + "/stamps"
                        : "/api/v1/vouchers/" + call.target() + "/redemption";
        var port = ports.get(random.nextInt(ports.size()));
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", call.key())
                        .POST(BodyPublishers.ofString("{}"));
        history.attempt();
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /// Whether that was an answer: a fault, or a request to come again, is none.
    private boolean told(Call call, HttpResponse<String> response) {
        var status = response.statusCode();
        if (status >= 500 || status == 429 || response.body().contains("idempotency_in_progress")) {
            return false;
        }
        if (status >= 400) {
            history.refused();
            return true;
        }
        var body = JSON.readTree(response.body());
        history.ok(call, body.at("/id").asString());
        var voucher = body.at("/rewards/0/voucher/id").asString("");
        if (!voucher.isEmpty()) {
            remember(voucher);
        }
        return true;
    }

    private synchronized void remember(String voucher) {
        vouchers.add(voucher);
        if (vouchers.size() > VOUCHERS_KEPT) {
            vouchers.removeFirst();
        }
    }
}
