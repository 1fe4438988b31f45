package dev.stampbook.reward.code;

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

/// Code pools at the desk, without script.
@DoorTest
class PoolDeskTest {

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
    void opensAPoolAndTellsWhatAnImportAdded() {
        var filled = pool().press("Add the codes", Map.of("codes", "ABC-1\nABC-2\nABC-1\n"));

        assertThat(filled.text("main"))
                .contains("2 codes were added. One row added nothing.")
                .contains("2 codes left of 2, 0 burnt.")
                .contains("Few codes are left.");
        var report = filled.document().select("a[download]").attr("abs:href");
        assertThat(owner.plain().open(report).text("body")).contains("ABC-1");
    }

    @Test
    void theSameFormSentTwiceAddsTheCodesOnce() {
        var ready = pool().ready("Add the codes", Map.of("codes", "ABC-1\nABC-2"));

        ready.press();

        assertThat(ready.press().text("main")).contains("2 codes were added.");
    }

    @Test
    void aPoolNeedsAName() {
        var again = owner.open("/desk/pools").press("New pool", Map.of("name", " "));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".mistakes a").attr("href")).isEqualTo("#name");
    }

    @Test
    void analystsSeeCountsAndNoCodes() {
        var address = pool().press("Add the codes", Map.of("codes", "ABC-1")).document().location();
        var analyst = DeskBrowser.of(http.address(), shop, "analyst");

        var page = analyst.open(address);

        assertThat(page.text("main")).contains("1 code left of 1").doesNotContain("ABC-1");
        assertThat(page.document().select("main form")).isEmpty();
    }

    private Sheet pool() {
        return owner.open("/desk/pools").press("New pool", Map.of("name", "Till codes"));
    }
}
