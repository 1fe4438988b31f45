package dev.stampbook.wallet.certificate;

import static dev.stampbook.card.pass.PassSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A pass that looks as it did is signed once.
class PassSignerTest {

    private static final Instant LATER = NOW.plus(Duration.ofHours(3));

    private final PassSigner signer = Signers.signer();

    private static byte[] manifest(int stamps) {
        return ("{\"pass.json\":\"" + stamps + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasSignedBeforeHasTheSignatureOfThen() {
        var first = signer.sign(manifest(3), NOW);

        assertThat(signer.sign(manifest(3), LATER)).isEqualTo(first);
    }

    @Test
    void anotherStampIsSignedAnew() {
        var three = signer.sign(manifest(3), NOW);

        assertThat(signer.sign(manifest(4), NOW)).isNotEqualTo(three);
    }

    @Test
    void anotherSignerKnowsNothingOfIt() {
        var first = signer.sign(manifest(3), NOW);

        assertThat(Signers.signer().sign(manifest(3), LATER)).isNotEqualTo(first);
    }

    @Test
    void whoeverGetsASignatureCannotSpoilIt() {
        var first = signer.sign(manifest(3), NOW);
        var whole = first.clone();

        first[0] = 0;

        assertThat(signer.sign(manifest(3), NOW)).isEqualTo(whole);
    }

    @Test
    void theOldestSignaturesAreForgotten() {
        var kept = new KeptSignatures();
        for (var number = 0; number <= 4_000; number++) {
            kept.put(new byte[] {(byte) number, (byte) (number >> 8)}, new byte[] {1});
        }

        assertThat(kept.find(new byte[] {0, 0})).isEmpty();
        assertThat(kept.find(new byte[] {1, 0})).isPresent();
    }
}
