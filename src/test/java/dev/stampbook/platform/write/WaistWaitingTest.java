package dev.stampbook.platform.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.HeldTransaction;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.TestDatabase;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// Requests that meet others still in progress, here or in another process.
@ModuleTest
class WaistWaitingTest {

    private static final UUID HOLDER = new UUID(7, 7);

    @Autowired Fingerprints fingerprints;

    private final Waist waist;
    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final TestDatabase database;
    private final MerchantId merchant;
    private final OpeningCounters opening;

    WaistWaitingTest(
            Waist waist, Transactions transactions, JdbcTemplate jdbc, Fixtures made, Ids ids) {
        this.waist = waist;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.database = made.database();
        this.merchant = made.merchant().id();
        this.opening = new OpeningCounters(ids);
    }

    @Test
    void waitsForTheFirstAndReplaysItsAnswer() {
        var arrived = new CountDownLatch(2);
        opening.before =
                () -> {
                    arrived.countDown();
                    jdbc.queryForList("select id from location where not online for update");
                };
        try (var crowd = new Crowd();
                var row = new HeldTransaction(database, merchant)) {
            row.run("select id from location where not online for update");
            var one = crowd.start(this::take);
            var two = crowd.start(this::take);
            Crowd.await(arrived);

            row.commit();

            assertThat(one.join().body()).isEqualTo(two.join().body());
            assertThat(one.join().replayed()).isNotEqualTo(two.join().replayed());
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void saysThatTheFirstIsStillInProgressAfterFiveSeconds() {
        try (var elsewhere = new HeldTransaction(database, merchant)) {
            elsewhere.run(
                    """
                    insert into idempotency_key
                    values ('%s', '%s', '\\x%s', '', '', '{}', '2026-01-01')
                    """
                            .formatted(merchant.value(), HOLDER, hmac("k1")));

            assertThatThrownBy(this::take)
                    .isInstanceOfSatisfying(
                            WaistRefused.class,
                            refused ->
                                    assertThat(refused.reason())
                                            .isEqualTo(WriteRefusal.IDEMPOTENCY_IN_PROGRESS));
        }
        assertThat(take().replayed()).isFalse();
        assertThat(count()).isEqualTo(1);
    }

    private String hmac(String key) {
        return HexFormat.of().formatHex(fingerprints.of("idempotency_key", merchant, key));
    }

    private Answer take() {
        var key = new IdempotencyKey(HOLDER, "k1", "Harbour".getBytes(UTF_8));
        return waist.take(
                opening, new Call<>(merchant, key, "Harbour", OpeningCounters::tell, false));
    }

    private int count() {
        return transactions.reading(
                merchant,
                () -> jdbc.queryForList("select id from location where name = 'Harbour'").size());
    }
}
