package dev.stampbook.wallet.certificate;

import dev.stampbook.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/// Certificates for passes as their owners have them in files.
public final class Stores {

    static final String PASSWORD = "open sesame";

    private static final PassIdentity LUNA = new PassIdentity("pass.example.luna", "TEAM123456");
    private static final TestAuthority FIRST = TestAuthority.at(TestClock.START, LUNA);
    private static final String UPLOAD = upload(FIRST);

    private Stores() {}

    /// What a till sends to bring one in that is good now.
    public static String body() {
        return UPLOAD;
    }

    /// One that ends so long after the beginning of all tests.
    static String ending(Duration after) {
        return upload(
                TestAuthority.at(TestClock.START.minus(TestAuthority.AFTER).plus(after), LUNA));
    }

    /// The same as text: certificate, what issued it, key.
    public static String pem() {
        var chain = FIRST.chain();
        return pem("CERTIFICATE", PassSigner.encoded(chain.leaf()))
                + pem("CERTIFICATE", PassSigner.encoded(chain.intermediate()))
                + pem("PRIVATE KEY", FIRST.key().getPrivate().getEncoded());
    }

    private static String pem(String kind, byte[] bytes) {
        var text = Base64.getMimeEncoder().encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    /// Another one for the same passes, with what issued it.
    public static Renewal renewal() {
        var next = TestAuthority.at(TestClock.START, LUNA);
        return new Renewal(
                upload(next), List.of(FIRST.chain().intermediate(), next.chain().intermediate()));
    }

    /// What brings it in, and the certificates that issued the first one and this one.
    public record Renewal(String body, List<X509Certificate> authorities) {}

    private static String upload(TestAuthority authority) {
        var file = of(authority, true);
        return "{\"file\": \"%s\", \"password\": \"%s\"}"
                .formatted(Base64.getEncoder().encodeToString(file), PASSWORD);
    }

    /// PKCS 12, with the certificate that issued it or without.
    static byte[] of(TestAuthority from, boolean whole) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var chain = from.chain();
            var certificates =
                    whole
                            ? new X509Certificate[] {chain.leaf(), chain.intermediate()}
                            : new X509Certificate[] {chain.leaf()};
            var key = from.key().getPrivate();
            store.setKeyEntry("pass", key, PASSWORD.toCharArray(), (Certificate[]) certificates);
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, PASSWORD.toCharArray());
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException fault) {
            throw new AssertionError(fault);
        }
    }
}
