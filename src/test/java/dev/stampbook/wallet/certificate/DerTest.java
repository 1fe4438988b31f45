package dev.stampbook.wallet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// Vectors from X.690 and from openssl.
class DerTest {

    @Test
    void writesNamesAsTheyAreKnown() {
        assertThat(hex(Der.oid("1.2.840.113549.1.7.2"))).isEqualTo("06092a864886f70d010702");
        assertThat(hex(Der.oid("2.16.840.1.101.3.4.2.1"))).isEqualTo("0609608648016503040201");
        assertThat(hex(Der.oid("2.5.4.3"))).isEqualTo("0603550403");
    }

    @Test
    void writesTheShortestLength() {
        assertThat(hex(Der.octets(new byte[127]))).startsWith("047f00");
        assertThat(hex(Der.octets(new byte[128]))).startsWith("04818000");
        assertThat(hex(Der.octets(new byte[256]))).startsWith("0482010000");
        assertThat(hex(Der.octets(new byte[65_536]))).startsWith("048301000000");
    }

    @Test
    void ordersTheMembersOfASet() {
        var one = Der.integer(1);
        var other = Der.octets(new byte[] {0});

        assertThat(Der.set(other, one)).isEqualTo(Der.set(one, other));
        assertThat(hex(Der.set(other, one))).isEqualTo("3106020101040100");
    }

    @Test
    void writesTimesInWesternDigits() {
        assertThat(hex(Der.utcTime(Instant.parse("2026-11-22T19:00:00Z"))))
                .isEqualTo("170d" + hex("261122190000Z".getBytes(StandardCharsets.US_ASCII)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
