package dev.stampbook.wallet.google.callback;

import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.wallet.google.Heard;
import dev.stampbook.wallet.google.Wire;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The keys with which Google begins its signatures, fetched from its addresses and kept as long as
/// they say. While nobody answers, those that are still good go on being good.
@Component
class RootKeys {

    /// How long an answer stands that does not say, and none; nobody makes us ask more often.
    private static final Duration SHORT = Duration.ofMinutes(1);

    private static final Duration LONG = Duration.ofDays(1);

    private final ReentrantLock door = new ReentrantLock();
    private final Wire wire;
    private final Json json;
    private final List<URI> addresses;
    private final Clock clock;
    private List<Root> roots = List.of();
    private Instant freshSince = Instant.MAX;
    private Instant freshUntil = Instant.MIN;

    RootKeys(Wire wire, Json json, Settings settings, Clock clock) {
        this.wire = wire;
        this.json = json;
        this.addresses = settings.google().keys();
        this.clock = clock;
    }

    private record Root(PublicKey key, Instant until) {}

    /// The keys that are good now.
    List<PublicKey> now() throws InterruptedException {
        door.lockInterruptibly();
        try {
            var now = clock.instant();
            // A clock that was set back makes nothing last longer.
            if (now.isBefore(freshSince) || !now.isBefore(freshUntil)) {
                fetch(now);
            }
            return roots.stream()
                    .filter(root -> now.isBefore(root.until()))
                    .map(Root::key)
                    .toList();
        } finally {
            door.unlock();
        }
    }

    private void fetch(Instant now) throws InterruptedException {
        var found = new ArrayList<Root>();
        var fresh = LONG;
        for (var address : addresses) {
            var heard = wire.send(HttpRequest.newBuilder(address).build());
            if (heard instanceof Heard.Answer answer && answer.good()) {
                found.addAll(read(answer.body()));
                fresh = answer.fresh().compareTo(fresh) < 0 ? answer.fresh() : fresh;
            }
        }
        if (!found.isEmpty()) {
            roots = List.copyOf(found);
        }
        var stands = found.isEmpty() || fresh.compareTo(SHORT) < 0 ? SHORT : fresh;
        freshSince = now;
        freshUntil = now.plus(stands);
    }

    private List<Root> read(String body) {
        try {
            return json.object(body).get("keys") instanceof List<?> keys
                    ? keys.stream().flatMap(RootKeys::root).toList()
                    : List.of();
        } catch (RuntimeException fault) {
            if (Json.unreadable(fault)) {
                return List.of();
            }
            throw fault;
        }
    }

    private static Stream<Root> root(Object told) {
        if (!(told instanceof Map<?, ?> fields)
                || !CallbackCheck.PROTOCOL.equals(fields.get("protocolVersion"))) {
            return Stream.of();
        }
        Optional<PublicKey> key =
                CallbackCheck.decoded(fields.get("keyValue")).flatMap(CallbackCheck::key);
        return key.stream()
                .flatMap(
                        one ->
                                CallbackCheck.instant(fields.get("keyExpiration"))
                                        .map(until -> new Root(one, until))
                                        .stream());
    }
}
