package dev.stampbook.wallet.google.callback;

import dev.stampbook.platform.json.Json;
import dev.stampbook.wallet.google.Issuer;
import dev.stampbook.wallet.google.callback.Callback.Verdict;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks whether a callback is Google's: a root key signed another key, and that one the message
/// for this issuer. What is signed are the texts as they stand in the body, never written anew.
final class CallbackCheck {

    static final String PROTOCOL = "ECv2SigningOnly";

    /// Many times what they have.
    static final int BYTES_MAX = 16_384;

    private static final int NONCE_MAX = 200;
    private static final int SIGNATURES_MAX = 8;
    private static final int CURVE_BITS = 256;

    private final Json json;
    private final List<String> senders;
    private final Issuer issuer;

    /// `senders` are the names under which Google signs.
    CallbackCheck(Json json, List<String> senders, Issuer issuer) {
        this.json = json;
        this.senders = List.copyOf(senders);
        this.issuer = issuer;
    }

    /// What a body is worth, under the root keys that are good now.
    Verdict check(byte[] body, List<PublicKey> roots, Instant now) {
        if (body.length > BYTES_MAX) {
            return new Verdict.Forged();
        }
        return object(new String(body, StandardCharsets.UTF_8))
                .flatMap(CallbackCheck::letter)
                .flatMap(letter -> opened(letter, roots, now))
                .map(callback -> timely(callback, now))
                .orElseGet(Verdict.Forged::new);
    }

    private static Verdict timely(Callback callback, Instant now) {
        return now.isBefore(callback.expiresAt())
                ? new Verdict.Genuine(callback)
                : new Verdict.Late();
    }

    private record Letter(
            String signedKey, List<byte[]> keySignatures, String message, byte[] signature) {}

    private static Optional<Letter> letter(Map<String, Object> body) {
        if (!PROTOCOL.equals(body.get("protocolVersion"))
                || !(body.get("intermediateSigningKey") instanceof Map<?, ?> between)
                || !(between.get("signedKey") instanceof String signedKey)
                || !(between.get("signatures") instanceof List<?> signatures)
                || !(body.get("signedMessage") instanceof String message)) {
            return Optional.empty();
        }
        var keySignatures =
                signatures.stream()
                        .limit(SIGNATURES_MAX)
                        .flatMap(signature -> decoded(signature).stream())
                        .toList();
        return decoded(body.get("signature"))
                .map(signature -> new Letter(signedKey, keySignatures, message, signature));
    }

    private Optional<Callback> opened(Letter letter, List<PublicKey> roots, Instant now) {
        return senders.stream()
                .filter(sender -> vouched(letter, sender, roots))
                .filter(sender -> signed(letter, sender, now))
                .findFirst()
                .flatMap(sender -> object(letter.message()))
                .flatMap(this::callback);
    }

    private static boolean vouched(Letter letter, String sender, List<PublicKey> roots) {
        var text = text(sender, PROTOCOL, letter.signedKey());
        return roots.stream()
                .anyMatch(
                        root ->
                                letter.keySignatures().stream()
                                        .anyMatch(signature -> holds(root, text, signature)));
    }

    private boolean signed(Letter letter, String sender, Instant now) {
        var text = text(sender, issuer.number(), PROTOCOL, letter.message());
        return object(letter.signedKey())
                .filter(key -> instant(key.get("keyExpiration")).filter(now::isBefore).isPresent())
                .flatMap(key -> decoded(key.get("keyValue")))
                .flatMap(CallbackCheck::key)
                .filter(key -> holds(key, text, letter.signature()))
                .isPresent();
    }

    private Optional<Callback> callback(Map<String, Object> message) {
        var kind = message.get("eventType");
        if (!"save".equals(kind) && !"del".equals(kind)) {
            return Optional.empty();
        }
        var saved = "save".equals(kind);
        var nonce = word(message, "nonce");
        return nonce.isEmpty() || nonce.length() > NONCE_MAX
                ? Optional.empty()
                : issuer.cardOf(word(message, "objectId"))
                        .flatMap(
                                card ->
                                        instant(message.get("expTimeMillis"))
                                                .map(end -> new Callback(card, saved, nonce, end)));
    }

    private static String word(Map<String, Object> message, String name) {
        return message.get(name) instanceof String text ? text : "";
    }

    /// Milliseconds since 1970, as a number or in digits.
    static Optional<Instant> instant(@Nullable Object millis) {
        return switch (millis) {
            case Integer number -> Optional.of(Instant.ofEpochMilli(number));
            case Long number -> Optional.of(Instant.ofEpochMilli(number));
            case String text when text.matches("[0-9]{1,18}") ->
                    Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
            case null, default -> Optional.empty();
        };
    }

    /// A public key on P-256, or empty for anything else.
    static Optional<PublicKey> key(byte[] spki) {
        try {
            var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
            return Optional.of(key)
                    .filter(
                            any ->
                                    any instanceof ECPublicKey ec
                                            && ec.getParams().getOrder().bitLength() == CURVE_BITS);
        } catch (GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    /// The bytes of a text in base64, or empty for anything else.
    static Optional<byte[]> decoded(@Nullable Object base64) {
        try {
            return base64 instanceof String text
                    ? Optional.of(Base64.getDecoder().decode(text))
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean holds(PublicKey key, byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    /// Each part behind its length in four bytes, the lowest first.
    private static byte[] text(String... parts) {
        var bytes = Stream.of(parts).map(part -> part.getBytes(StandardCharsets.UTF_8)).toList();
        var length = bytes.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        var text = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.forEach(part -> text.putInt(part.length).put(part));
        return text.array();
    }

    private Optional<Map<String, Object>> object(String text) {
        try {
            return Optional.ofNullable(json.object(text));
        } catch (RuntimeException fault) {
            if (Json.unreadable(fault)) {
                return Optional.empty();
            }
            throw fault;
        }
    }
}
