package dev.stampbook.wallet.google.callback;

import com.google.crypto.tink.apps.paymentmethodtoken.PaymentMethodTokenSender;
import com.google.crypto.tink.apps.paymentmethodtoken.SenderIntermediateCertFactory;
import dev.stampbook.platform.json.TestJson;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Google as it speaks, by its own library: as it should, or as somebody would who is not Google.
public record Sender(String name, String issuer, KeyPair root, Instant keysUntil) {

    static final String NAME = "GooglePayPasses";

    private static final KeyPair ROOT = pair();
    private static final KeyPair BETWEEN = pair();

    /// The true one, speaking to an issuer.
    static Sender to(String issuer, Instant now) {
        return new Sender(NAME, issuer, ROOT, now.plus(Duration.ofHours(1)));
    }

    Sender called(String other) {
        return new Sender(other, issuer, root, keysUntil);
    }

    Sender with(KeyPair other) {
        return new Sender(name, issuer, other, keysUntil);
    }

    Sender until(Instant other) {
        return new Sender(name, issuer, root, other);
    }

    /// The keys with which the true one signs, as Google publishes them.
    public static String keys() {
        return TestJson.json()
                .write(Map.of("keys", List.of(key("ECv2SigningOnly", ROOT), key("ECv1", pair()))));
    }

    private static Map<String, Object> key(String protocol, KeyPair pair) {
        return Map.of(
                "keyValue",
                base64(pair.getPublic().getEncoded()),
                "protocolVersion",
                protocol,
                "keyExpiration",
                "4102444800000");
    }

    static Map<String, Object> message(String kind, String object, String nonce, Instant until) {
        var message = new LinkedHashMap<String, Object>();
        message.put("classId", object.substring(0, object.indexOf('.')) + ".program");
        message.put("objectId", object);
        message.put("expTimeMillis", until.toEpochMilli());
        message.put("eventType", kind);
        message.put("nonce", nonce);
        return message;
    }

    String seal(Map<String, Object> message) {
        try {
            var certificate =
                    new SenderIntermediateCertFactory.Builder()
                            .protocolVersion(CallbackCheck.PROTOCOL)
                            .addSenderSigningKey(base64(root.getPrivate().getEncoded()))
                            .senderIntermediateSigningKey(base64(BETWEEN.getPublic().getEncoded()))
                            .expiration(keysUntil.toEpochMilli())
                            .senderId(name)
                            .build()
                            .create();
            return new PaymentMethodTokenSender.Builder()
                    .protocolVersion(CallbackCheck.PROTOCOL)
                    .senderId(name)
                    .recipientId(issuer)
                    .senderIntermediateSigningKey(base64(BETWEEN.getPrivate().getEncoded()))
                    .senderIntermediateCert(certificate)
                    .build()
                    .seal(TestJson.json().write(message));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
