package dev.stampbook.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.RoundTrips;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@ModuleTest
class ChangesTest {

    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final MerchantId merchant;

    ChangesTest(Transactions transactions, Fixtures fixtures, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.merchant = fixtures.merchant().id();
    }

    @Test
    void writesWhatWasAdded() {
        change(changes -> TestLocations.add(changes, "Harbour", "Bridge"));

        assertThat(names()).contains("Harbour", "Bridge");
    }

    @Test
    void sendsSeveralStatementsInOneRoundTrip() {
        var sent = RoundTrips.of(() -> change(ChangesTest::addAndRename));

        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst()).contains("set_config");
        assertThat(names()).contains("Bridge").doesNotContain("Harbour");
    }

    @Test
    void sendsFiftyRowsLikeOne() {
        var names = IntStream.range(0, 50).mapToObj(i -> "Kiosk " + i).toArray(String[]::new);

        var trips = RoundTrips.count(() -> change(changes -> TestLocations.add(changes, names)));

        assertThat(trips).isEqualTo(2);
    }

    @Test
    void sendsNothingWhenThereIsNothing() {
        assertThat(RoundTrips.count(() -> change(changes -> "idle"))).isEqualTo(1);
    }

    @Test
    void rollsEverythingBackWhenAGuardIsLost() {
        assertThatThrownBy(() -> change(ChangesTest::addAndRenameNobody))
                .isInstanceOf(LostGuard.class)
                .hasMessageContaining("expected 1 rows, changed 0");

        assertThat(names()).doesNotContain("Harbour");
    }

    @Test
    void countsTooManyAsLost() {
        change(changes -> TestLocations.add(changes, "Harbour"));
        change(changes -> TestLocations.rename(changes, "Online", "Harbour"));

        assertThatThrownBy(() -> change(changes -> TestLocations.rename(changes, "Harbour", "X")))
                .isInstanceOf(LostGuard.class)
                .hasMessageContaining("expected 1 rows, changed 2");
    }

    @Test
    void namesRowsAndMerchantAsOftenAsAStatementLikes() {
        change(
                changes -> {
                    changes.add(
                            """
                            update location
                            set name = (
                                select line.name || ' ' || jsonb_array_length(:rows::jsonb)
                                from jsonb_to_recordset(:rows::jsonb) as line(name text))
                            where merchant_id = :merchant
                            and online
                            """,
                            new Row().with("name", "Web"));
                    return TestLocations.rename(changes, "Old Town", "New Town");
                });

        assertThat(names()).containsExactlyInAnyOrder("Web 1", "New Town");
    }

    private static String addAndRename(Changes changes) {
        TestLocations.add(changes, "Harbour");
        return TestLocations.rename(changes, "Harbour", "Bridge");
    }

    private static String addAndRenameNobody(Changes changes) {
        TestLocations.add(changes, "Harbour");
        return TestLocations.rename(changes, "Nowhere", "Bridge");
    }

    private void change(Function<Changes, String> work) {
        transactions.of(merchant, work);
    }

    private List<String> names() {
        return transactions.reading(
                merchant, () -> jdbc.queryForList("select name from location", String.class));
    }
}
