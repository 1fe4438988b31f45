package dev.stampbook.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.testing.Databases;
import dev.stampbook.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every table with a `merchant_id`, as the application's login sees it: each holds a row of two
/// merchants, and all tests go over one pooled connection.
@Tag("module")
class RowSecurityTest {

    private static final UUID OURS = new UUID(1, 1);
    private static final UUID THEIRS = new UUID(2, 2);

    private static TestDatabase database;
    private static AppConnection app;
    private static SpecimenRows rows;

    @BeforeAll
    static void fillEveryTableForTwoMerchants() {
        database = Databases.fresh();
        rows = new SpecimenRows(database);
        new Catalogue(database)
                .tenantTables()
                .forEach(table -> List.of(OURS, THEIRS).forEach(who -> rows.insert(table, who)));
        app = new AppConnection(database);
    }

    @AfterAll
    static void drop() {
        app.close();
        database.close();
    }

    static List<String> readable() {
        return tablesFor("select");
    }

    static List<String> insertable() {
        return tablesFor("insert");
    }

    static List<String> updatable() {
        return tablesFor("update");
    }

    private static List<String> tablesFor(String right) {
        return new Catalogue(database)
                .tenantTables().stream().filter(table -> app.may(right, table)).toList();
    }

    @BeforeEach
    void hasNoPowerToLookPastThePolicies() {
        assertThat(app.powers()).containsExactly("superuser: f", "bypassrls: f", "owns: 0");
    }

    @ParameterizedTest
    @MethodSource("readable")
    void looksEmptyWithoutAMerchant(String table) {
        assertThat(app.without(() -> app.merchantsIn(table))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void showsAMerchantItsOwnRowsOnly(String table) {
        assertThat(app.as(OURS, () -> app.merchantsIn(table))).containsExactly(OURS);
        assertThat(app.as(THEIRS, () -> app.merchantsIn(table))).containsExactly(THEIRS);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void looksEmptyAgainAfterAnotherUsedTheConnection(String table) {
        app.as(OURS, () -> app.merchantsIn(table));

        assertThat(app.without(() -> app.merchantsIn(table))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("insertable")
    void refusesARowOfAnotherMerchant(String table) {
        var row = rows.row(table, THEIRS);

        assertThatThrownBy(() -> app.as(OURS, () -> app.insert(table, rows.columns(table), row)))
                .hasRootCauseMessage(
                        "ERROR: new row violates row-level security policy for table \"%s\""
                                .formatted(table));
    }

    @ParameterizedTest
    @MethodSource("updatable")
    void refusesToHandARowToAnotherMerchant(String table) {
        assertThatThrownBy(
                        () ->
                                app.as(
                                        OURS,
                                        () -> app.update(table, "merchant_id = '" + THEIRS + "'")))
                .hasStackTraceContaining("row-level security policy");
    }

    @ParameterizedTest
    @MethodSource("updatable")
    void changesOnlyItsOwnRows(String table) {
        var changed = app.as(OURS, () -> app.update(table, "merchant_id = merchant_id"));

        assertThat(changed).isEqualTo(1);
        assertThat(app.without(() -> app.update(table, "merchant_id = merchant_id"))).isZero();
    }
}
