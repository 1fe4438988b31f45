package dev.stampbook.wallet.apple.push;

import dev.stampbook.platform.start.Settings.Apple.PushKey;
import dev.stampbook.platform.start.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// The token by which Apple knows a team, in place of a certificate: signed anew after forty
/// minutes, since Apple takes one for an hour and no new one within twenty minutes.
final class ProviderToken {

    private static final Duration FRESH = Duration.ofMinutes(40);
    private static final Duration TOO_SOON = Duration.ofMinutes(20);

    private final PushKey named;
    private final PrivateKey key;
    private String token = "";
    private Instant signedAt = Instant.EPOCH;

    ProviderToken(PushKey named, PrivateKey key) {
        this.named = named;
        this.key = key;
    }

    /// With the key in the file, as Apple's portal writes it.
    static ProviderToken of(PushKey named) {
        try {
            var text = Files.readString(named.file()).replaceAll("-----[A-Z ]+-----", "");
            var bytes = Base64.getMimeDecoder().decode(text);
            var spec = new PKCS8EncodedKeySpec(bytes);
            return new ProviderToken(named, KeyFactory.getInstance("EC").generatePrivate(spec));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new StartRefused(
                    "STAMPBOOK_APPLE_KEY_FILE is no key of Apple's: " + named.file() + ".",
                    unreadable);
        }
    }

    /// Whether it speaks for a team.
    boolean of(String team) {
        return named.team().equals(team);
    }

    /// The token for now.
    synchronized String at(Instant now) {
        // A clock that was set back makes nothing last longer.
        if (now.isBefore(signedAt) || !now.isBefore(signedAt.plus(FRESH))) {
            token = signed(now);
            signedAt = now;
        }
        return token;
    }

    /// Apple says that it is too old: the next is another, unless that would be too soon.
    synchronized void expired(Instant now) {
        if (!now.isBefore(signedAt.plus(TOO_SOON))) {
            signedAt = Instant.EPOCH;
        }
    }

    private String signed(Instant now) {
        var head = encoded("{\"alg\":\"ES256\",\"kid\":\"" + named.id() + "\"}");
        var claims =
                encoded("{\"iss\":\"" + named.team() + "\",\"iat\":" + now.getEpochSecond() + "}");
        var text = head + "." + claims;
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("a key that cannot sign", fault);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
