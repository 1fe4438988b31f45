package dev.stampbook.wallet.certificate;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/// Writes ASN.1 in its one distinguished form (X.690): every length definite and shortest, the
/// members of a set in order.
final class Der {

    static final byte[] NULL = {5, 0};

    private static final int LONG_FORM = 0x80;
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    /// The members in the order that the rules ask for, whatever order they come in.
    static byte[] set(byte[]... members) {
        var sorted = members.clone();
        Arrays.sort(sorted, Arrays::compareUnsigned);
        return tagged(0x31, sorted);
    }

    /// An outer tag around a whole value: `[0]`.
    static byte[] context(int number, byte[]... parts) {
        return tagged(0xA0 + number, parts);
    }

    /// The same content under another tag, as implicit tagging has it.
    static byte[] retagged(int tag, byte[] value) {
        var other = value.clone();
        other[0] = (byte) tag;
        return other;
    }

    static byte[] integer(long value) {
        return integer(BigInteger.valueOf(value));
    }

    static byte[] integer(BigInteger value) {
        return tagged(2, value.toByteArray());
    }

    static byte[] yes() {
        return tagged(1, new byte[] {(byte) 0xFF});
    }

    static byte[] octets(byte[] value) {
        return tagged(4, value);
    }

    /// Whole bytes of bits, of which the last so many do not count.
    static byte[] bits(int unused, byte... value) {
        return tagged(3, new byte[] {(byte) unused}, value);
    }

    static byte[] text(String value) {
        return tagged(12, value.getBytes(StandardCharsets.UTF_8));
    }

    /// Letters and digits alone, as countries are written.
    static byte[] printable(String value) {
        return tagged(19, value.getBytes(StandardCharsets.US_ASCII));
    }

    /// Right until the year 2049.
    static byte[] utcTime(Instant at) {
        return tagged(23, UTC_TIME.format(at).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] oid(String dotted) {
        var arcs = Arrays.stream(dotted.split("\\.", -1)).mapToLong(Long::parseLong).toArray();
        var content = new ByteArrayOutputStream();
        content.writeBytes(base128(40 * arcs[0] + arcs[1]));
        Arrays.stream(arcs).skip(2).forEach(arc -> content.writeBytes(base128(arc)));
        return tagged(6, content.toByteArray());
    }

    private static byte[] base128(long arc) {
        var length = Math.max(1, (64 - Long.numberOfLeadingZeros(arc) + 6) / 7);
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            var more = i < length - 1 ? LONG_FORM : 0;
            var shift = 7 * (length - 1 - i);
            bytes[i] = (byte) (more | ((arc >> shift) & 0x7F));
        }
        return bytes;
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        var length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var value = new ByteArrayOutputStream(length + 6);
        value.write(tag);
        if (length < LONG_FORM) {
            value.write(length);
        } else {
            var digits = BigInteger.valueOf(length).toByteArray();
            // A leading zero keeps BigInteger positive and is no digit of the length.
            var from = digits[0] == 0 ? 1 : 0;
            value.write(LONG_FORM | (digits.length - from));
            value.write(digits, from, digits.length - from);
        }
        for (var part : parts) {
            value.writeBytes(part);
        }
        return value.toByteArray();
    }
}
