package dev.stampbook.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static final MerchantId LUNA = new MerchantId(new UUID(1, 2));
    private static final MerchantId SALON = new MerchantId(new UUID(1, 3));

    private final Fingerprints fingerprints = new Fingerprints(key(1));

    @Test
    void staysTheSameForeverOrStoredTokensAreLost() {
        assertThat(hex(fingerprints.of("scan token", LUNA, "7k2m9qx4tr8v")))
                .isEqualTo("2227cdc79b49f5f814e3dca5aad7b761" + "a45499bd03441d17e1197f82c5f8e1e1");
    }

    @Test
    void tellsApartWhatDiffersInAnything() {
        var texts =
                Stream.of("", "a", "ab", "b", "A", "a ", "é", "\uD800", "\uDC00", "?", "\u0000");
        var others =
                Stream.of(
                        fingerprints.of("view token", LUNA, "a"),
                        fingerprints.of("scan token", SALON, "a"),
                        fingerprints.of("scan tokena", LUNA, ""),
                        new Fingerprints(key(2)).of("scan token", LUNA, "a"));

        var all =
                Stream.concat(texts.map(text -> fingerprints.of("scan token", LUNA, text)), others);

        assertThat(all.map(FingerprintsTest::hex)).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void givesManyThreadsTheSame() {
        var seen =
                IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(round -> fingerprints.of("purpose " + round % 3, LUNA, "a"))
                        .map(FingerprintsTest::hex)
                        .distinct();

        assertThat(seen).hasSize(3).allMatch(hex -> hex.length() == 64);
    }

    static InstanceKey key(int first) {
        var bytes = new byte[InstanceKey.BYTES];
        bytes[0] = (byte) first;
        return new InstanceKey(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
