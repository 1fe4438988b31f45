package dev.stampbook.card.person;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The cards of a person and the stamps on them, closed and reversed ones too, in words.
@Repository
public class CardsOfPersons {

    private final JdbcClient jdbc;
    private final Json json;

    CardsOfPersons(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The ids of all her cards.
    public List<UUID> ids(MerchantId merchant, UUID customer) {
        return jdbc.sql(
                        """
                        select id
                        from card
                        where merchant_id = :merchant
                        and customer_id = :customer
                        order by id
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .query(UUID.class)
                .list();
    }

    /// Where the tokens of these cards lead, of those that lead elsewhere.
    Map<UUID, UUID> leads(MerchantId merchant, Collection<UUID> cards) {
        var leads = new HashMap<UUID, UUID>();
        jdbc.sql(
                        """
                        select id, merged_into_id
                        from card
                        where merchant_id = :merchant
                        and id = any(:cards)
                        and merged_into_id is not null
                        """)
                .param("merchant", merchant.value())
                .param("cards", cards.toArray(UUID[]::new))
                .query(
                        row -> {
                            leads.put(
                                    row.getObject("id", UUID.class),
                                    row.getObject("merged_into_id", UUID.class));
                        });
        return leads;
    }

    /// Where a card belongs now, as a row and for the journal.
    static Row place(UUID card, UUID customer, @Nullable UUID into) {
        return new Row()
                .with("id", card)
                .with("customer_id", customer)
                .with("merged_into_id", into);
    }

    void move(Changes changes, List<Row> places) {
        changes.add(
                """
                update card
                set customer_id = line.customer_id, merged_into_id = line.merged_into_id
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, customer_id uuid, merged_into_id uuid)
                where card.merchant_id = :merchant
                and card.id = line.id
                """,
                places);
    }

    /// Forgets what staff wrote when they took stamps back.
    void forgetWords(MerchantId merchant, Collection<UUID> cards) {
        jdbc.sql(
                        """
                        update stamp
                        set reason = null
                        where merchant_id = :merchant
                        and card_id = any(:cards)
                        and reason is not null
                        """)
                .param("merchant", merchant.value())
                .param("cards", cards.toArray(UUID[]::new))
                .update();
    }

    List<Map<String, @Nullable Object>> cards(MerchantId merchant, UUID customer) {
        return jdbc.sql(
                        """
                        select id, program_id, short_number, cycle, stamps, kept, visits,
                               last_stamp_at, expires_at, closed_at, created_at
                        from card
                        where merchant_id = :merchant
                        and customer_id = :customer
                        order by id
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .query((row, number) -> card(row))
                .list();
    }

    List<Map<String, @Nullable Object>> stamps(MerchantId merchant, UUID customer) {
        return jdbc.sql(
                        """
                        select stamp.id, card_id, kind, count, at, mode, location_id, actor, amount,
                               currency, receipt, reason
                        from stamp
                        join card
                            on card.merchant_id = stamp.merchant_id
                            and card.id = stamp.card_id
                        where stamp.merchant_id = :merchant
                        and customer_id = :customer
                        order by stamp.id
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .query((row, number) -> stamp(row))
                .list();
    }

    private static Map<String, @Nullable Object> card(ResultSet row) throws SQLException {
        var card = new LinkedHashMap<String, @Nullable Object>();
        card.put("id", id(row, "id", IdKind.CARD));
        card.put("program", id(row, "program_id", IdKind.PROGRAM));
        card.put("short_number", row.getString("short_number"));
        card.put("cycle", row.getInt("cycle"));
        card.put("stamps", row.getInt("stamps"));
        card.put("kept", row.getInt("kept"));
        card.put("visits", row.getInt("visits"));
        for (var instant : List.of("last_stamp_at", "expires_at", "closed_at", "created_at")) {
            card.put(instant, instant(row, instant));
        }
        return card;
    }

    private Map<String, @Nullable Object> stamp(ResultSet row) throws SQLException {
        var stamp = new LinkedHashMap<String, @Nullable Object>();
        stamp.put("id", id(row, "id", IdKind.STAMP));
        stamp.put("card", id(row, "card_id", IdKind.CARD));
        stamp.put("kind", row.getString("kind"));
        stamp.put("count", row.getInt("count"));
        stamp.put("at", instant(row, "at"));
        stamp.put("mode", row.getString("mode"));
        stamp.put("location", id(row, "location_id", IdKind.LOCATION));
        stamp.put("by", json.object(row.getString("actor")).get("name"));
        stamp.put("amount", row.getObject("amount"));
        stamp.put("currency", row.getString("currency"));
        stamp.put("receipt", row.getString("receipt"));
        stamp.put("reason", row.getString("reason"));
        return stamp;
    }

    private static @Nullable String id(ResultSet row, String column, IdKind kind)
            throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : PublicId.of(kind, id);
    }

    private static @Nullable Object instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
