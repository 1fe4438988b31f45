package dev.stampbook.wallet.google;

import dev.stampbook.platform.json.Json;
import dev.stampbook.wallet.google.account.ServiceAccount;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets the tokens by which Google lets a service account in, and keeps each until shortly before
/// its end. However many ask at once, one of them goes and fetches.
final class AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);
    private static final String SCOPE = "https://www.googleapis.com/auth/wallet_object.issuer";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final Duration LIFE = Duration.ofHours(1);

    /// So early before its end a token is no longer used.
    private static final Duration EARLY = Duration.ofMinutes(5);

    /// How long a refusal stands: asking again at once would get the same.
    private static final Duration REFUSED = Duration.ofSeconds(30);

    private final Map<String, Holder> holders = new ConcurrentHashMap<>();
    private final Wire wire;
    private final Json json;
    private final URI address;
    private final Clock clock;

    AccessTokens(Wire wire, Json json, URI address, Clock clock) {
        this.wire = wire;
        this.json = json;
        this.address = address;
        this.clock = clock;
    }

    /// Whether we are let in.
    sealed interface Access {

        /// With this token.
        record Granted(String token) implements Access {

            @Override
            public String toString() {
                return "Granted[…]";
            }
        }

        /// Google does not know the account, or not this key of it.
        record Denied() implements Access {}

        /// Nobody says.
        record Unknown() implements Access {}
    }

    /// The token of an account, fetched when there is none that holds; `stale` is one that was
    /// turned away, if any.
    Access of(ServiceAccount account, @Nullable String stale) throws InterruptedException {
        var name = account.email() + " " + account.keyId();
        var holder = holders.computeIfAbsent(name, unseen -> new Holder());
        holder.door.lockInterruptibly();
        try {
            if (!holder.holds(clock.instant(), stale)) {
                fetch(holder, account);
            }
            return holder.access;
        } finally {
            holder.door.unlock();
        }
    }

    private static final class Holder {
        private final ReentrantLock door = new ReentrantLock();
        private Access access = new Access.Unknown();
        private Instant since = Instant.MAX;
        private Instant until = Instant.MIN;

        private boolean holds(Instant now, @Nullable String stale) {
            var turnedAway = access instanceof Access.Granted(var token) && token.equals(stale);
            // A clock that was set back makes nothing last longer.
            return !now.isBefore(since) && now.isBefore(until) && !turnedAway;
        }
    }

    private void fetch(Holder holder, ServiceAccount account) throws InterruptedException {
        var now = clock.instant();
        var heard = wire.send(request(account, now));
        var seconds = REFUSED.toSeconds();
        if (heard instanceof Heard.Answer answer && answer.good()) {
            var told = json.object(answer.body());
            holder.access = new Access.Granted(String.valueOf(told.get("access_token")));
            seconds = told.get("expires_in") instanceof Number life ? life.longValue() : 0;
            seconds = Math.max(REFUSED.toSeconds(), seconds - EARLY.toSeconds());
        } else if (heard instanceof Heard.Answer answer && !answer.passing()) {
            LOG.error("Google does not let {} in: {}", account, answer);
            holder.access = new Access.Denied();
        } else {
            holder.access = new Access.Unknown();
        }
        holder.since = now;
        holder.until = now.plusSeconds(seconds);
    }

    private HttpRequest request(ServiceAccount account, Instant now) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", account.email());
        claims.put("scope", SCOPE);
        claims.put("aud", address.toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        var form =
                "grant_type="
                        + URLEncoder.encode(GRANT, StandardCharsets.UTF_8)
                        + "&assertion="
                        + SignedToken.of(claims, account, json);
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }
}
