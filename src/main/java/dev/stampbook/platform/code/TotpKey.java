package dev.stampbook.platform.code;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// The secret that a phone and the server share to compute rotating values, in hexadecimal.
public record TotpKey(String hex) {

    private static final int BYTES_MIN = 20;
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-f]{2}){20,64}");

    /// Takes either case; throws for fewer than 20 or more than 64 bytes.
    public TotpKey {
        hex = hex.toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("no key of 20 to 64 bytes in hexadecimal");
        }
    }

    /// A new random key of 20 bytes, the length of the hash.
    public static TotpKey draw(SecureRandom source) {
        var bytes = new byte[BYTES_MIN];
        source.nextBytes(bytes);
        return new TotpKey(HexFormat.of().formatHex(bytes));
    }

    /// The key's bytes.
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// A mask, so that the secret reaches no log.
    @Override
    public String toString() {
        return "TotpKey[…]";
    }
}
