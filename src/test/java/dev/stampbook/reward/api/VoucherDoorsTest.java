package dev.stampbook.reward.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DoorTest
class VoucherDoorsTest {

    private static final Map<String, Object> GENERATED = Map.of("kind", "generated");

    private final Shops shops;
    private final TestClock clock;
    private final Till till;

    VoucherDoorsTest(Shops shops, TestClock clock) {
        this.shops = shops;
        this.clock = clock;
        this.till = shops.open().till();
    }

    @Test
    void fromAPoolToARedeemedVoucher() {
        var pool = till.post("/api/v1/code-pools", Map.of("name", "Coffee")).expect(201);
        var codes = "/api/v1/code-pools/" + pool.text("/id") + "/codes";
        till.post(codes, Map.of("codes", List.of("POS-4711", "POS-4712"))).expect(201);
        var source = Map.of("kind", "pool", "pool", pool.text("/id"), "when_empty", "refuse");
        var voucher = issue(coffee("code", Map.of("redeem_code", source)));

        var first = redeem(Map.of("code", " pos 4711 "), "sale-1").expect(201);
        var again = redeem(Map.of("code", " pos 4711 "), "sale-1").expect(201);
        var second = redeem(Map.of("code", "POS-4711"), "sale-2").expect(409);

        assertThat(voucher.at("/redeem_code/text").asString()).isEqualTo("POS-4711");
        assertThat(first.text("/voucher/state")).isEqualTo("redeemed");
        assertThat(first.text("/channel")).isEqualTo("till");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(second.text("/code")).isEqualTo("already_redeemed");
        assertThat(second.text("/redeemed_at")).isEqualTo(first.text("/redeemed_at"));
        var left = till.get("/api/v1/code-pools/" + pool.text("/id")).json().get("left");
        assertThat(left.asInt()).isEqualTo(1);
    }

    @Test
    void importsCodesAndTellsWhatIsNotNew() {
        var pool = till.post("/api/v1/code-pools", Map.of("name", "Coffee")).text("/id");
        var codes = List.of("A-1", "a1", "A-2");

        var told =
                till.post("/api/v1/code-pools/" + pool + "/codes", Map.of("codes", codes))
                        .expect(201);

        assertThat(told.json().get("added").asInt()).isEqualTo(2);
        assertThat(told.json().get("total").asInt()).isEqualTo(2);
        assertThat(told.text("/duplicates/0/code")).isEqualTo("a1");
        assertThat(told.text("/duplicates/0/reason")).isEqualTo("repeated");
    }

    @Test
    void importsCodesFromAFile() {
        var pool = till.post("/api/v1/code-pools", Map.of("name", "Coffee")).text("/id");

        var told =
                till.letter("POST", "/api/v1/code-pools/" + pool + "/codes")
                        .text("text/csv", "code\nA-1,x\nA-2,y\n")
                        .send()
                        .expect(201);

        assertThat(told.text("/added")).isEqualTo("2");
    }

    @Test
    void givesTheSameVoucherForTheSameSource() {
        var body = coffee("staff", Map.of("source_reference", "order-17"));

        var first = till.post("/api/v1/vouchers", body).expect(201);
        var second = till.post("/api/v1/vouchers", body).expect(200);

        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
    }

    @Test
    void redeemsByIdNumberAndToken() {
        var byId = issue(coffee("staff", Map.of()));
        var byNumber = issue(coffee("staff", Map.of()));
        var byToken = issue(coffee("staff", Map.of()));
        var number = byNumber.get("number").asString().toLowerCase(Locale.ROOT);

        till.post("/api/v1/vouchers/" + byId.get("id").asString() + "/redemption", Map.of())
                .expect(201);
        redeem(Map.of("code", number), "b").expect(201);
        redeem(Map.of("token", byToken.get("scan_token").asString()), "c").expect(201);
    }

    @Test
    void refusesAKeyWhereTheCustomerCloses() {
        var voucher = issue(coffee("self", Map.of()));

        var told =
                till.post(
                                "/api/v1/vouchers/" + voucher.get("id").asString() + "/redemption",
                                Map.of())
                        .expect(409);

        assertThat(told.text("/code")).isEqualTo("wrong_redemption_path");
    }

    @Test
    void aDryRunChangesNothing() {
        var voucher = issue(coffee("code", Map.of("redeem_code", GENERATED)));
        var shown = Map.of("code", voucher.at("/redeem_code/text").asString());

        var dry = till.post("/api/v1/redemptions?dry_run=true", shown).expect(200);

        assertThat(dry.text("/voucher/state")).isEqualTo("redeemed");
        redeem(shown, "real").expect(201);
    }

    @Test
    void asksForTheCardWhereACodeIsShared() {
        var shared = Map.of("kind", "shared", "text", "FREECOFFEE");
        issue(coffee("code", Map.of("redeem_code", shared)));

        var told = redeem(Map.of("code", "FreeCoffee"), "a").expect(409);

        assertThat(told.text("/code")).isEqualTo("code_is_shared");
    }

    @Test
    void takesARedemptionBackInTime() {
        var voucher = issue(coffee("staff", Map.of()));
        var used = redeem(Map.of("code", voucher.get("number").asString()), "a").expect(201);
        var reversal = "/api/v1/redemptions/" + used.text("/id") + "/reversal";
        clock.advance(Duration.ofMinutes(10));

        var back = till.post(reversal, Map.of("reason", "sale_cancelled")).expect(201);

        assertThat(back.text("/voucher/state")).isEqualTo("active");
        assertThat(back.text("/reversal_reason")).isEqualTo("sale_cancelled");
    }

    @Test
    void voidsAVoucher() {
        var voucher = issue(coffee("staff", Map.of()));
        var door = "/api/v1/vouchers/" + voucher.get("id").asString() + "/void";

        var told = till.post(door, Map.of("reason", "mistake")).expect(200);

        assertThat(told.text("/state")).isEqualTo("voided");
        var refused = redeem(Map.of("code", voucher.get("number").asString()), "a").expect(409);
        assertThat(refused.text("/code")).isEqualTo("voucher_voided");
    }

    @Test
    void listsVouchersByStateAndCode() {
        var voucher = issue(coffee("code", Map.of("redeem_code", GENERATED)));
        issue(coffee("staff", Map.of()));
        var code = voucher.at("/redeem_code/text").asString();

        var active = till.get("/api/v1/vouchers?state=active&limit=1").expect(200);
        var found = till.get("/api/v1/vouchers?code=" + code).expect(200);

        assertThat(active.json().get("has_more").asBoolean()).isTrue();
        assertThat(found.json().get("data")).hasSize(1);
        assertThat(found.text("/data/0/id")).isEqualTo(voucher.get("id").asString());
    }

    @Test
    void drawsTheCodeInTheSymbolsChosen() {
        var voucher = issue(coffee("code", Map.of("redeem_code", GENERATED)));
        var door = "/api/v1/vouchers/" + voucher.get("id").asString() + "/symbols/";

        var qr = till.get(door + "qr.svg").expect(200);

        assertThat(qr.header("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        till.get(door + "code_128.png").expect(200);
        till.get(door + "ean_13.svg").expect(404);
    }

    @Test
    void hidesACodeUntilItIsUsed() {
        var hidden = Map.<String, Object>of("redeem_code", GENERATED, "reveal", "on_use");
        var voucher = issue(coffee("code", hidden));
        var door = "/api/v1/vouchers/" + voucher.get("id").asString();

        assertThat(voucher.get("redeem_code").isNull()).isTrue();
        assertThat(till.get(door).json().get("redeem_code").isNull()).isTrue();
        till.get(door + "/symbols/qr.svg").expect(404);
    }

    @Test
    void tellsWhenOnTheClockOfTheCounter() {
        var voucher = issue(coffee("staff", Map.of())).get("id").asString();
        var path = "/api/v1/vouchers/" + voucher;
        till.post(path + "/redemption", Map.of()).expect(201);

        var again = till.post(path + "/redemption", Map.of()).expect(409);
        var late = till.post(path + "/void", Map.of("reason", "printed twice")).expect(409);

        // Nine o'clock in Greenwich is ten in Berlin.
        assertThat(again.text("/detail")).contains("10:00");
        assertThat(late.text("/detail")).contains("10:00");
        assertThat(late.text("/redeemed_at")).isEqualTo("2026-03-02T09:00:00Z");
    }

    @Test
    void refusesACodeThatCouldBeGuessed() {
        var weak = Map.of("kind", "generated", "length", 5);

        var told =
                till.post("/api/v1/vouchers", coffee("code", Map.of("redeem_code", weak)))
                        .expect(409);

        assertThat(told.text("/code")).isEqualTo("pattern_too_small");
        assertThat(told.json().get("length_needed").asInt()).isEqualTo(8);
    }

    @Test
    void anotherMerchantFindsNothing() {
        var voucher = issue(coffee("code", Map.of("redeem_code", GENERATED)));
        var stranger = shops.open().till();
        var code = voucher.at("/redeem_code/text").asString();

        stranger.get("/api/v1/vouchers/" + voucher.get("id").asString()).expect(404);
        stranger.post("/api/v1/redemptions", Map.of("code", code)).expect(404);
    }

    private static Map<String, Object> coffee(String redemption, Map<String, ?> more) {
        var body = new HashMap<String, Object>();
        body.put("title", Map.of("en", "Free coffee"));
        body.put("redemption", redemption);
        body.putAll(more);
        return body;
    }

    private JsonNode issue(Map<String, Object> body) {
        return till.post("/api/v1/vouchers", body).expect(201).json();
    }

    private Told redeem(Map<String, ?> shown, String key) {
        return till.post("/api/v1/redemptions", shown, key);
    }
}
