package dev.stampbook.wallet.google;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stampbook.platform.json.TestJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

/// The wallet of Google as it is from outside: it wants a token, takes twenty requests a second by
/// its clock and no more, knows what it has, and is kind, slow, busy, rude or gone.
public final class FakeGoogle implements AutoCloseable {

    /// How it treats whoever comes.
    public enum Mood {
        KIND,
        /// Says nothing at all.
        SLOW,
        /// Too many requests, from whomever.
        BUSY,
        /// Broken.
        BROKEN,
        /// Understands nothing.
        RUDE,
        /// Does not let anybody in.
        STRICT,
        /// Hangs up.
        GONE
    }

    private static final int REQUESTS_A_SECOND = 20;
    private static final int LOUD_A_DAY = 3;

    private final HttpServer server;
    private final InstantSource clock;
    private final PublicKey key;
    private final Map<String, Map<String, Object>> kept = new LinkedHashMap<>();
    private final Map<String, List<Instant>> loud = new HashMap<>();
    private final Deque<Instant> requests = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();
    private Mood mood = Mood.KIND;
    private String token = "";
    private int tokens;

    private FakeGoogle(HttpServer server, InstantSource clock, PublicKey key) {
        this.server = server;
        this.clock = clock;
        this.key = key;
    }

    /// One that knows an account by its public key.
    public static FakeGoogle open(InstantSource clock, PublicKey key) {
        try {
            var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var google = new FakeGoogle(HttpServer.create(here, 0), clock, key);
            google.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            google.server.createContext("/token", google::letIn);
            google.server.createContext("/walletobjects/v1/", google::serve);
            PublicGoogle.open(google.server);
            google.server.start();
            return google;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// An address of it.
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /// How it is from now on.
    public synchronized void turns(Mood other) {
        mood = other;
        requests.clear();
    }

    /// It no longer knows the tokens that it gave.
    synchronized void forgetsTokens() {
        token = "";
    }

    /// It has this, from wherever.
    synchronized void has(Resource resource) {
        kept.put(resource.id(), new LinkedHashMap<>(resource.fresh()));
    }

    /// It lost everything.
    public synchronized void forgetsAll() {
        kept.clear();
    }

    /// What it has under an id, or nothing.
    public synchronized Map<String, Object> kept(String id) {
        return kept.getOrDefault(id, Map.of());
    }

    /// The requests so far: `PATCH loyaltyObject/… 200`.
    public synchronized List<String> log() {
        return List.copyOf(log);
    }

    /// It begins to count anew.
    public synchronized void forgetsLog() {
        log.clear();
    }

    synchronized int tokensGiven() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void letIn(HttpExchange call) throws IOException {
        var form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (silent(call)) {
            return;
        }
        answer(call, grant(form));
    }

    private synchronized Reply grant(String form) {
        var parts = form.split("&assertion=");
        var asked = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
        if (!asked.equals("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer")
                || mood == Mood.STRICT
                || !known(parts[1])) {
            return new Reply(400, Map.of("error", "invalid_grant"));
        }
        tokens++;
        token = "ya29." + tokens;
        return new Reply(
                200, Map.of("access_token", token, "expires_in", 3599, "token_type", "Bearer"));
    }

    private boolean known(String assertion) {
        var end = assertion.lastIndexOf('.');
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(assertion.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(decoded(assertion.substring(end + 1)))
                    && timely(TestJson.json().object(claims(assertion)));
        } catch (GeneralSecurityException unknown) {
            return false;
        }
    }

    private boolean timely(Map<String, Object> claims) {
        var now = clock.instant().getEpochSecond();
        var from = seconds(claims, "iat");
        var to = seconds(claims, "exp");
        return address("/token").toString().equals(claims.get("aud"))
                && String.valueOf(claims.get("scope")).endsWith("wallet_object.issuer")
                && from <= now + 60
                && to > now
                && to <= from + 3600;
    }

    private static long seconds(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof Number seconds ? seconds.longValue() : 0;
    }

    private static String claims(String assertion) {
        return new String(decoded(assertion.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private record Reply(int status, Map<String, Object> body) {}

    private void serve(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = call.getRequestURI().getPath().substring("/walletobjects/v1/".length());
        var line = call.getRequestMethod() + " " + path;
        if (silent(call)) {
            note(line + " -");
            return;
        }
        var bearer = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
        var reply = judge(line, bearer, body);
        note(line + " " + reply.status());
        answer(call, reply);
    }

    private synchronized void note(String line) {
        log.add(line);
    }

    private boolean silent(HttpExchange call) {
        Mood now;
        synchronized (this) {
            now = mood;
        }
        if (now == Mood.GONE) {
            call.close();
        }
        return now == Mood.GONE || now == Mood.SLOW;
    }

    private synchronized Reply judge(String line, String bearer, String body) {
        var now = clock.instant();
        requests.removeIf(earlier -> !earlier.isAfter(now.minusSeconds(1)));
        requests.add(now);
        if (requests.size() > REQUESTS_A_SECOND || mood == Mood.BUSY) {
            return refused(429, "RESOURCE_EXHAUSTED");
        } else if (token.isEmpty() || !bearer.equals("Bearer " + token)) {
            return refused(401, "UNAUTHENTICATED");
        } else if (mood == Mood.BROKEN) {
            return refused(503, "UNAVAILABLE");
        } else if (mood == Mood.STRICT) {
            return refused(403, "PERMISSION_DENIED");
        }
        return mood == Mood.RUDE ? refused(400, "INVALID_ARGUMENT") : keep(line, body);
    }

    private Reply keep(String line, String body) {
        var parts = line.split("[ /]");
        var fields = TestJson.json().object(body);
        if (!Models.understands(parts[1], body)) {
            return refused(400, "INVALID_ARGUMENT");
        }
        var id = String.valueOf(fields.get("id"));
        if (parts[0].equals("POST")) {
            return kept.containsKey(id) ? refused(409, "ALREADY_EXISTS") : make(id, fields);
        }
        return kept.containsKey(parts[2]) ? change(parts[2], fields) : refused(404, "NOT_FOUND");
    }

    private Reply make(String id, Map<String, Object> fields) {
        var classId = fields.get("classId");
        if (classId != null && !kept.containsKey(String.valueOf(classId))) {
            return refused(404, "NOT_FOUND");
        }
        kept.put(id, new LinkedHashMap<>(fields));
        return new Reply(200, fields);
    }

    private Reply change(String id, Map<String, Object> fields) {
        if (fields.remove("notifyPreference") != null) {
            var now = clock.instant();
            var told = loud.computeIfAbsent(id, unseen -> new ArrayList<>());
            told.removeIf(earlier -> !earlier.isAfter(now.minus(Duration.ofDays(1))));
            if (told.size() >= LOUD_A_DAY) {
                return refused(400, "QuotaExceededException");
            }
            told.add(now);
        }
        var thing = Objects.requireNonNull(kept.get(id));
        fields.forEach(
                (name, value) -> {
                    if (value == null) {
                        thing.remove(name);
                    } else {
                        thing.put(name, value);
                    }
                });
        return new Reply(200, thing);
    }

    private static Reply refused(int status, String why) {
        var error = Map.<String, Object>of("code", status, "status", why, "message", why);
        return new Reply(status, Map.of("error", error));
    }

    private static void answer(HttpExchange call, Reply reply) throws IOException {
        var bytes = TestJson.json().bytes(reply.body());
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(reply.status(), bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
        call.close();
    }
}
