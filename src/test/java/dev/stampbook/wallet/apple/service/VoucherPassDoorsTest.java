package dev.stampbook.wallet.apple.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.merchant.logo.Pictures;
import dev.stampbook.story.Orders;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.wallet.certificate.Pass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A voucher on a pass of its own beside its card, and what the phone is told of it.
@DoorTest
class VoucherPassDoorsTest {

    private static final String ADD = "Add to Apple Wallet";

    @Autowired private ApplicationContext server;
    @Autowired private Http http;

    private PhoneShop cafe;
    private PhoneShop.NewCard anna;
    private ApplePhone phone;
    private String voucher;

    @BeforeEach
    void aVoucherThatIsReady() {
        cafe = PhoneShop.open(server, order("beside", "always"));
        anna = cafe.card();
        voucher = earned(cafe, anna);
        phone = new ApplePhone(http.address());
    }

    @AfterEach
    void close() {
        phone.close();
    }

    private static Map<String, Object> order(String place, String reveal) {
        var coffee = new HashMap<>(Orders.voucher("Free coffee"));
        coffee.put("redemption", "code");
        coffee.put("reveal", reveal);
        coffee.put("redeem_code", Map.of("kind", "generated", "symbols", List.of("text", "qr")));
        var order = new HashMap<>(Orders.program("Coffee", List.of(Orders.goal(1, coffee))));
        order.put("design", Map.of("pass_code", place));
        return order;
    }

    private static String earned(PhoneShop shop, PhoneShop.NewCard card) {
        shop.stamps(card, 1);
        var vouchers = shop.till().get("/api/v1/vouchers?card=" + card.id());
        return vouchers.expect(200).text("/data/0/id");
    }

    /// The page of a voucher on a card.
    private static String page(PhoneShop.NewCard card, String voucher) {
        return card.pass().replace("/card.pkpass", "/vouchers/" + voucher);
    }

    private String file() {
        return page(anna, voucher) + "/voucher.pkpass";
    }

    private void theTillTakesIt() {
        cafe.till().post("/api/v1/vouchers/" + voucher + "/redemption", Map.of()).expect(201);
        cafe.follows();
    }

    private int told(String type) {
        return cafe.till().get("/api/v1/events?type=" + type).expect(200).json().at("/data").size();
    }

    @Test
    void itsPageLeadsToThePass() {
        var page = new PlainBrowser(http.address()).open(page(anna, voucher));
        var link = page.document().select("a[href$=/apple]");
        var asked = new PlainBrowser(http.address()).open(link.attr("href"));

        assertThat(link.text()).isEqualTo(ADD);
        assertThat(asked.text("h1")).isEqualTo("A pass for trying out");
        assertThat(asked.document().select("a[download]").attr("href")).endsWith(file());
    }

    @Test
    void thePassHasTheCodeThatTheTillTakes() {
        var pass = phone.pass(phone.adds(file())).pass();
        var code = cafe.till().get("/api/v1/vouchers/" + voucher).expect(200);

        assertThat(pass.at("/serialNumber").asString()).isEqualTo(voucher);
        assertThat(code.json().toString()).contains(pass.at("/barcodes/0/message").asString());
        assertThat(phone.log()).containsExactly("POST 201");
    }

    @Test
    void aVoucherUsedAtTheTillLosesItsCodeInThePocket() {
        phone.adds(file());
        theTillTakesIt();

        phone.isTold();

        var pass = phone.pass(voucher).pass();
        assertThat(pass.at("/voided").asBoolean()).isTrue();
        assertThat(pass.has("barcodes")).isFalse();
        assertThat(pass.at("/coupon/secondaryFields").isEmpty()).isTrue();
        assertThat(pass.at("/coupon/auxiliaryFields/0/value").asString()).startsWith("Used");
    }

    @Test
    void cardAndVoucherAreToldOfTogetherAndLetGoEachByItself() {
        var card = phone.adds(anna.pass());
        phone.adds(file());
        theTillTakesIt();
        phone.isTold();

        assertThat(phone.log())
                .containsExactly("POST 201", "POST 201", "LIST 200", "PASS 200", "PASS 200");
        assertThat(phone.removes(voucher)).isEqualTo(200);
        cafe.stamps(anna, 1);
        phone.isTold();
        assertThat(phone.shows(card)).isEqualTo("1/1");
        assertThat(phone.log()).endsWith("DELETE 200", "LIST 200", "PASS 200");
    }

    @Test
    void bothShowALogoThatTheBusinessBrings() {
        var card = phone.adds(anna.pass());
        phone.adds(file());
        var letter = phone.pass(card).file("logo.png");

        cafe.till().post("/api/v1/logo", Pictures.body(Pictures.wordMark())).expect(200);
        cafe.follows();
        phone.isTold();

        assertThat(phone.pass(card).file("logo.png")).isNotEqualTo(letter);
        assertThat(phone.pass(voucher).file("logo.png"))
                .isEqualTo(phone.pass(card).file("logo.png"));
    }

    @Test
    void theJournalTellsOfCardsAlone() {
        phone.adds(anna.pass());
        phone.adds(file());
        phone.removes(voucher);
        cafe.follows();

        assertThat(told("card.saved")).isEqualTo(1);
        assertThat(told("card.removed")).isZero();
    }

    @Test
    void whoIsErasedLeavesABlankCoupon() {
        phone.adds(file());
        cafe.till().delete("/api/v1/customers/" + anna.customer()).expect(204);
        cafe.follows();

        phone.isTold();

        var pass = phone.pass(voucher).pass();
        assertThat(pass.at("/voided").asBoolean()).isTrue();
        assertThat(pass.get("coupon").isEmpty()).isTrue();
        assertThat(pass.has("barcodes")).isFalse();
    }

    @Test
    void whatIsKeptOfHerNamesIt() {
        phone.adds(file());

        var export = cafe.till().get("/api/v1/customers/" + anna.customer() + "/export");

        assertThat(export.expect(200).json().findValue("apple_passes").toString())
                .contains(voucher);
    }

    @Test
    void onAnotherCardItIsNot() {
        var foreign = http.address() + page(cafe.card(), voucher);

        assertThat(Pass.of(foreign + "/voucher.pkpass").answer().statusCode()).isEqualTo(404);
        assertThat(Pass.of(foreign + "/apple").answer().statusCode()).isEqualTo(404);
    }

    @Test
    void aCodeThatShowsOnUseGoesIntoNoWallet() {
        var other = PhoneShop.open(server, order("beside", "on_use"));
        var noa = other.card();
        var page = page(noa, earned(other, noa));

        assertThat(new PlainBrowser(http.address()).open(page).text("main")).doesNotContain(ADD);
        var pass = Pass.of(http.address() + page + "/voucher.pkpass");
        assertThat(pass.answer().statusCode()).isEqualTo(404);
    }

    @Test
    void whereCodesStandOnTheCardNothingIsOfferedBesideIt() {
        var other = PhoneShop.open(server, order("text", "always"));
        var noa = other.card();

        var page = new PlainBrowser(http.address()).open(page(noa, earned(other, noa)));

        assertThat(page.text("main")).doesNotContain(ADD);
    }
}
