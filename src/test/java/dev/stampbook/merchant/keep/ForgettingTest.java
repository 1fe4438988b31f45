package dev.stampbook.merchant.keep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.SignInForm;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// How long things are kept by default, and that they are really gone then.
@RuleOf(Chapter.PEOPLE)
@DoorTest
class ForgettingTest {

    @Autowired Shops shops;
    @Autowired Fixtures fixtures;
    @Autowired Forgetting forgetting;
    @Autowired TestClock clock;

    private Shops.Shop shop;

    @BeforeEach
    void oneOfEach() {
        shop = shops.open();
        var till = shop.till();
        till.post("/api/v1/locations", Map.of("name", "Park"), "park").expect(201);
        var scan =
                Map.of(
                        "scan_id", UUID.randomUUID().toString(),
                        "token", "nothing",
                        "mode", "manual");
        till.post("/api/v1/scans", scan).expect(200);
        till.post("/api/v1/customers", Map.of("name", "Anna")).expect(201);
        till.get("/api/v1/customers?q=anna").expect(200);
        new SignInForm(till.address()).signIn(shop.counter());
        var device = till.get("/api/v1/devices").expect(200).text("/data/0/id");
        till.delete("/api/v1/devices/" + device).expect(204);
        var noa = till.post("/api/v1/customers", Map.of("name", "Noa")).text("/id");
        var nearby = Map.of("purpose", "nearby", "text_version", "1");
        till.post("/api/v1/customers/" + noa + "/consents", nearby).expect(201);
        till.delete("/api/v1/customers/" + noa).expect(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what                                         | days
                    from idempotency_key where true                |   7
                    from scan where answer <> ''                   |  90
                    from device where true                         |  90
                    from customer_lookup where true                | 365
                    from consent where true                        |  30
                    """)
    void isKeptForItsDaysAndNoLonger(String what, int days) {
        clock.advance(Duration.ofDays(days));
        forgetting.forget();
        assertThat(rows(what)).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));
        forgetting.forget();
        assertThat(rows(what)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"from scan where true", "from journal where true limit 1"})
    void whatIsOfValueIsKeptForGood(String what) {
        var before = rows(what);
        clock.advance(Duration.ofDays(5000));

        forgetting.forget();

        assertThat(rows(what)).isEqualTo(before).isPositive();
    }

    private long rows(String what) {
        var merchant = MerchantId.parse(shop.merchant()).orElseThrow().value();
        var count =
                new JdbcTemplate(fixtures.database().superuser())
                        .queryForObject(
                                "select count(*) "
                                        + what.replace(" where ", " where merchant_id = ? and "),
                                Long.class,
                                merchant);
        return count == null ? 0 : count;
    }
}
