package dev.stampbook.reward.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DoorTest
class BatchDoorsTest {

    private static final String BATCHES = "/api/v1/voucher-batches";

    private final MakingBatches making;
    private final Till till;

    BatchDoorsTest(Shops shops, MakingBatches making) {
        this.making = making;
        this.till = shops.open().till();
    }

    @Test
    void makesWhatWasOrdered() {
        var ordered = till.post(BATCHES, coffees(3)).expect(202);

        making.run();

        var made = till.get(BATCHES + "/" + ordered.text("/id")).expect(200);
        assertThat(ordered.text("/state")).isEqualTo("running");
        assertThat(made.text("/state")).isEqualTo("done");
        assertThat(made.json().get("made").asInt()).isEqualTo(3);
        var vouchers = till.get("/api/v1/vouchers").expect(200).json().get("data");
        assertThat(vouchers).hasSize(3);
        assertThat(vouchers.get(0).at("/origin/batch").asString()).isEqualTo(ordered.text("/id"));
    }

    @Test
    void redeemsAVoucherOfABatchByItsCode() {
        till.post(BATCHES, coffees(1)).expect(202);
        making.run();
        var voucher = till.get("/api/v1/vouchers").json().at("/data/0");
        var shown = Map.of("code", voucher.at("/redeem_code/text").asString());

        till.post("/api/v1/redemptions", shown).expect(201);

        assertThat(till.post("/api/v1/redemptions", shown).expect(409).text("/code"))
                .isEqualTo("already_redeemed");
    }

    @Test
    void refusesAPatternThatIsTooSmallForTheCount() {
        var body = coffees(1_000_000);
        body.put("redeem_code", Map.of("kind", "generated", "length", 8));

        var told = till.post(BATCHES, body).expect(409);

        assertThat(told.text("/code")).isEqualTo("pattern_too_small");
        assertThat(told.json().get("length_needed").asInt()).isEqualTo(9);
    }

    @Test
    void refusesMoreThanThePoolHas() {
        var pool = till.post("/api/v1/code-pools", Map.of("name", "Coffee")).text("/id");
        var source = Map.of("kind", "pool", "pool", pool, "when_empty", "refuse");
        var body = coffees(1);
        body.put("redeem_code", source);

        assertThat(till.post(BATCHES, body).expect(409).text("/code")).isEqualTo("pool_empty");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1000001"})
    void refusesACountThatIsNone(int count) {
        assertThat(till.post(BATCHES, coffees(count)).expect(422).text("/errors/0/pointer"))
                .isEqualTo("/count");
    }

    @Test
    void anOrderSentTwiceIsOneBatch() {
        var first = till.post(BATCHES, coffees(2), "order-1").expect(202);
        var again = till.post(BATCHES, coffees(2), "order-1").expect(202);

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(till.get(BATCHES).json().get("data")).hasSize(1);
    }

    @Test
    void sendsTheVouchersAsATable() {
        var body = coffees(2);
        body.put("title", Map.of("en", "=1+1, \"free\""));
        var batch = BATCHES + "/" + till.post(BATCHES, body).text("/id");
        making.run();

        var table = till.get(batch + "/vouchers.csv").expect(200);

        assertThat(table.header("Content-Type")).contains("text/csv;charset=utf-8");
        var code = till.get("/api/v1/vouchers").json().at("/data/1/redeem_code/text").asString();
        var lines = table.body().split("\r\n", -1);
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).startsWith("id,number,redeem_code,scan_token,url,state,title");
        assertThat(lines[1]).startsWith("vch_").contains(code, "active,\"'=1+1, \"\"free\"\"\"");
    }

    @Test
    void keepsCodesThatUsingRevealsOutOfTheFiles() {
        var body = coffees(1);
        body.put("reveal", "on_use");
        var batch = BATCHES + "/" + till.post(BATCHES, body).text("/id");
        making.run();

        var cells = till.get(batch + "/vouchers.csv").body().split("\r\n")[1].split(",");

        assertThat(cells[2]).isEmpty();
    }

    @Test
    void printsTheVouchersInParts() {
        var batch = BATCHES + "/" + till.post(BATCHES, coffees(9)).text("/id");
        making.run();

        var paper = till.get(batch + "/vouchers.pdf").expect(200);

        assertThat(paper.header("Content-Type")).contains("application/pdf");
        assertThat(paper.body().startsWith("%PDF-")).isTrue();
        assertThat(till.get(batch).json().get("vouchers_pdf_parts").asInt()).isEqualTo(1);
        till.get(batch + "/vouchers.pdf?part=2").expect(422);
    }

    @Test
    void stopsOnRequestAndOnlyOnce() {
        var batch = BATCHES + "/" + till.post(BATCHES, coffees(2)).text("/id");

        var stopped = till.post(batch + "/cancel").expect(200);
        making.run();

        assertThat(stopped.text("/state")).isEqualTo("cancelled");
        assertThat(till.post(batch + "/cancel").expect(200).text("/state")).isEqualTo("cancelled");
        assertThat(till.get(batch).json().get("made").asInt()).isZero();
    }

    static Map<String, Object> coffees(int count) {
        var body = new HashMap<String, Object>();
        body.put("count", count);
        body.put("title", Map.of("en", "Free coffee"));
        body.put("redemption", "code");
        body.put("redeem_code", Map.of("kind", "generated", "symbols", List.of("qr")));
        return body;
    }
}
