package dev.stampbook.wallet.google.account;

import dev.stampbook.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the JSON file that Google gives out with a new key of a service account. Of the addresses
/// in it none is used: a file shall not say whom we talk to.
final class KeyFile {

    /// Ten times what they have.
    static final int BYTES_MAX = 32_768;

    private static final int BITS_MIN = 2048;
    private static final Pattern PEM =
            Pattern.compile(
                    "-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private KeyFile() {}

    /// What a file holds.
    sealed interface Content {

        /// A key that signs.
        record Good(ServiceAccount account) implements Content {}

        /// Nothing that could be used.
        record Bad(GoogleKeyRefusal reason) implements Content {}
    }

    /// Reads a file; no problem repeats anything of it.
    static Content read(byte[] file, Json json) {
        if (file.length > BYTES_MAX) {
            return new Content.Bad(GoogleKeyRefusal.GOOGLE_KEY_TOO_LARGE);
        }
        return fields(file, json)
                .map(KeyFile::read)
                .orElseGet(() -> new Content.Bad(GoogleKeyRefusal.GOOGLE_KEY_NO_JSON));
    }

    private static Optional<Map<String, Object>> fields(byte[] file, Json json) {
        try {
            return Optional.ofNullable(json.object(new String(file, StandardCharsets.UTF_8)));
        } catch (RuntimeException fault) {
            if (Json.unreadable(fault)) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private static Content read(Map<String, Object> fields) {
        var email = text(fields, "client_email");
        var keyId = text(fields, "private_key_id");
        var pem = text(fields, "private_key");
        if (!text(fields, "type").equals("service_account")) {
            return new Content.Bad(GoogleKeyRefusal.GOOGLE_KEY_OTHER_TYPE);
        } else if (!email.contains("@")) {
            return new Content.Bad(GoogleKeyRefusal.GOOGLE_KEY_WITHOUT_EMAIL);
        } else if (keyId.isEmpty()) {
            return new Content.Bad(GoogleKeyRefusal.GOOGLE_KEY_WITHOUT_ID);
        } else if (pem.isEmpty()) {
            return new Content.Bad(GoogleKeyRefusal.GOOGLE_KEY_MISSING);
        }
        return key(pem).map(key -> sized(new ServiceAccount(email, keyId, key)))
                .orElseGet(() -> new Content.Bad(GoogleKeyRefusal.GOOGLE_KEY_UNREADABLE));
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text.strip() : "";
    }

    private static Content sized(ServiceAccount account) {
        return account.key() instanceof RSAPrivateKey rsa
                        && rsa.getModulus().bitLength() >= BITS_MIN
                ? new Content.Good(account)
                : new Content.Bad(GoogleKeyRefusal.GOOGLE_KEY_WEAK);
    }

    private static Optional<PrivateKey> key(String pem) {
        var body = PEM.matcher(pem);
        if (!body.matches()) {
            return Optional.empty();
        }
        try {
            var der = Base64.getDecoder().decode(body.group(1).replaceAll("\\s", ""));
            return Optional.of(
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (IllegalArgumentException | GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }
}
