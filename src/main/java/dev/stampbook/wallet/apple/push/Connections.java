package dev.stampbook.wallet.apple.push;

import dev.stampbook.platform.start.StartRefused;
import dev.stampbook.wallet.certificate.PassSigner;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// Connections to Apple, one client for each certificate that is shown there; the one that was used
/// longest ago makes room.
final class Connections implements AutoCloseable {

    private static final int MOST = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final KeyManager[] NOBODY = {};

    private final Map<String, HttpClient> clients =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, HttpClient> eldest) {
                    if (size() > MOST) {
                        // What it has sent is still answered.
                        eldest.getValue().shutdown();
                        return true;
                    }
                    return false;
                }
            };
    private final TrustManager @Nullable [] trust;

    /// Believes Apple by the usual certificates, or by those in a file.
    Connections(Optional<Path> file) {
        this.trust = file.map(Connections::trust).orElse(null);
    }

    /// The one on which this certificate is shown.
    HttpClient with(PassSigner signer) {
        return client(signer.certificate(), signer.introduction());
    }

    /// The one on which none is.
    HttpClient plain() {
        return client("", NOBODY);
    }

    private HttpClient client(String name, KeyManager... shown) {
        synchronized (clients) {
            return clients.computeIfAbsent(name, unseen -> open(shown));
        }
    }

    private HttpClient open(KeyManager... shown) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(shown, trust, null);
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_2)
                    .sslContext(context)
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has TLS", fault);
        }
    }

    private static TrustManager[] trust(Path file) {
        try (var in = Files.newInputStream(file)) {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store(in));
            return factory.getTrustManagers();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new StartRefused(
                    "STAMPBOOK_APPLE_PUSH_TRUST holds no certificates: " + file + ".", unreadable);
        }
    }

    private static KeyStore store(InputStream in) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
            store.setCertificateEntry("trusted-" + store.size(), certificate);
        }
        return store;
    }

    @Override
    public void close() {
        synchronized (clients) {
            clients.values().forEach(HttpClient::shutdownNow);
            clients.clear();
        }
    }
}
