package dev.stampbook.reward.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How vouchers that are issued by hand or in batches show their codes.
@DoorTest
class CodeShowingDeskTest {

    private static final String EAN_13 = "/redeem_code/symbols/ean_13";

    @Autowired private Http http;
    @Autowired private Shops shops;

    private DeskBrowser owner;

    @BeforeEach
    void openAShop() {
        owner = DeskBrowser.ofOwner(http.address(), shops.open());
    }

    @Test
    void theUsualSymbolsAreTickedBeforeAnybodyChooses() {
        assertThat(
                        blank().document()
                                .select("[id^='/redeem_code/symbols/'][checked]")
                                .eachAttr("id"))
                .containsExactly("/redeem_code/symbols/qr", "/redeem_code/symbols/code_128");
    }

    @Test
    void aSymbolThatCannotHoldTheCodeIsRefusedAtItsBox() {
        var again = issue(Map.of("/redeem_code/text", "CAKE24", EAN_13, "true"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".mistakes a").eachAttr("href"))
                .containsExactly("#" + EAN_13);
    }

    @Test
    void aVoucherCarriesTheSymbolThatWasChosen() {
        var done = issue(Map.of("/redeem_code/text", "4006381333931", EAN_13, "true"));

        assertThat(done.text(".notice")).isEqualTo("Issued.");
    }

    @Test
    void aCodeThatIsForTheUseAloneIsNotShownBefore() {
        var done = issue(Map.of("/redeem_code/text", "CAKE24", "/reveal", "on_use"));

        assertThat(done.text(".notice")).isEqualTo("Issued.");
        assertThat(done.document().select(".facts").text()).doesNotContain("CAKE24");
    }

    @Test
    void batchesAreAskedForTheirSymbolsAndAlwaysShowTheirCodes() {
        var form = owner.open("/desk/batches");

        assertThat(form.document().select("[id='" + EAN_13 + "']")).hasSize(1);
        assertThat(form.document().select("[id='/reveal']")).isEmpty();
    }

    private Sheet blank() {
        return owner.open("/desk/vouchers/new");
    }

    private Sheet issue(Map<String, String> typed) {
        var wish = new HashMap<>(Map.of("/title/en", "Cake", "/redemption", "code"));
        wish.putAll(typed);
        return blank().press("Issue it", wish);
    }
}
