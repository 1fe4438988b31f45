package dev.stampbook.wallet.apple.push;

import com.eatthepath.pushy.apns.auth.ApnsVerificationKey;
import com.eatthepath.pushy.apns.server.MockApnsServer;
import com.eatthepath.pushy.apns.server.MockApnsServerBuilder;
import com.eatthepath.pushy.apns.server.PushNotificationHandler;
import com.eatthepath.pushy.apns.server.RejectedNotificationException;
import com.eatthepath.pushy.apns.server.RejectionReason;
import com.eatthepath.pushy.apns.server.ValidatingPushNotificationHandlerFactory;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/// Apple as it takes pushes: somebody else's server, which judges certificate, token, topic and
/// phone, and is kind, rude or gone.
public final class FakeApple implements AutoCloseable {

    private static final String PASSWORD = "stampbook";

    private final Map<String, Set<String>> phones = new ConcurrentHashMap<>();
    private final Map<String, Instant> gone = new ConcurrentHashMap<>();
    private final Queue<Push> asked = new ConcurrentLinkedQueue<>();
    private final ValidatingPushNotificationHandlerFactory judge;
    private final MockApnsServerBuilder builder;
    private final Path trust;
    private final int port;
    private MockApnsServer server;
    private volatile @Nullable RejectionReason mood;

    /// What it was asked to tell.
    public record Push(String path, Map<String, String> headers, String body) {

        String phone() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /// One that knows certificates of these authorities, and keys for pass types.
    public static FakeApple open(
            Path folder, List<X509Certificate> authorities, Map<ApnsVerificationKey, String> keys) {
        try {
            return new FakeApple(folder, authorities, keys);
        } catch (IOException | GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    private FakeApple(
            Path folder, List<X509Certificate> authorities, Map<ApnsVerificationKey, String> keys)
            throws IOException, GeneralSecurityException {
        var byId = new ConcurrentHashMap<String, ApnsVerificationKey>();
        var topics = new ConcurrentHashMap<ApnsVerificationKey, Set<String>>();
        keys.forEach(
                (key, topic) -> {
                    byId.put(key.getKeyId(), key);
                    topics.put(key, Set.of(topic));
                });
        judge = new ValidatingPushNotificationHandlerFactory(phones, gone, byId, topics);
        var store = Own.STORE;
        var own = (X509Certificate) store.getCertificate("apple");
        trust = folder.resolve("apple.pem");
        var pem = Base64.getMimeEncoder().encodeToString(own.getEncoded());
        Files.writeString(
                trust, "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
        builder =
                new MockApnsServerBuilder()
                        .setServerCredentials(
                                new X509Certificate[] {own},
                                (PrivateKey) store.getKey("apple", PASSWORD.toCharArray()),
                                null)
                        .setUseAlpn(true)
                        .setTrustedServerCertificateChain(
                                authorities.toArray(X509Certificate[]::new))
                        .setHandlerFactory(this::handler);
        server = builder.build();
        port = started(server, 0);
    }

    private static int started(MockApnsServer server, int port) {
        return server.start(port).join();
    }

    /// Its own certificate, made once: starting the tool takes longer than a test.
    private static final class Own {

        static final KeyStore STORE = made();

        private static KeyStore made() {
            try {
                var folder = Files.createTempDirectory("apple");
                var store = keystore(folder.resolve("apple.p12"));
                Files.delete(folder.resolve("apple.p12"));
                Files.delete(folder);
                return store;
            } catch (IOException | GeneralSecurityException fault) {
                throw new AssertionError(fault);
            }
        }
    }

    private static KeyStore keystore(Path file) throws IOException, GeneralSecurityException {
        try {
            var made = new ProcessBuilder(keytool(file)).redirectErrorStream(true).start();
            made.getInputStream().readAllBytes();
            made.waitFor();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static List<String> keytool(Path file) {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        return List.of(
                tool,
                "-genkeypair",
                "-alias",
                "apple",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "3650",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString());
    }

    public URI address() {
        return URI.create("https://localhost:" + port);
    }

    /// The file with the certificate that it shows.
    public Path trust() {
        return trust;
    }

    /// Knows a phone for passes of a type.
    public void knows(String phone, String passType) {
        phones.computeIfAbsent(passType, unseen -> ConcurrentHashMap.newKeySet()).add(phone);
    }

    /// A phone takes nothing more there, since then.
    void loses(String phone, Instant since) {
        gone.put(phone, since);
    }

    /// Answers everybody so from now on; with nothing, as it should.
    void turns(@Nullable RejectionReason reason) {
        mood = reason;
    }

    /// Is away.
    void goes() {
        server.shutdown().join();
    }

    /// Is back.
    void comes() {
        try {
            server = builder.build();
            started(server, port);
        } catch (SSLException fault) {
            throw new AssertionError(fault);
        }
    }

    /// What it was asked to tell a phone, in order; phones of other tests may be due as well.
    public List<Push> asked(String phone) {
        return asked.stream().filter(push -> push.phone().equals(phone)).toList();
    }

    /// How often it was asked since it forgot.
    public int count() {
        return asked.size();
    }

    /// Forgets what it was asked.
    public void forgets() {
        asked.clear();
    }

    private PushNotificationHandler handler(SSLSession session) {
        var strict = judge.buildHandler(session);
        return (headers, body) -> {
            asked.add(push(headers, body));
            var reason = mood;
            if (reason != null) {
                throw new RejectedNotificationException(reason);
            }
            var bearer = headers.get("authorization");
            if (bearer != null) {
                headers.set("authorization", JoseSignature.inAsn1(bearer.toString()));
            }
            strict.handlePushNotification(headers, body);
        };
    }

    private static Push push(Http2Headers headers, ByteBuf body) {
        var told = new ConcurrentHashMap<String, String>();
        headers.forEach(
                header -> told.put(header.getKey().toString(), header.getValue().toString()));
        var path = String.valueOf(headers.path());
        return new Push(path, told, body.toString(StandardCharsets.UTF_8));
    }

    /// Nobody waits for the two seconds in which it would still take calls.
    @Override
    public void close() {
        var _ = server.shutdown();
    }
}
