package dev.stampbook.merchant.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.Shops;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who comes in to the desk, and what stands around its pages.
@DoorTest
class DeskDoorsTest {

    @Autowired private Http http;
    @Autowired private Shops shops;

    private Shops.Shop shop;

    private static final Map<String, String> HEBREW = Map.of("language", "he");

    @BeforeEach
    void openAShop() {
        shop = shops.open();
    }

    @Test
    void strangersSignInFirst() {
        var page = new PlainBrowser(http.address()).open("/desk?done=nothing");

        assertThat(page.document().location())
                .endsWith("/counter/sign-in?to=%2Fdesk%3Fdone%3Dnothing");
    }

    @Test
    void ownersFindTheirBusiness() {
        var page = DeskBrowser.ofOwner(http.address(), shop).open("/desk");

        assertThat(page.text(".desk__brand")).isEqualTo("Luna Café");
        assertThat(page.text(".menu__place[aria-current=page]")).isEqualTo("Today");
        assertThat(page.text(".menu__person p")).isEqualTo("Noor");
    }

    @Test
    void analystsComeInAndStaffDoNot() {
        DeskBrowser.of(http.address(), shop, "analyst").open("/desk");

        var turned = DeskBrowser.of(http.address(), shop, "staff").plain().open("/desk");

        assertThat(turned.status()).isEqualTo(403);
        assertThat(turned.text("main")).contains("Your place is the counter.");
        assertThat(turned.document().select(".menu__place")).isEmpty();
    }

    @Test
    void saysOnlyWhatIsInTheCatalogue() {
        var page =
                DeskBrowser.ofOwner(http.address(), shop).open("/desk?done=%3Cb%3Eowned%3C/b%3E");

        assertThat(page.document().select(".notice")).isEmpty();
    }

    @Test
    void changesItsLanguageOnThePageItself() {
        var desk = DeskBrowser.ofOwner(http.address(), shop);

        var page = desk.open("/desk/vouchers?state=active").at("/language", HEBREW).press();

        assertThat(page.document().select("html").attr("lang")).isEqualTo("he");
        assertThat(page.document().location()).endsWith("/desk/vouchers?state=active");
    }

    @Test
    void leavesByTheSignOut() {
        var desk = DeskBrowser.ofOwner(http.address(), shop);

        desk.open("/desk").press("Sign out", Map.of());

        assertThat(desk.plain().open("/desk").document().location()).contains("/counter/sign-in");
    }
}
