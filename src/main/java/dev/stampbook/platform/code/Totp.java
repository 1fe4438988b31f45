package dev.stampbook.platform.code;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Values that only the holder of a key can compute, new in every period (RFC 6238, HMAC-SHA-1).
///
/// `skew` is how far the clock of the phone may be off. Accepting is not enough for "once": the
/// caller remembers the accepted step of each key, and a step that is not later is refused.
public record Totp(Duration period, int digits, Duration skew) {

    /// The rotating QR of the web card and the Google pass: 15 s, 8 digits. Phones compute it
    /// offline, and most of their clocks are right within the 30 s that are forgiven.
    public static final Totp ROTATING_QR =
            new Totp(Duration.ofSeconds(15), 8, Duration.ofSeconds(30));

    private static final String ALGORITHM = "HmacSHA1";

    /// Throws for a period below a millisecond, a negative skew, or digits other than 6 to 8.
    public Totp {
        if (period.toMillis() < 1 || skew.isNegative() || digits < 6 || digits > 8) {
            throw new IllegalArgumentException("no period, skew and digits of a rotating value");
        }
    }

    /// The number of the period in which the instant lies, counted from 1970.
    public long stepAt(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), period.toMillis());
    }

    /// The value of the key in that step, padded with zeros to its digits.
    public String value(TotpKey key, long step) {
        var hash = ByteBuffer.wrap(hash(key, step));
        int offset = hash.get(hash.capacity() - 1) & 0xf;
        int truncated = hash.getInt(offset) & 0x7fff_ffff;
        int modulus = (int) Math.pow(10, digits);
        return String.format(Locale.ROOT, "%0" + digits + "d", truncated % modulus);
    }

    /// The step of the stated instant when it is the current or the previous one, give or take the
    /// skew, and the value is the one of that step; empty otherwise.
    public Optional<Long> accept(TotpKey key, Instant stated, String value, Instant now) {
        long step = stepAt(stated);
        boolean timely = stepAt(now.minus(skew)) - 1 <= step && step <= stepAt(now.plus(skew));
        return timely && same(value(key, step), value) ? Optional.of(step) : Optional.empty();
    }

    private static boolean same(String right, String given) {
        // Takes the same time wherever the first wrong digit is.
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(TotpKey key, long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", fault);
        }
    }
}
