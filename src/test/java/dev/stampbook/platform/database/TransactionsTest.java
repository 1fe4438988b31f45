package dev.stampbook.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@ModuleTest
class TransactionsTest {

    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final MerchantId merchant;

    TransactionsTest(Transactions transactions, Fixtures fixtures, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.merchant = fixtures.merchant().id();
    }

    @Test
    void setsTheMerchantInsideAndNowhereElse() {
        var inside = transactions.reading(merchant, this::current);

        assertThat(inside).isEqualTo(merchant.value().toString());
        assertThat(current()).isNullOrEmpty();
    }

    @Test
    void noStatementStartsOtherProcessesOrACompiler() {
        var settings =
                "select current_setting('max_parallel_workers_per_gather') || ' '"
                        + " || current_setting('jit')";

        var inside =
                transactions.reading(merchant, () -> jdbc.queryForObject(settings, String.class));

        assertThat(inside).isEqualTo("0 off");
        assertThat(jdbc.queryForObject(settings, String.class)).isNotEqualTo("0 off");
    }

    @Test
    void forgetsTheMerchantWhenTheWorkFails() {
        assertThatThrownBy(() -> transactions.of(merchant, changes -> fail()))
                .hasMessage("on purpose");

        assertThat(current()).isNullOrEmpty();
    }

    @Test
    void writesNothingWhenTheWorkFailsAfterAdding() {
        assertThatThrownBy(
                        () ->
                                transactions.of(
                                        merchant,
                                        changes -> {
                                            TestLocations.add(changes, "Harbour");
                                            return fail();
                                        }))
                .hasMessage("on purpose");

        assertThat(names()).doesNotContain("Harbour");
    }

    @Test
    void refusesToBeNested() {
        assertThatThrownBy(
                        () ->
                                transactions.of(
                                        merchant,
                                        changes -> transactions.reading(merchant, this::current)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rehearsesWithoutLeavingATrace() {
        var rehearsed =
                transactions.rehearse(merchant, changes -> TestLocations.add(changes, "Harbour"));

        assertThat(rehearsed).isEqualTo("Harbour");
        assertThat(names()).doesNotContain("Harbour");
    }

    @Test
    void rehearsesEvenTheGuards() {
        assertThatThrownBy(
                        () ->
                                transactions.rehearse(
                                        merchant,
                                        changes -> TestLocations.rename(changes, "Nowhere", "X")))
                .isInstanceOf(LostGuard.class);
    }

    @Test
    void refusesToWriteWhereItOnlyReads() {
        assertThatThrownBy(
                        () ->
                                transactions.reading(
                                        merchant,
                                        () -> jdbc.update("update location set name = name")))
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void tellsListenersOfChangesAndOfNothingElse() {
        var told = new ArrayList<MerchantId>();
        var listening = listeningWith(told::add);

        listening.of(merchant, changes -> TestLocations.add(changes, "Harbour"));
        listening.of(merchant, changes -> "nothing to write");
        listening.rehearse(merchant, changes -> TestLocations.add(changes, "Bridge"));

        assertThat(told).containsExactly(merchant);
    }

    private Transactions listeningWith(CommitListener listener) {
        return TestTransactions.of(jdbc, listener);
    }

    private @Nullable String current() {
        return jdbc.queryForObject(
                "select current_setting('stampbook.merchant', true)", String.class);
    }

    private List<String> names() {
        return transactions.reading(
                merchant, () -> jdbc.queryForList("select name from location", String.class));
    }

    private static String fail() {
        throw new IllegalStateException("on purpose");
    }
}
