package dev.stampbook.platform.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Checkpoints at the door for whoever keeps them elsewhere.
@DoorTest
class CheckpointDoorsTest {

    private final Shops.Shop shop;
    private final Sequencer sequencer;
    private final Chaining chaining;
    private final Certifying certifying;

    CheckpointDoorsTest(
            Shops shops, Sequencer sequencer, Chaining chaining, Certifying certifying) {
        this.shop = shops.open();
        this.sequencer = sequencer;
        this.chaining = chaining;
        this.certifying = certifying;
    }

    @Test
    void showsSignedEndsOldestFirst() {
        sign();
        shop.till().post("/api/v1/locations", Map.of("name", "Harbour")).expect(201);
        sign();

        var told = shop.till().get("/api/v1/checkpoints").expect(200).json();

        assertThat(told.at("/data")).hasSize(2);
        assertThat(told.at("/data/0/merchant").asString()).isEqualTo(shop.merchant());
        assertThat(told.at("/data/0/seq").asLong()).isLessThan(told.at("/data/1/seq").asLong());
        assertThat(told.at("/next").asString()).isEqualTo(told.at("/data/1/seq").asString());
    }

    @Test
    void aCollectorComesBackWithItsCursor() {
        sign();
        var next = shop.till().get("/api/v1/checkpoints").expect(200).text("/next");

        var told = shop.till().get("/api/v1/checkpoints?after=" + next).expect(200);

        assertThat(told.json().at("/data")).isEmpty();
        assertThat(told.text("/next")).isEqualTo(next);
    }

    @Test
    void refusesWhatIsNoCursor() {
        shop.till().get("/api/v1/checkpoints?after=-1").expect(422, "invalid_input");
    }

    private void sign() {
        var merchant = MerchantId.parse(shop.merchant()).orElseThrow();
        sequencer.catchUp(merchant);
        chaining.catchUp(merchant);
        certifying.now(merchant);
    }
}
