package dev.stampbook.platform.code;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/// How generated redeem codes look: a prefix, then `length` random symbols of an alphabet, then,
/// with Crockford's alphabet, a check symbol that `length` does not count.
///
/// How long is long enough: with n codes alive among s possible ones, one blind guess succeeds with
/// probability n / s. Below one in a million, a till that lets through a guess a second would need
/// eleven days for a hit, and the throttle lets through far fewer.
///
/// | random symbols | bits | codes with room |
/// |---|---|---|
/// | 8 Crockford | 40 | 0.98 million |
/// | 10 Crockford | 50 | 1 billion |
/// | 12 Crockford | 60 | 1 trillion |
/// | 12 digits | 39.9 | 1 million |
public record RedeemPattern(String prefix, int length, String alphabet) {

    private static final BigInteger GUESSES_PER_HIT = BigInteger.valueOf(1_000_000);
    private static final Pattern PREFIX = Pattern.compile("(?:[A-Z0-9][A-Z0-9-]{0,11})?");
    private static final Pattern ALPHABET = Pattern.compile("[A-Z0-9]{10,36}");
    private static final int LENGTH_MIN = 4;
    private static final int LENGTH_MAX = 32;

    /// The default: 12 Crockford symbols and their check symbol, without a prefix.
    public static final RedeemPattern DEFAULT = new RedeemPattern("", 12, Crockford.ALPHABET);

    /// Throws for a prefix other than up to 12 capital letters, digits and inner hyphens, a length
    /// outside 4 to 32, and an alphabet that is not 10 to 36 capital letters and digits which stay
    /// different when look-alikes are folded.
    public RedeemPattern {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("prefix");
        }
        if (length < LENGTH_MIN || length > LENGTH_MAX) {
            throw new IllegalArgumentException("length");
        }
        if (!ALPHABET.matcher(alphabet).matches() || !distinct(TypedText.fold(alphabet))) {
            throw new IllegalArgumentException("alphabet");
        }
    }

    /// A new random code of this pattern.
    public String draw(SecureRandom source) {
        if (checked()) {
            return prefix + Crockford.withCheck(length, source);
        }
        var code = new StringBuilder(prefix);
        for (int at = 0; at < length; at++) {
            code.append(alphabet.charAt(source.nextInt(alphabet.length())));
        }
        return code.toString();
    }

    /// Whether a blind guess still succeeds at most once in a million when so many codes exist.
    public boolean roomFor(long count) {
        return lengthNeededFor(count) <= length;
    }

    /// The least length, counted like `length`, at which a pattern of this alphabet has room for so
    /// many codes, the existing ones included.
    public int lengthNeededFor(long count) {
        var needed = BigInteger.valueOf(count).multiply(GUESSES_PER_HIT);
        int enough = LENGTH_MIN;
        while (space(enough).compareTo(needed) < 0) {
            enough++;
        }
        return enough;
    }

    private BigInteger space(int symbols) {
        var all = BigInteger.valueOf(alphabet.length()).pow(symbols);
        // Four of the 37 check symbols are never drawn, see Crockford.withCheck.
        return checked()
                ? all.multiply(BigInteger.valueOf(33)).divide(BigInteger.valueOf(37))
                : all;
    }

    private boolean checked() {
        return alphabet.equals(Crockford.ALPHABET);
    }

    private static boolean distinct(String symbols) {
        return symbols.chars().distinct().count() == symbols.length();
    }
}
