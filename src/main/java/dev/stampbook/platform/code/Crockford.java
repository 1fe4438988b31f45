package dev.stampbook.platform.code;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Crockford's base 32: ten digits and 22 letters without the look-alikes I, L, O and the U.
public final class Crockford {

    /// The 32 symbols in the order of their values.
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final String CHECK_ALPHABET = ALPHABET + "*~$=U";
    private static final String AWKWARD = "*~$=";
    private static final int CHECK_MODULUS = 37;
    private static final int UUID_SYMBOLS = 26;
    private static final byte[] VALUES = values();

    private Crockford() {}

    /// The bytes as one big-endian number in ceil(8 n / 5) symbols, upper case.
    public static String encode(byte[] bytes) {
        var symbols = new char[(bytes.length * 8 + 4) / 5];
        int bits = 0;
        int waiting = 0;
        int next = bytes.length;
        for (int at = symbols.length - 1; at >= 0; at--) {
            if (waiting < 5 && next > 0) {
                bits |= (bytes[--next] & 0xff) << waiting;
                waiting += 8;
            }
            symbols[at] = ALPHABET.charAt(bits & 31);
            bits >>>= 5;
            waiting -= 5;
        }
        return new String(symbols);
    }

    /// The 128 bits of the id as 26 symbols, upper case, in the same order as the ids.
    public static String encode(UUID id) {
        var symbols = new char[UUID_SYMBOLS];
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int at = UUID_SYMBOLS - 1; at >= 0; at--) {
            symbols[at] = ALPHABET.charAt((int) (low & 31));
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return new String(symbols);
    }

    /// The id that 26 symbols of either case spell, or empty for anything else.
    public static Optional<UUID> uuid(String symbols) {
        // 26 symbols hold 130 bits: a first symbol above 7 would not fit.
        if (symbols.length() != UUID_SYMBOLS || !spelt(symbols) || value(symbols.charAt(0)) > 7) {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (int at = 0; at < UUID_SYMBOLS; at++) {
            high = high << 5 | low >>> 59;
            low = low << 5 | value(symbols.charAt(at));
        }
        return Optional.of(new UUID(high, low));
    }

    /// Whether there is something and all of it is symbols of the alphabet, in either case.
    public static boolean spelt(String symbols) {
        return !symbols.isEmpty() && symbols.chars().allMatch(symbol -> value(symbol) >= 0);
    }

    /// As many random symbols as asked for, five bits each.
    public static String random(int symbols, SecureRandom source) {
        // Eight symbols of five bytes: secure bytes are dear where a processor has no SHA of its
        // own.
        var bytes = new byte[(symbols * 5 + 7) / 8];
        source.nextBytes(bytes);
        // Of a number the first symbol may be short of bits; the last ones are whole.
        var whole = encode(bytes);
        return whole.substring(whole.length() - symbols);
    }

    /// As many random symbols as asked for and their check symbol, always a letter or a digit.
    public static String withCheck(int symbols, SecureRandom source) {
        // Four of the check symbols need escaping in links and are missing on till keyboards and in
        // Code 39. Drawing again costs 11 % of the codes; U stays, as it is an ordinary letter.
        String code;
        char check;
        do {
            code = random(symbols, source);
            check = checkSymbol(code);
        } while (AWKWARD.indexOf(check) >= 0);
        return code + check;
    }

    /// The check symbol of a code: its value modulo 37, which finds every single wrong symbol and
    /// every swap of neighbours; throws for a text that is no code.
    public static char checkSymbol(String code) {
        if (!spelt(code)) {
            throw new IllegalArgumentException("not symbols of Crockford's alphabet");
        }
        int rest = 0;
        for (int at = 0; at < code.length(); at++) {
            rest = (rest * 32 + value(code.charAt(at))) % CHECK_MODULUS;
        }
        return CHECK_ALPHABET.charAt(rest);
    }

    /// Whether the text is upper-case symbols followed by their right check symbol.
    public static boolean isValid(String codeWithCheck) {
        int last = codeWithCheck.length() - 1;
        if (last < 1) {
            return false;
        }
        var code = codeWithCheck.substring(0, last);
        return code.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
                && checkSymbol(code) == codeWithCheck.charAt(last);
    }

    private static int value(int symbol) {
        return symbol < VALUES.length ? VALUES[symbol] : -1;
    }

    private static byte[] values() {
        var values = new byte['z' + 1];
        Arrays.fill(values, (byte) -1);
        for (byte value = 0; value < ALPHABET.length(); value++) {
            char symbol = ALPHABET.charAt(value);
            values[symbol] = value;
            values[Character.toLowerCase(symbol)] = value;
        }
        return values;
    }
}
