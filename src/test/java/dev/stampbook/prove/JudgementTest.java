package dev.stampbook.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.doors.Routes;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.prove.History.Call;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Shops.Shop;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// The judge of `bin/prove` finds what it is there for: each fault is planted into honest books,
/// and gone again afterwards.
@DoorTest
class JudgementTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STAMPS = 7;

    @Autowired Shops shops;
    @Autowired Fixtures fixtures;
    @Autowired Sequencer sequencer;
    @Autowired List<Chore> chores;

    private final History history = new History();
    private Shop shop;
    private String card;

    @BeforeEach
    void sevenStampsAndTheVouchersOfTwoGoals() {
        shop = shops.open();
        var program = made("/api/v1/programs", Cafe.PROGRAM);
        card = made("/api/v1/cards", "{\"program\": \"" + program + "\"}");
        for (var i = 0; i < STAMPS; i++) {
            stamp();
        }
        shop.till().post("/api/v1/voucher-batches", JSON.readTree(Errands.BATCH)).expect(202);
        chores.forEach(Chore::run);
        sequencer.catchUp(new MerchantId(merchant()));
    }

    @Test
    void findsNothingInHonestBooks() {
        assertThat(differencesAfter("select 1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        doubled redemption  | doubled: 1 more redeem
        doubled redemption  | 1 vouchers redeemed twice
        doubled redemption  | 1 redemptions that the journal does not tell once
        lost redemption     | lost: Ok[call=Call[kind=redeem
        redeemed by another | lost: Ok[call=Call[kind=redeem
        doubled stamp       | doubled: 1 more stamp
        doubled stamp       | 1 cards whose stamps are not those of their rows
        lost stamp          | lost: Ok[call=Call[kind=stamp
        lost stamp          | 1 stamps that the journal does not tell once
        higher card         | 1 cards whose stamps are not those of their rows
        gap in seq          | 2 lines and numbers that differ
        seq beyond the head | 2 lines and numbers that differ
        lost line           | 1 lines and numbers that differ
        no outbox row       | 1 lines and numbers that differ
        chunk made twice    | 1 chunks made twice
        chunk made twice    | 1 batches that are not what their chunks made
        voucher too many    | 1 batches that are not what their chunks made
        timer fired twice   | 1 things told twice that happen once
        outbox row left     | 1 journal lines without a number
        """)
    void findsAPlanted(String fault, String difference) {
        assertThat(differencesAfter(planting(fault)))
                .anySatisfy(told -> assertThat(told).startsWith(difference));
    }

    @Test
    void findsTwoCallersWhoWereToldTheSameStamp() {
        var first = history.oks().getFirst();
        history.ok(new Call("stamp", card, "another key"), first.made());

        assertThat(differencesAfter("select 1"))
                .containsExactly("two calls were told the same " + first.made());
    }

    @Test
    void letsAnUnknownStampBeThereOnceAndNotTwice() {
        history.unknown(new Call("stamp", card, "given up"));
        shop.till().post("/api/v1/cards/" + card + "/stamps", Map.of()).expect(201);
        sequencer.catchUp(new MerchantId(merchant()));

        assertThat(differencesAfter("select 1")).isEmpty();
        shop.till().post("/api/v1/cards/" + card + "/stamps", Map.of()).expect(201);
        sequencer.catchUp(new MerchantId(merchant()));
        assertThat(differencesAfter("select 1"))
                .singleElement()
                .asString()
                .startsWith("doubled: 2 more stamp");
    }

    /// Plants it as a superuser whom no key and no index stops, judges, and takes it back.
    private List<String> differencesAfter(String planting) {
        try (var connection = fixtures.database().superuser().getConnection()) {
            connection.setAutoCommit(false);
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("set local session_replication_role = replica");
            jdbc.execute(planting);
            var differences = new Judgement(history, jdbc, shop.merchant()).differences();
            connection.rollback();
            return differences;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private UUID merchant() {
        return PublicId.parse(IdKind.MERCHANT, shop.merchant()).orElseThrow();
    }

    private String made(String path, String body) {
        return shop.till().post(path, JSON.readTree(body)).expect(201).text("/id");
    }

    private void stamp() {
        var call = new Call("stamp", card, "stamp " + history.oks().size());
        var told = shop.till().post("/api/v1/cards/" + card + "/stamps", Map.of()).expect(201);
        history.ok(call, told.text("/id"));
        var voucher = told.text("/rewards/0/voucher/id");
        if (!voucher.isEmpty()) {
            var path = "/api/v1/vouchers/" + voucher + "/redemption";
            var redeemed = shop.till().post(path, Map.of()).expect(201);
            history.ok(new Call("redeem", voucher, voucher), redeemed.text("/id"));
        }
    }

    /// The statements below the name of a fault in the file of all.
    private String planting(String fault) {
        var all = Routes.read("prove/faults.sql");
        var begin = all.indexOf("-- " + fault + "\n");
        assertThat(begin).as(fault).isNotNegative();
        var end = all.indexOf("\n-- ", begin);
        return all.substring(begin, end < 0 ? all.length() : end)
                .replace("$OURS", "'" + merchant() + "'::uuid");
    }
}
