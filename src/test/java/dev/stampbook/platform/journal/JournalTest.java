package dev.stampbook.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.RoundTrips;
import dev.stampbook.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ModuleTest
class JournalTest {

    private final Journal journal;
    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final NewMerchant merchant;

    JournalTest(
            Journal journal, Transactions transactions, JdbcTemplate jdbc, Fixtures made, Ids ids) {
        this.journal = journal;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.ids = ids;
        this.merchant = made.merchant();
    }

    @Test
    void writesLineAndOutboxInTheRoundTripOfTheChange() {
        var sent = RoundTrips.of(() -> write(entry()));

        assertThat(sent).hasSize(2);
        assertThat(sent.getLast()).contains("insert into journal", "insert into outbox");
        assertThat(all("select type from journal")).containsExactly("tried.out");
        assertThat(all("select entry_id from outbox")).hasSize(1);
    }

    @Test
    void tellsWhatWasWrittenWithoutItsSecrets() {
        var row = new Row().with("name", "Old Town").hidden("secrets", new byte[] {1});

        write(entry().wrote("location", row));

        assertThat(all("select effects::text from journal"))
                .containsExactly("[{\"row\": {\"name\": \"Old Town\"}, \"table\": \"location\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update journal set type = 'other'", "delete from journal"})
    void letsNobodyChangeALine(String sql) {
        write(entry());

        assertThatThrownBy(() -> transactions.of(merchant.id(), changes -> jdbc.update(sql)))
                .hasRootCauseMessage("ERROR: permission denied for table journal");
    }

    private void write(JournalEntry entry) {
        transactions.of(
                merchant.id(),
                changes -> {
                    journal.add(changes, List.of(entry));
                    return entry;
                });
    }

    private JournalEntry entry() {
        return new JournalEntry(
                ids.next(),
                "tried.out",
                TestClock.START,
                merchant.system(),
                Subject.NONE,
                Map.of(),
                List.of());
    }

    private List<Object> all(String sql) {
        return transactions.reading(merchant.id(), () -> jdbc.queryForList(sql, Object.class));
    }
}
