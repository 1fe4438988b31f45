package dev.stampbook.customer.lookup;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds customers by the beginning of what is known of them, and keeps who was found by whom.
@Repository
public class Lookups {

    private final JdbcClient jdbc;
    private final Json json;

    Lookups(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// What is asked for: up to `most` customers that begin as typed, behind an id or from the
    /// first on.
    record Question(String text, @Nullable UUID after, int most) {

        /// A mask, so that no personal data reaches a log.
        @Override
        public String toString() {
            return "Question[…]";
        }
    }

    /// That somebody looked and found a customer; `actor` as the journal shows it.
    public record Lookup(Instant at, Map<String, @Nullable Object> actor) {}

    /// Ids of customers that begin as typed, newest first. Ranges instead of `like`: row security
    /// hands an index only what it knows to leak nothing.
    List<UUID> find(MerchantId merchant, Typed typed, Question question) {
        return jdbc.sql(
                        """
                        select id
                        from customer
                        where merchant_id = :merchant
                        and gone_at is null
                        and ((name_folded >= :name and name_folded < :name_end)
                            or (name_last_folded >= :name and name_last_folded < :name_end)
                            or (email_normal >= :mail and email_normal < :mail_end)
                            or (external_id >= :plain and external_id < :plain_end)
                            or (phone_normal >= :phone and phone_normal < :phone_end)
                            or (phone_normal >= :abroad and phone_normal < :abroad_end))
                        and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("name", typed.name())
                .param("name_end", Typed.end(typed.name()))
                .param("mail", typed.mail())
                .param("mail_end", Typed.end(typed.mail()))
                .param("plain", typed.plain())
                .param("plain_end", Typed.end(typed.plain()))
                .param("phone", typed.phone(0))
                .param("phone_end", Typed.end(typed.phone(0)))
                .param("abroad", typed.phone(1))
                .param("abroad_end", Typed.end(typed.phone(1)))
                .param("after", question.after())
                .param("most", question.most())
                .query(UUID.class)
                .list();
    }

    /// Notes one look-up for each customer that it found.
    void add(Changes changes, UUID id, Lookup lookup, Collection<UUID> found) {
        changes.add(
                """
                insert into customer_lookup (merchant_id, customer_id, id, at, actor)
                select :merchant, customer_id, id, at, actor
                from jsonb_to_recordset(:rows::jsonb) as line(
                    customer_id uuid, id uuid, at timestamptz, actor jsonb)
                """,
                found.stream()
                        .map(
                                customer ->
                                        new Row()
                                                .with("customer_id", customer)
                                                .with("id", id)
                                                .with("at", lookup.at())
                                                .with("actor", lookup.actor()))
                        .toList());
    }

    /// Who looked a customer up, newest first.
    public List<Lookup> of(MerchantId merchant, UUID customer) {
        return jdbc.sql(
                        """
                        select at, actor
                        from customer_lookup
                        where merchant_id = :merchant
                        and customer_id = :customer
                        order by id desc
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .query(
                        (row, number) ->
                                new Lookup(
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        new HashMap<>(json.object(row.getString("actor")))))
                .list();
    }

    /// Who looked one customer up has looked the other up.
    public void move(MerchantId merchant, UUID customer, UUID other) {
        jdbc.sql(
                        """
                        insert into customer_lookup (merchant_id, customer_id, id, at, actor)
                        select merchant_id, :other, id, at, actor
                        from customer_lookup
                        where merchant_id = :merchant
                        and customer_id = :customer
                        on conflict do nothing
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .param("other", other)
                .update();
        forget(merchant, customer);
    }

    /// Forgets who looked a customer up.
    public void forget(MerchantId merchant, UUID customer) {
        jdbc.sql(
                        """
                        delete from customer_lookup
                        where merchant_id = :merchant
                        and customer_id = :customer
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .update();
    }
}
