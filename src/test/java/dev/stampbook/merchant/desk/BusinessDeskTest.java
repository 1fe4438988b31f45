package dev.stampbook.merchant.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.Shops;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Locations and settings at the desk, without script.
@DoorTest
class BusinessDeskTest {

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
    void addsALocationAndChangesIt() {
        var harbour = Map.of("/name", "Harbour", "/time_zone", "Asia/Seoul");

        var added = owner.open("/desk/locations/new").press("Save", harbour);
        assertThat(added.text(".notice")).isEqualTo("The location was added.");
        assertThat(added.text("tbody")).contains("Harbour Asia/Seoul");
        var page =
                owner.plain()
                        .open(added.document().select("tbody tr:last-child a").attr("abs:href"));
        var changed = page.press("Save", Map.of("/name", "Old Harbour"));

        assertThat(changed.text("tbody")).contains("Old Harbour Asia/Seoul");
    }

    @Test
    void aLocationNeedsAName() {
        var again = owner.open("/desk/locations/new").press("Save", Map.of("/name", " "));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".mistakes a").attr("href")).isEqualTo("#/name");
    }

    @Test
    void setsInMinutesAndHours() {
        var saved =
                owner.open("/desk/settings")
                        .press(
                                "Save",
                                Map.of(
                                        "/stamp_undo_seconds", "7",
                                        "/live_proof_from/value", "12,50"));

        assertThat(saved.text(".notice")).isEqualTo("Saved.");
        var settings = shop.till().get("/api/v1/settings").expect(200);
        assertThat(settings.text("/stamp_undo_seconds")).isEqualTo("420");
        assertThat(settings.text("/live_proof_from/value")).isEqualTo("1250");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        var again =
                owner.open("/desk/settings").press("Save", Map.of("/reversal_grace_days", "366"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text(".mistakes")).isEqualTo("Choose a number from 0 to 365.");
    }

    @Test
    void analystsReadOnly() {
        var analyst = DeskBrowser.of(http.address(), shop, "analyst");

        assertThat(analyst.open("/desk/settings").document().select("main button")).isEmpty();
        assertThat(analyst.plain().open("/desk/locations/new").status()).isEqualTo(403);
    }
}
