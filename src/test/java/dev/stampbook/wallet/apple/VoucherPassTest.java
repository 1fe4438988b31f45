package dev.stampbook.wallet.apple;

import static dev.stampbook.card.pass.PassSamples.NOW;
import static dev.stampbook.card.pass.PassSamples.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.pass.PassSamples;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.VoucherOffer.Reveal;
import dev.stampbook.wallet.certificate.Signers;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A voucher on a pass of its own, beside that of its card.
class VoucherPassTest {

    private static final Instant END = Instant.parse("2026-12-31T23:00:00Z");

    private static PassSamples beside(Symbol symbol) {
        return card(3).until(END).coded(Reveal.ALWAYS, symbol).beside();
    }

    private static Opened opened(PassSamples sample) {
        var order = new PassOrder(sample.content(), null, Signers.signer(), NOW);
        return Opened.of(new PassMaking().file(order));
    }

    @Test
    void aVoucherBesideItsCardIsItsCodeAndItsEnd() {
        var pass = opened(beside(Symbol.CODE_128)).pass();
        var front = pass.get("coupon");

        assertThat(pass.at("/serialNumber").asString()).startsWith("vch_");
        assertThat(pass.at("/description").asString()).isEqualTo("Free cake at Luna Café");
        assertThat(pass.at("/expirationDate").asString()).isEqualTo("2026-12-31T22:59:59Z");
        assertThat(front.at("/primaryFields/0/value").asString()).isEqualTo("Free cake");
        assertThat(front.at("/secondaryFields/0/label").asString()).isEqualTo("Code");
        assertThat(front.at("/secondaryFields/0/value").asString()).isEqualTo(PassSamples.CODE);
        assertThat(front.at("/auxiliaryFields/0/value").asString()).contains("31 Dec 2026");
        assertThat(front.at("/auxiliaryFields/0/changeMessage").asString()).isEqualTo("%@");
        assertThat(pass.at("/barcodes/0/message").asString()).isEqualTo(PassSamples.CODE);
        assertThat(opened(beside(Symbol.CODE_128)).files()).doesNotContainKey("strip.png");
    }

    @Test
    void aCodeThatNoPhoneDrawsIsReadFromIt() {
        var pass = opened(beside(Symbol.EAN_13)).pass();

        assertThat(pass.has("barcodes")).isFalse();
        assertThat(pass.at("/coupon/secondaryFields/0/value").asString())
                .isEqualTo(PassSamples.CODE);
    }

    @Test
    void theCardLeavesTheCodeToThePassBesideIt() {
        var card = card(3).coded(Reveal.ALWAYS, Symbol.QR).designed("pass_code", "beside");
        var pass = opened(card).pass();

        assertThat(pass.at("/barcodes/0/message").asString()).isEqualTo("scantoken");
        assertThat(pass.at("/storeCard/secondaryFields/0/value").asString()).isEqualTo("Free cake");
        assertThat(pass.at("/storeCard/auxiliaryFields/0/key").asString()).isEqualTo("next");
        assertThat(pass.at("/storeCard/backFields/0/value").asString())
                .contains("https://cards.example/en/c/viewtoken/vouchers/vch_");
    }

    @Test
    void aVoucherThatIsOverTakesItsCodeWithIt() {
        var over = card(3).until(NOW.minusSeconds(1)).coded(Reveal.ALWAYS, Symbol.QR).beside();
        var pass = opened(over).pass();

        assertThat(pass.at("/voided").asBoolean()).isTrue();
        assertThat(pass.has("barcodes")).isFalse();
        assertThat(pass.toString()).doesNotContain(PassSamples.CODE);
        assertThat(pass.at("/coupon/auxiliaryFields/0/value").asString()).isNotEmpty();
    }

    @Test
    void thatOfSomebodyErasedIsBlank() {
        var pass = opened(beside(Symbol.QR).erased()).pass();

        assertThat(pass.at("/voided").asBoolean()).isTrue();
        assertThat(pass.get("coupon").isEmpty()).isTrue();
        assertThat(pass.toString()).doesNotContain(PassSamples.CODE, "viewtoken");
    }
}
