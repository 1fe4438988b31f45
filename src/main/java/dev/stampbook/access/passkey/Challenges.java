package dev.stampbook.access.passkey;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.secret.Fingerprints;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Draws what a passkey has to sign. The browser keeps a random text with its end, and the
/// challenge is the fingerprint of that: only this instance makes one from the other, nothing is
/// stored, and the answer of another browser fits no challenge of this one.
@Component
class Challenges {

    /// Long enough to look for a security key in a bag.
    static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);

    private static final int BYTES = 16;
    private static final MerchantId NOBODY = new MerchantId(new UUID(0, 0));
    private static final Pattern KEPT = Pattern.compile("[\\w-]{22}\\.\\d{10,12}");

    private final SecureRandom random = new SecureRandom();
    private final Fingerprints fingerprints;

    Challenges(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /// A challenge and until when it may be answered.
    @SuppressWarnings("ArrayRecordComponent") // Compared by the library, in constant time.
    record Challenge(byte[] bytes, Instant expiresAt) {

        String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }

    /// A text for the browser to keep.
    String draw(Instant now) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return text + "." + now.plus(ANSWERED_WITHIN).getEpochSecond();
    }

    /// The challenge of whoever keeps this text; empty once it is too late.
    Optional<Challenge> of(String kept, Instant now) {
        if (!KEPT.matcher(kept).matches()) {
            return Optional.empty();
        }
        var end = Instant.ofEpochSecond(Long.parseLong(kept.substring(kept.indexOf('.') + 1)));
        var bytes = fingerprints.of("passkey_challenge", NOBODY, kept);
        return Optional.of(new Challenge(bytes, end)).filter(one -> now.isBefore(one.expiresAt()));
    }
}
