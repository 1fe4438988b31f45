package dev.stampbook.setup;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where the owners are, one place for each merchant.
@Repository
class SetUps {

    private final JdbcClient jdbc;

    SetUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SetUp> find(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select program_id, industry, till, reached, trial_card_id, trial_customer_id
                        from setup
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .query(SetUps::read)
                .optional();
    }

    /// The same, locked: whoever sets up at the same time waits.
    Optional<SetUp> lock(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select program_id, industry, till, reached, trial_card_id, trial_customer_id
                        from setup
                        where merchant_id = :merchant
                        for update
                        """)
                .param("merchant", merchant.value())
                .query(SetUps::read)
                .optional();
    }

    void add(Changes changes, SetUp setUp) {
        changes.add(
                """
                insert into setup (merchant_id, program_id, industry, till, reached, trial_card_id,
                                   trial_customer_id)
                select :merchant, program_id, industry, till, reached, trial_card_id,
                       trial_customer_id
                from jsonb_to_recordset(:rows::jsonb) as line(
                    program_id uuid, industry text, till text, reached text, trial_card_id uuid,
                    trial_customer_id uuid)
                """,
                row(setUp));
    }

    /// Writes over the locked one.
    void save(Changes changes, SetUp setUp) {
        changes.add(
                """
                update setup
                set program_id = line.program_id,
                    industry = line.industry,
                    till = line.till,
                    reached = line.reached,
                    trial_card_id = line.trial_card_id,
                    trial_customer_id = line.trial_customer_id
                from jsonb_to_recordset(:rows::jsonb) as line(
                    program_id uuid, industry text, till text, reached text, trial_card_id uuid,
                    trial_customer_id uuid)
                where setup.merchant_id = :merchant
                """,
                row(setUp));
    }

    private static Row row(SetUp setUp) {
        var place = setUp.place();
        var industry = place.industry();
        var trial = setUp.trial();
        return new Row()
                .with("program_id", setUp.program())
                .with("industry", industry == null ? null : industry.text())
                .with("till", place.till().text())
                .with("reached", place.reached().text())
                .with("trial_card_id", trial == null ? null : trial.card())
                .with("trial_customer_id", trial == null ? null : trial.customer());
    }

    private static SetUp read(ResultSet row, int number) throws SQLException {
        var industry = row.getString("industry");
        return new SetUp(
                Objects.requireNonNull(row.getObject("program_id", UUID.class)),
                new SetUp.Place(
                        Optional.ofNullable(industry).flatMap(Industry::of).orElse(null),
                        Till.valueOf(row.getString("till").toUpperCase(Locale.ROOT)),
                        Step.of(row.getString("reached"))),
                trial(row));
    }

    private static SetUp.@Nullable Trial trial(ResultSet row) throws SQLException {
        var card = row.getObject("trial_card_id", UUID.class);
        var customer = row.getObject("trial_customer_id", UUID.class);
        return card == null || customer == null ? null : new SetUp.Trial(card, customer);
    }
}
