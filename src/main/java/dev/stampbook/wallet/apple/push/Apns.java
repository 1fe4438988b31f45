package dev.stampbook.wallet.apple.push;

import dev.stampbook.platform.json.Json;
import dev.stampbook.wallet.certificate.PassSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells Apple that a phone has news: an empty message for its pass type, over one connection for
/// each certificate.
final class Apns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Apns.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long BYTES_MAX = 16_384;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    /// As long a phone may be off and still hears of it.
    private static final Duration KEPT = Duration.ofDays(30);

    /// What Apple has for a phone already is replaced.
    private static final String ONE_FOR_ALL = "news";

    private final URI address;
    private final Connections connections;
    private final Optional<ProviderToken> token;
    private final Json json;
    private final Clock clock;

    Apns(URI address, Connections connections, Optional<ProviderToken> token, Tools tools) {
        this.address = address;
        this.connections = connections;
        this.token = token;
        this.json = tools.json();
        this.clock = tools.clock();
    }

    /// What it is made with besides.
    record Tools(Json json, Clock clock) {}

    /// Tells of news for a phone that is reached there, in the name of whoever signs its passes.
    Pushed tell(String phone, PassSigner signer) throws InterruptedException {
        var now = clock.instant();
        var team = token.filter(one -> one.of(signer.identity().team()));
        var request =
                HttpRequest.newBuilder(URI.create(address + "/3/device/" + phone))
                        .header("apns-topic", signer.identity().passType())
                        .header("apns-push-type", "background")
                        .header("apns-priority", "5")
                        .header("apns-expiration", Long.toString(now.plus(KEPT).getEpochSecond()))
                        .header("apns-collapse-id", ONE_FOR_ALL)
                        .POST(BodyPublishers.ofString("{}"));
        team.ifPresent(one -> request.header("authorization", "bearer " + one.at(now)));
        var client = team.isPresent() ? connections.plain() : connections.with(signer);
        var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), BYTES_MAX);
        var sent = client.sendAsync(request.build(), handler);
        try {
            return pushed(sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            LOG.info("{} said nothing in time", address.getHost());
        } catch (ExecutionException fault) {
            return silence(fault);
        } finally {
            sent.cancel(true);
        }
        return new Pushed.Silence();
    }

    /// Whoever tells us by an alert that she does not take our certificate is there.
    private Pushed silence(ExecutionException fault) {
        if (!(fault.getCause() instanceof IOException cause)) {
            throw new IllegalStateException("a request that cannot be sent", fault);
        }
        var said = String.valueOf(cause.getMessage());
        if (cause instanceof SSLException && said.contains("alert")) {
            return new Pushed.ShutOut(said);
        }
        LOG.info("{} cannot be reached: {}", address.getHost(), cause.toString());
        return new Pushed.Silence();
    }

    private Pushed pushed(HttpResponse<byte[]> response) {
        var status = response.statusCode();
        var told = status == 200 ? Map.<String, Object>of() : told(response.body());
        var reason = String.valueOf(told.getOrDefault("reason", ""));
        return switch (status) {
            case 200 -> new Pushed.Done();
            case 410 -> new Pushed.Gone(since(told));
            case 403 -> shutOut(reason);
            case 400 ->
                    switch (reason) {
                        case "BadDeviceToken", "DeviceTokenNotForTopic" ->
                                new Pushed.Nobody(reason);
                        case "IdleTimeout" -> new Pushed.Later(Duration.ZERO);
                        default -> new Pushed.Refused(status, reason);
                    };
            case 429 -> new Pushed.Later(after(response));
            default ->
                    status >= 500
                            ? new Pushed.Later(after(response))
                            : new Pushed.Refused(status, reason);
        };
    }

    /// A token that is only too old is signed anew.
    private Pushed shutOut(String reason) {
        if (token.isPresent() && reason.equals("ExpiredProviderToken")) {
            token.get().expired(clock.instant());
            return new Pushed.Later(Duration.ZERO);
        }
        return new Pushed.ShutOut(reason);
    }

    /// Without an instant it has been gone all the time.
    private Instant since(Map<String, Object> told) {
        return told.get("timestamp") instanceof Number millis
                ? Instant.ofEpochMilli(millis.longValue())
                : clock.instant();
    }

    private static Duration after(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }

    private Map<String, Object> told(byte[] body) {
        try {
            return json.object(new String(body, StandardCharsets.UTF_8));
        } catch (RuntimeException unreadable) {
            return Map.of();
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
