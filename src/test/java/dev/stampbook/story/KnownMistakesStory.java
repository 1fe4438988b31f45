package dev.stampbook.story;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What others who built such things got wrong, each as somebody would notice it. That nobody joins
/// into somebody else's card is told by [dev.stampbook.card.EnrollingTest].
class KnownMistakesStory extends Story {

    private static final Map<String, Object> FREE_TEA =
            Map.of(
                    "title", Map.of("en", "Free tea"),
                    "redemption", "code",
                    "redeem_code", Map.of("kind", "generated"));

    @Autowired private Shops shops;
    @Autowired private Transactions transactions;
    @Autowired private JdbcClient database;

    @Test
    void aStateIsNotReadAndThenWritten() {
        var anna = lunaCafe.enrols("Anna").withStamps(10);
        var voucher = anna.voucher("Free coffee");

        var outcomes = Crowd.together(32, i -> mira.redeems(anna.scanToken(), voucher).kind());

        Assertions.assertThat(outcomes).containsOnlyOnce("redeemed");
        Assertions.assertThat(lunaCafe.told()).containsOnlyOnce("voucher.redeemed");
    }

    @Test
    void lookingAtWhatHasExpiredWritesNothing() {
        lunaCafe.offers(Orders.trial(List.of(1), "after_redemption"));
        var anna = lunaCafe.enrols("Anna").withStamps(1);
        var voucher = anna.voucher("Goal 1");
        later(Duration.ofDays(4));
        var before = versions();

        var shown = till().get("/api/v1/vouchers/" + voucher).expect(200);
        till().get("/api/v1/vouchers?state=expired").expect(200);
        assertThat(anna).hasNoVoucher();

        Assertions.assertThat(shown.text("/state")).isEqualTo("expired");
        Assertions.assertThat(versions()).isEqualTo(before);
    }

    @Test
    void takingARedemptionBackRevivesNothingThatTheOwnerStopped() {
        var voucher = issue();
        var redemption = redeem(voucher).expect(201).text("/id");
        var reversal = "/api/v1/redemptions/" + redemption + "/reversal";
        till().post(reversal, Map.of("reason", "wrong drink")).expect(201);
        till().post(path(voucher) + "/void", Map.of("reason", "printed twice")).expect(200);

        till().post(reversal, Map.of("reason", "wrong drink")).expect(409);

        Assertions.assertThat(redeem(voucher).expect(409).text("/code"))
                .isEqualTo("voucher_voided");
    }

    @Test
    void askingAgainAfterALostAnswerCountsOnce() {
        var anna = lunaCafe.enrols("Anna");
        var stamps = "/api/v1/cards/" + anna.card() + "/stamps";

        var lost = till().post(stamps, Map.of(), "sale-7").expect(201);
        var again = till().post(stamps, Map.of(), "sale-7").expect(201);

        Assertions.assertThat(again.body()).isEqualTo(lost.body());
        Assertions.assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(anna).hasStamps(1);
    }

    @Test
    void codesDoNotComeFromAClock() {
        var codes = new HashSet<String>();
        for (var i = 0; i < 40; i++) {
            codes.add(code(issue()));
        }

        // The clock stands still, and the same symbols everywhere would be its trace.
        Assertions.assertThat(codes).hasSize(40);
        for (var place = 0; place < 12; place++) {
            var symbol = place;
            Assertions.assertThat(codes.stream().map(code -> code.charAt(symbol)).distinct())
                    .hasSizeGreaterThan(8);
        }
    }

    @Test
    void lettersThatLookAlikeDecideNothing() {
        var voucher = issue();
        var misread = code(voucher).replace('0', 'o').replace('1', 'l');

        var told = till().post("/api/v1/redemptions", Map.of("code", misread)).expect(201);

        Assertions.assertThat(told.text("/voucher/id")).isEqualTo(voucher.get("id").asString());
    }

    @Test
    void staffOfOneBusinessDoNotOpenTheVouchersOfAnother() {
        var voucher = issue();
        var other = new LunaCafe(shops.open(), () -> {});
        var stranger = other.hires("Tom");

        other.till().get(path(voucher)).expect(404);
        Assertions.assertThat(stranger.types(code(voucher)).kind()).isEqualTo("unknown");
        Assertions.assertThat(stranger.types(voucher.get("number").asString()).kind())
                .isEqualTo("unknown");

        redeem(voucher).expect(201);
    }

    private Till till() {
        return lunaCafe.till();
    }

    private JsonNode issue() {
        return till().post("/api/v1/vouchers", FREE_TEA).expect(201).json();
    }

    private Till.Told redeem(JsonNode voucher) {
        return till().post(path(voucher) + "/redemption", Map.of());
    }

    private static String path(JsonNode voucher) {
        return "/api/v1/vouchers/" + voucher.get("id").asString();
    }

    private static String code(JsonNode voucher) {
        return voucher.at("/redeem_code/text").asString();
    }

    /// When each row of the café's cards and vouchers was last written, and how many lines its
    /// journal has.
    private List<String> versions() {
        var merchant = MerchantId.parse(lunaCafe.merchant()).orElseThrow();
        return transactions.reading(merchant, () -> rows(merchant));
    }

    private List<String> rows(MerchantId merchant) {
        return database.sql(
                        """
                        select xmin::text || id from voucher where merchant_id = :merchant
                        union all
                        select xmin::text || id from card where merchant_id = :merchant
                        union all
                        select count(*)::text from journal where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .query(String.class)
                .list();
    }
}
