package dev.stampbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.database.Transactions;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class HarnessTest {

    private final Clock clock;
    private final TestClock testClock;
    private final JdbcClient jdbc;
    private final Fixtures fixtures;
    private final Transactions transactions;

    HarnessTest(
            Clock clock,
            TestClock testClock,
            JdbcClient jdbc,
            Fixtures fixtures,
            Transactions transactions) {
        this.fixtures = fixtures;
        this.transactions = transactions;
        this.clock = clock;
        this.testClock = testClock;
        this.jdbc = jdbc;
    }

    @Test
    void movesTheClockOfTheServer() {
        testClock.advance(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void countsRoundTrips() {
        var sent = RoundTrips.of(() -> jdbc.sql("select 1").query(Integer.class).single());

        assertThat(sent).containsExactly("select 1");
    }

    @Test
    void makesAMerchantThatOnlyItsOwnTransactionsSee() {
        var merchant = fixtures.merchant();

        assertThat(transactions.reading(merchant.id(), this::locations)).isEqualTo(2);
        assertThat(locations()).isZero();
    }

    private int locations() {
        return jdbc.sql("select count(*) from location").query(Integer.class).single();
    }
}
