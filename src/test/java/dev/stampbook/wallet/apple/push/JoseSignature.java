package dev.stampbook.wallet.apple.push;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/// The signature of a token in the spelling that somebody else's server reads: that one wants
/// ASN.1, while JSON Web Signature (RFC 7518, 3.4), which Apple names, puts two numbers of 32 bytes
/// after each other.
final class JoseSignature {

    private static final int NUMBER_BYTES = 32;

    private JoseSignature() {}

    /// The same token with its signature spelled in ASN.1; another length than 64 bytes is no
    /// signature of the standard, and an error.
    static String inAsn1(String token) {
        var dot = token.lastIndexOf('.');
        var numbers = Base64.getUrlDecoder().decode(token.substring(dot + 1));
        if (numbers.length != 2 * NUMBER_BYTES) {
            throw new IllegalArgumentException(numbers.length + " bytes");
        }
        var first = integer(Arrays.copyOf(numbers, NUMBER_BYTES));
        var second = integer(Arrays.copyOfRange(numbers, NUMBER_BYTES, numbers.length));
        var sequence = tagged(0x30, joined(first, second));
        return token.substring(0, dot + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sequence);
    }

    private static byte[] integer(byte[] number) {
        return tagged(0x02, new BigInteger(1, number).toByteArray());
    }

    private static byte[] tagged(int tag, byte[] content) {
        return joined(new byte[] {(byte) tag, (byte) content.length}, content);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
