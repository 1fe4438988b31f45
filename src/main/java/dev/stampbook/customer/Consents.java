package dev.stampbook.customer;

import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What customers agreed to.
@Repository
class Consents {

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The consents that stand, of all these customers, oldest first.
    List<StandingConsent> standing(MerchantId merchant, Collection<UUID> customers) {
        return jdbc.sql(
                        """
                        select id, customer_id, purpose, text_version, channel, given_at,
                               withdrawn_at, withdrawn_channel
                        from consent
                        where merchant_id = :merchant
                        and customer_id = any(:customers)
                        and withdrawn_at is null
                        order by id
                        """)
                .param("merchant", merchant.value())
                .param("customers", customers.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /// All that a customer ever agreed to, newest first, from behind an id on.
    List<StandingConsent> of(MerchantId merchant, UUID customer, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select id, customer_id, purpose, text_version, channel, given_at,
                               withdrawn_at, withdrawn_channel
                        from consent
                        where merchant_id = :merchant
                        and customer_id = :customer
                        and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    void add(Changes changes, List<StandingConsent> consents) {
        changes.add(
                """
                insert into consent (merchant_id, id, customer_id, purpose, text_version, channel,
                                     given_at, withdrawn_at, withdrawn_channel)
                select :merchant, id, customer_id, purpose, text_version, channel,
                       given_at, withdrawn_at, withdrawn_channel
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, customer_id uuid, purpose text, text_version text, channel text,
                    given_at timestamptz, withdrawn_at timestamptz, withdrawn_channel text)
                """,
                consents.stream().map(Consents::row).toList());
    }

    /// Gives consents to another customer, with all that proves them.
    void move(Changes changes, List<StandingConsent> consents, UUID customer) {
        changes.add(
                """
                update consent
                set customer_id = line.customer_id
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, customer_id uuid)
                where consent.merchant_id = :merchant
                and consent.id = line.id
                """,
                consents.stream()
                        .map(
                                consent ->
                                        new Row()
                                                .with("id", consent.id())
                                                .with("customer_id", customer))
                        .toList());
    }

    void end(Changes changes, List<StandingConsent> consents) {
        changes.add(
                """
                update consent
                set withdrawn_at = line.withdrawn_at, withdrawn_channel = line.withdrawn_channel
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, withdrawn_at timestamptz, withdrawn_channel text)
                where consent.merchant_id = :merchant
                and consent.id = line.id
                and consent.withdrawn_at is null
                """,
                consents.stream().map(Consents::row).toList());
    }

    private static Row row(StandingConsent consent) {
        return new Row()
                .with("id", consent.id())
                .with("customer_id", consent.customer())
                .with("purpose", consent.consent().purpose())
                .with("text_version", consent.consent().textVersion())
                .with("channel", consent.channel())
                .with("given_at", consent.givenAt())
                .with("withdrawn_at", consent.withdrawnAt())
                .with("withdrawn_channel", consent.withdrawnChannel());
    }

    private static StandingConsent read(ResultSet row) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new StandingConsent(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                new Consent(
                        Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                        row.getString("text_version")),
                row.getString("channel"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_channel"));
    }
}
