package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Everybody wants the same coffee in the same moment, through every door that there is.
@DoorTest
class OneCoffeeTest {

    private static final int CROWD = 64;

    private final Http http;
    private final Sequencer sequencer;
    private final Shops.Shop shop;
    private final Till till;

    OneCoffeeTest(Http http, Shops shops, Sequencer sequencer) {
        this.http = http;
        this.sequencer = sequencer;
        this.shop = shops.open();
        this.till = shop.till();
    }

    /// A voucher with a code for the till, and the page of the card that shows it.
    private record Coffee(String voucher, String code, String page) {}

    @RepeatedTest(3)
    void sixtyFourRedemptionsThroughAllDoorsAreOne() {
        var coffee = coffee();
        var presses = presses(coffee);

        var won = Crowd.together(CROWD, one -> presses.get(one % presses.size()).get());

        var uses = events("voucher.redeemed");
        assertThat(uses).hasSize(1);
        var byCustomer = uses.getFirst().at("/data/redemption/channel").asString();
        var winners = byCustomer.equals("customer") ? 0 : 1;
        assertThat(won).filteredOn(mine -> mine).hasSize(winners);
        assertThat(till.get("/api/v1/vouchers/" + coffee.voucher()).text("/state"))
                .isEqualTo("redeemed");
    }

    @Test
    void sixtyFourRedemptionsWithOneKeyGetOneAnswer() {
        var body = Map.of("code", coffee().code());
        var key = UUID.randomUUID().toString();

        var told = Crowd.together(CROWD, one -> till.post("/api/v1/redemptions", body, key));

        assertThat(told).extracting(Told::status).containsOnly(201);
        assertThat(told).extracting(Told::body).containsOnly(told.getFirst().body());
        assertThat(told).filteredOn(one -> one.header("Idempotency-Replayed").isEmpty()).hasSize(1);
        assertThat(events("voucher.redeemed")).hasSize(1);
    }

    @Test
    void twoReversalsOfARedemptionAtOnceAreOne() {
        var used = till.post("/api/v1/redemptions", Map.of("code", coffee().code())).expect(201);
        var path = "/api/v1/redemptions/" + used.text("/id") + "/reversal";

        var told = Crowd.together(2, one -> till.post(path, Map.of("reason", "sale_cancelled")));

        assertThat(told).extracting(Told::status).containsExactlyInAnyOrder(201, 409);
        assertThat(events("redemption.reversed")).hasSize(1);
    }

    @Test
    void twoReversalsOfAStampAtOnceAreOne() {
        coffee();
        var stamp = events("stamp.added").getLast().at("/data/stamp/id").asString();
        var path = "/api/v1/stamps/" + stamp + "/reversal";

        var told = Crowd.together(2, one -> till.post(path, Map.of("reason", "mistake")));

        assertThat(told).extracting(Told::status).containsExactlyInAnyOrder(201, 409);
        assertThat(events("stamp.reversed")).hasSize(1);
        assertThat(events("voucher.voided")).hasSize(1);
    }

    /// Thirteen times every door, each ready to be pushed; a push says whether it knows that it
    /// won. A customer's page shows the use whoever made it, so she never claims it.
    private List<Supplier<Boolean>> presses(Coffee coffee) {
        var counter = new PlainBrowser(http.address());
        counter.signIn(shop.counter());
        return IntStream.range(0, 13)
                .boxed()
                .flatMap(
                        one ->
                                Stream.of(
                                        byNumber(coffee),
                                        byCode(coffee),
                                        byScan(coffee),
                                        byStaff(counter, coffee),
                                        byCustomer(coffee)))
                .toList();
    }

    private Supplier<Boolean> byNumber(Coffee coffee) {
        var path = "/api/v1/vouchers/" + coffee.voucher() + "/redemption";
        return () -> once(till.post(path, Map.of()));
    }

    private Supplier<Boolean> byCode(Coffee coffee) {
        return () -> once(till.post("/api/v1/redemptions", Map.of("code", coffee.code())));
    }

    private static boolean once(Told told) {
        return told.status() == 201 || told.expect(409, "already_redeemed").status() == 201;
    }

    private Supplier<Boolean> byScan(Coffee coffee) {
        var scan =
                Map.of(
                        "scan_id",
                        UUID.randomUUID().toString(),
                        "mode",
                        "manual",
                        "token",
                        coffee.code(),
                        "action",
                        "redeem");
        return () -> till.post("/api/v1/scans", scan).expect(200).text("/kind").equals("redeemed");
    }

    private Supplier<Boolean> byStaff(PlainBrowser counter, Coffee coffee) {
        var found = counter.open("/counter").press("Go", Map.of("text", coffee.code()));
        var ready = found.ready("Redeem now", Map.of());
        return () -> ready.press().text(".outcome__title").startsWith("Redeemed");
    }

    private Supplier<Boolean> byCustomer(Coffee coffee) {
        var page = new PlainBrowser(http.address()).open(coffee.page());
        var ready = page.ready("Use now", Map.of("held", "yes"));
        return () -> {
            assertThat(ready.press().status()).isEqualTo(200);
            return false;
        };
    }

    private Coffee coffee() {
        var reward =
                Map.of(
                        "kind", "voucher",
                        "title", Map.of("en", "Free coffee"),
                        "redemption", "code",
                        "closing", "customer",
                        "redeem_code", Map.of("kind", "generated"));
        var goals = List.of(Map.of("stamps", 1, "reward", reward));
        var form = Map.of("name", Map.of("en", "Coffee card"), "goals", goals);
        var program = till.post("/api/v1/programs", form).expect(201).text("/id");
        var card = till.post("/api/v1/cards", Map.of("program", program)).expect(201);
        var path = "/api/v1/cards/" + card.text("/id");
        till.post(path + "/stamps", Map.of()).expect(201);
        var voucher = till.get(path).json().at("/vouchers/0");
        var id = voucher.at("/id").asString();
        var page = URI.create(card.text("/url")).getPath() + "/vouchers/" + id;
        return new Coffee(id, voucher.at("/redeem_code/text").asString(), page);
    }

    private List<JsonNode> events(String type) {
        sequencer.catchUp(MerchantId.parse(shop.merchant()).orElseThrow());
        return till.get("/api/v1/events?type=" + type)
                .expect(200)
                .json()
                .at("/data")
                .valueStream()
                .toList();
    }
}
