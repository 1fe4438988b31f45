package dev.stampbook.wallet.google;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends requests and bounds what they cost us: the time to the last byte, and the bytes.
public final class Wire implements AutoCloseable {

    /// What Google recommends; one call in a hundred takes five seconds there.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final long BYTES_MAX = 262_144;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");
    private static final Pattern MAX_AGE = Pattern.compile("\\bmax-age=([0-9]{1,7})\\b");

    private final Duration patience;
    private final HttpClient client;

    /// One that waits so long for an answer.
    public Wire(Duration patience) {
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    /// Sends once. The clock runs until the whole answer is there, since a body can drip for ever.
    public Heard send(HttpRequest request) throws InterruptedException {
        var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), BYTES_MAX);
        var sent = client.sendAsync(request, handler);
        try {
            return answer(sent.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            LOG.info("{} said nothing in time", request.uri().getHost());
        } catch (ExecutionException fault) {
            unexpected(fault);
            LOG.info("{} cannot be reached: {}", request.uri().getHost(), name(fault));
        } finally {
            sent.cancel(true);
        }
        return new Heard.Silence();
    }

    private static Heard answer(HttpResponse<byte[]> response) {
        var after =
                response.headers()
                        .firstValue("Retry-After")
                        .filter(text -> SECONDS.matcher(text).matches())
                        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                        .orElse(Duration.ZERO);
        var body = new String(response.body(), StandardCharsets.UTF_8);
        var fresh =
                response.headers()
                        .firstValue("Cache-Control")
                        .map(MAX_AGE::matcher)
                        .filter(Matcher::find)
                        .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))))
                        .orElse(Duration.ZERO);
        return new Heard.Answer(response.statusCode(), body, after, fresh);
    }

    private static void unexpected(ExecutionException fault) {
        if (!(fault.getCause() instanceof IOException)) {
            throw new IllegalStateException("a request that cannot be sent", fault.getCause());
        }
    }

    private static String name(ExecutionException fault) {
        return fault.getCause() == null ? "" : fault.getCause().getClass().getSimpleName();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
