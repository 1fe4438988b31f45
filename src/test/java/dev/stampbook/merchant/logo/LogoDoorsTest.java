package dev.stampbook.merchant.logo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.picture.Bitmap;
import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.Shops;
import dev.stampbook.wallet.certificate.Pass;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The logo over the API and at the desk, and where it is seen.
@DoorTest
class LogoDoorsTest {

    private static final String LOGO = "/api/v1/logo";

    @Autowired private Shops shops;
    @Autowired private Http http;

    private Shops.Shop shop;

    @BeforeEach
    void aShop() {
        shop = shops.open();
    }

    private String kept(byte[] picture) {
        var told = shop.till().post(LOGO, Pictures.body(picture)).expect(200);
        return URI.create(told.text("/url")).getPath();
    }

    private Pass fetched(String path) {
        return Pass.of(http.address() + path);
    }

    @Test
    void anybodyMayLookAtItAndCachesMayKeepIt() {
        var path = kept(Pictures.moon(400, 400));

        var answer = fetched(path).answer();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("public", "immutable");
        assertThat(Bitmap.read(answer.body()).width()).isBetween(318, 322);
    }

    @Test
    void googleIsGivenASquare() {
        var path = kept(Pictures.wordMark()).replace(".png", "/square.png");

        var square = Bitmap.read(fetched(path).answer().body());

        assertThat(square.width()).isEqualTo(660);
        assertThat(square.height()).isEqualTo(660);
    }

    @Test
    void anotherPictureTakesItsPlaceAndItsAddressIsGone() {
        var first = kept(Pictures.moon(400, 400));
        var second = kept(Pictures.wordMark());

        assertThat(second).isNotEqualTo(first);
        assertThat(fetched(first).answer().statusCode()).isEqualTo(404);
        assertThat(shop.till().get(LOGO).expect(200).text("/url")).endsWith(second);
        assertThat(fetched(second).answer().statusCode()).isEqualTo(200);
        shop.till().delete(LOGO).expect(204);
        assertThat(fetched(second).answer().statusCode()).isEqualTo(404);
        assertThat(shop.till().get(LOGO).status()).isEqualTo(404);
        shop.till().delete(LOGO).expect(204);
    }

    @Test
    void nobodyFindsItUnderAnotherName() {
        var path = kept(Pictures.moon(400, 400));
        var other = shops.open();

        assertThat(other.till().get(LOGO).status()).isEqualTo(404);
        assertThat(fetched(path.replace(shop.merchant(), other.merchant())).answer().statusCode())
                .isEqualTo(404);
        assertThat(fetched("/logo/" + shop.merchant() + "/x.png").answer().statusCode())
                .isEqualTo(404);
        assertThat(fetched("/logo/nobody/x/square.png").answer().statusCode()).isEqualTo(404);
    }

    @Test
    void cardAndJoinPageShowIt() {
        var browser = new PlainBrowser(http.address());
        var coffee =
                Map.of("kind", "voucher", "title", Map.of("en", "Coffee"), "redemption", "self");
        var order =
                Map.of(
                        "name", Map.of("en", "Coffee card"),
                        "goals", List.of(Map.of("stamps", 10, "reward", coffee)));
        var program = shop.till().post("/api/v1/programs", order).expect(201);
        var join = URI.create(program.text("/join_url")).getPath();
        assertThat(browser.open(join).document().select(".stampcard__mark")).hasSize(1);

        var path = kept(Pictures.wordMark());

        var page = browser.open(join);
        assertThat(page.document().select(".stampcard__mark")).isEmpty();
        assertThat(page.document().select("img.stampcard__logo").attr("src")).isEqualTo(path);
        var card = page.press("Get the card", Map.of());
        assertThat(card.document().select("img.stampcard__logo").attr("src")).isEqualTo(path);
    }

    @Test
    void whatIsNoPictureIsRefusedWithItsReason() {
        var till = shop.till();

        till.post(LOGO, Pictures.body(new byte[] {1, 2, 3})).expect(422, "logo_unreadable");
        till.post(LOGO, Pictures.body(Pictures.bomb(30_000, 30_000))).expect(422, "logo_too_large");
        till.post(LOGO, Pictures.body(Pictures.moon(31, 31))).expect(422, "logo_too_small");
        till.post(LOGO, Pictures.body(Pictures.nothing())).expect(422, "logo_blank");
        till.post(LOGO, Map.of("picture", "§")).expect(422);
        till.post(LOGO, Pictures.body(new byte[3_000_000])).expect(413);
        assertThat(till.get(LOGO).status()).isEqualTo(404);
    }

    @Test
    void theDeskOpensToThoseWhoManage() {
        assertThat(
                        DeskBrowser.of(http.address(), shop, "analyst")
                                .plain()
                                .open("/desk/logo")
                                .status())
                .isEqualTo(403);
        var page = DeskBrowser.ofOwner(http.address(), shop).open("/desk/logo");
        assertThat(page.text("main")).contains("There is no logo yet.");
        assertThat(page.press("Use this picture", Map.of("picture", "")).text(".field__mistake"))
                .isEqualTo("Choose a file first.");
        assertThat(page.press("Use this picture", Map.of("picture", "hello")).status())
                .isEqualTo(422);
    }

    @Test
    void theDeskTakesItAwayAgain() {
        kept(Pictures.moon(400, 400));
        var page = DeskBrowser.ofOwner(http.address(), shop).open("/desk/logo");
        assertThat(page.document().select("main img")).hasSize(1);

        var then = page.press("Remove the logo", Map.of());

        assertThat(then.text(".notice")).contains("The logo is removed.");
        assertThat(then.document().select("main img")).isEmpty();
    }
}
