package dev.stampbook.reward.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Batches at the desk, without script.
@DoorTest
class BatchDeskTest {

    @Autowired private Http http;
    @Autowired private Shops shops;

    private Shops.Shop shop;
    private DeskBrowser owner;

    @BeforeEach
    void openAShop() {
        shop = shops.open();
        owner = DeskBrowser.ofOwner(http.address(), shop);
    }

    @Test
    void ordersABatchAndStopsIt() {
        var ordered = order(Map.of("/count", "500000", "/title/en", "A free cake"));

        assertThat(ordered.text(".notice")).startsWith("The batch is being made.");
        assertThat(ordered.text("main")).contains("of 500,000");
        var stopped = ordered.press("Stop making them", Map.of());

        assertThat(stopped.text(".tag")).isEqualTo("Cancelled");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var again = order(Map.of("/count", "0", "/title/en", "A free cake"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".mistakes a").attr("href")).isEqualTo("#/count");
        assertThat(again.document().select("[id='/title/en']").val()).isEqualTo("A free cake");
    }

    @Test
    void analystsOrderNothingAndTakeNoFiles() {
        var batch = order(Map.of("/count", "3", "/title/en", "A free cake")).document().location();
        var analyst = DeskBrowser.of(http.address(), shop, "analyst");

        assertThat(analyst.open(batch).document().select("main form, a[download]")).isEmpty();
        var file = batch.replaceFirst("\\?.*", "") + "/vouchers.csv";
        assertThat(analyst.plain().open(file).status()).isEqualTo(403);
    }

    private Sheet order(Map<String, String> typed) {
        return owner.open("/desk/batches").press("Make them", typed);
    }
}
