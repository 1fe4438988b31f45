package dev.stampbook.reward.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Vouchers at the desk, without script.
@DoorTest
class VoucherDeskTest {

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
    void issuesAVoucherToWhoeverBearsIt() {
        var issued = issue(Map.of("/title/en", "A free cake", "/face_value/value", "4,50"));

        assertThat(issued.text(".notice")).isEqualTo("Issued.");
        assertThat(issued.text("h1")).isEqualTo("A free cake");
        var page = issued.document().select("a[href^=/v/]").attr("abs:href");
        assertThat(owner.plain().open(page).text("main")).contains("A free cake");
        assertThat(owner.open("/desk/vouchers").text("main"))
                .contains("One voucher is outstanding. Face value: €4.50.");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var again = issue(Map.of("/title/en", "", "/card", "nobody", "/validity/n", "x"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("[id='/card']").val()).isEqualTo("nobody");
    }

    @Test
    void noCardOfThatNumber() {
        var again = issue(Map.of("/title/en", "A free cake", "/card", "nobody"));

        assertThat(again.text(".mistakes")).isEqualTo("No open card has this number.");
    }

    @Test
    void withdrawsWithAReason() {
        var issued = issue(Map.of("/title/en", "A free cake"));

        var refused = issued.press("Withdraw", Map.of("reason", " "));
        assertThat(refused.text("[role=alert]")).startsWith("Say why");
        var gone = issued.press("Withdraw", Map.of("reason", "typed twice"));

        assertThat(gone.text(".notice")).isEqualTo("Withdrawn.");
        assertThat(gone.text("h1 + .tag, .tag")).isEqualTo("Withdrawn");
    }

    @Test
    void takesAUseBack() {
        var voucher = voucher();
        shop.till().post("/api/v1/vouchers/" + voucher + "/redemption", Map.of()).expect(201);

        var page = owner.open("/desk/vouchers/" + voucher);
        assertThat(page.text(".tag")).isEqualTo("Used");
        var back = page.press("Take the use back", Map.of("reason", "wrong table"));

        assertThat(back.text(".notice")).isEqualTo("The use was taken back.");
        assertThat(back.text(".tag")).isEqualTo("Ready");
    }

    @Test
    void narrowsToAState() {
        voucher();

        assertThat(owner.open("/desk/vouchers?state=active").document().select("tbody tr"))
                .hasSize(1);
        assertThat(owner.open("/desk/vouchers?state=redeemed").text(".empty"))
                .isEqualTo("No vouchers here.");
    }

    @Test
    void issuesVouchersWithACode() {
        var shared = Map.of("/title/en", "Cake", "/redemption", "code");
        assertThat(issue(shared).document().select(".mistakes a[href='#/redeem_code/text']"))
                .isNotEmpty();

        var cake = with(shared, "/redeem_code/text", "CAKE24");
        assertThat(issue(cake).text("h1")).isEqualTo("Cake");
        var drawn =
                with(with(shared, "/redeem_code/kind", "generated"), "/redeem_code/length", "4");
        assertThat(issue(drawn).text("[role=alert]")).isNotEmpty();
        var made = with(drawn, "/redeem_code/length", "");
        assertThat(issue(made).text(".facts")).contains("Your till, with a code");
    }

    @Test
    void issuesFromAPoolUntilItIsEmpty() {
        var pool = shop.till().post("/api/v1/code-pools", Map.of("name", "Till")).text("/id");
        var wish =
                with(Map.of("/title/en", "Cake", "/redemption", "code"), "/redeem_code/pool", pool);
        var fromPool = with(wish, "/redeem_code/kind", "pool");

        assertThat(issue(fromPool).text("[role=alert]")).isNotEmpty();
        assertThat(issue(with(fromPool, "/redeem_code/when_empty", "without")).text("h1"))
                .isEqualTo("Cake");
    }

    @Test
    void narrowsToAProgram() {
        voucher();
        var reward = Map.of("kind", "voucher", "redemption", "staff", "title", Map.of("en", "Tea"));
        var order =
                Map.of(
                        "name",
                        Map.of("en", "Tea card"),
                        "goals",
                        List.of(Map.of("stamps", 1, "reward", reward)));
        var program = shop.till().post("/api/v1/programs", order).expect(201).text("/id");
        var card = shop.till().post("/api/v1/cards", Map.of("program", program)).text("/id");
        shop.till().post("/api/v1/cards/" + card + "/stamps", Map.of()).expect(201);

        var found = owner.open("/desk/vouchers?program=" + program + "&state=active");

        assertThat(found.document().select("#program option").eachText())
                .containsExactly("All", "Tea card");
        assertThat(found.document().select("tbody tr td:first-child").eachText())
                .containsExactly("Tea");
    }

    @Test
    void namesTheCardThatAVoucherIsOn() {
        var order =
                Map.of(
                        "name",
                        Map.of("en", "Tea card"),
                        "goals",
                        List.of(
                                Map.of(
                                        "stamps",
                                        1,
                                        "reward",
                                        Map.of(
                                                "kind",
                                                "voucher",
                                                "redemption",
                                                "staff",
                                                "title",
                                                Map.of("en", "Tea")))));
        var program = shop.till().post("/api/v1/programs", order).expect(201).text("/id");
        var card = shop.till().post("/api/v1/cards", Map.of("program", program)).expect(201);
        shop.till().post("/api/v1/cards/" + card.text("/id") + "/stamps", Map.of()).expect(201);
        var number = card.text("/short_number");
        var named = "Card " + number.substring(0, 3) + "-" + number.substring(3);

        var list = owner.open("/desk/vouchers");
        assertThat(list.text("tbody tr")).contains(named);
        var voucher = list.document().select("tbody a[href^=/desk/vouchers/]").attr("href");
        assertThat(owner.open(voucher).text(".facts")).contains(named);
    }

    private static Map<String, String> with(Map<String, String> typed, String name, String value) {
        var all = new HashMap<>(typed);
        all.put(name, value);
        return all;
    }

    @Test
    void analystsPressNothing() {
        var voucher = voucher();
        var analyst = DeskBrowser.of(http.address(), shop, "analyst");

        var page = analyst.open("/desk/vouchers/" + voucher);

        assertThat(page.document().select("main form, main a[href^=/v/]")).isEmpty();
        assertThat(analyst.plain().open("/desk/vouchers/new").status()).isEqualTo(403);
    }

    private Sheet issue(Map<String, String> typed) {
        return owner.open("/desk/vouchers/new").press("Issue it", typed);
    }

    private String voucher() {
        var wish = Map.of("title", Map.of("en", "Free coffee"), "redemption", "staff");
        return shop.till().post("/api/v1/vouchers", wish).expect(201).text("/id");
    }
}
