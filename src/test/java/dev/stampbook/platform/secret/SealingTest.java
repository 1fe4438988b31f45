package dev.stampbook.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.testing.Crowd;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final MerchantId LUNA = new MerchantId(new UUID(1, 2));
    private static final MerchantId SALON = new MerchantId(new UUID(1, 3));
    private static final byte[] PLAIN = "7k2m9qx4tr8v ☕".getBytes(StandardCharsets.UTF_8);

    private final Sealing sealing = new Sealing(FingerprintsTest.key(1));

    @Test
    void opensWhatItSealed() {
        var sealed = sealing.seal("card", LUNA, PLAIN);

        assertThat(sealed).hasSize(PLAIN.length + 29).startsWith((byte) 1);
        assertThat(sealing.open("card", LUNA, sealed)).isEqualTo(PLAIN);
        assertThat(new Sealing(FingerprintsTest.key(1)).open("card", LUNA, sealed))
                .isEqualTo(PLAIN);
    }

    @Test
    void opensWhatAnEarlierVersionSealed() {
        var sealed =
                HexFormat.of()
                        .parseHex(
                                "01000102030405060708090a0b5e0892f1b770a5f845ae"
                                        + "9b2548ff888fdcd6ac7d9c8d299961c7122d09ce5e6b");

        assertThat(sealing.open("card", LUNA, sealed)).isEqualTo(PLAIN);
    }

    @Test
    void sealsNothingAtAllToo() {
        assertThat(sealing.open("card", LUNA, sealing.seal("card", LUNA, new byte[0]))).isEmpty();
    }

    @Test
    void sealsDifferentlyEachTime() {
        assertThat(sealing.seal("card", LUNA, PLAIN))
                .isNotEqualTo(sealing.seal("card", LUNA, PLAIN));
    }

    @Test
    void manyAtOnceOpenWhatIsTheirs() {
        var opened =
                Crowd.together(
                        64,
                        guest -> {
                            var merchant = new MerchantId(new UUID(guest % 4, 1));
                            var plain = ("guest " + guest).getBytes(StandardCharsets.UTF_8);
                            var sealed = sealing.seal("card", merchant, plain);
                            assertBroken(sealing, "voucher", merchant, sealed);
                            return Arrays.equals(plain, sealing.open("card", merchant, sealed));
                        });

        assertThat(opened).containsOnly(true);
    }

    @Test
    void opensForNoOtherPurposeMerchantOrKey() {
        var sealed = sealing.seal("card", LUNA, PLAIN);

        assertBroken(sealing, "voucher", LUNA, sealed);
        assertBroken(sealing, "card", SALON, sealed);
        assertBroken(new Sealing(FingerprintsTest.key(2)), "card", LUNA, sealed);
    }

    @Test
    void noticesEveryAlteredByteAndEveryCut() {
        var sealed = sealing.seal("card", LUNA, PLAIN);

        for (int at = 0; at < sealed.length; at++) {
            var altered = sealed.clone();
            altered[at] ^= 1;
            assertBroken(sealing, "card", LUNA, altered);
            assertBroken(sealing, "card", LUNA, Arrays.copyOf(sealed, at));
        }
        assertBroken(sealing, "card", LUNA, Arrays.copyOf(sealed, sealed.length + 1));
    }

    private static void assertBroken(
            Sealing sealing, String purpose, MerchantId merchant, byte[] sealed) {
        assertThatThrownBy(() -> sealing.open(purpose, merchant, sealed))
                .isInstanceOf(SealBroken.class);
    }
}
