package dev.stampbook.customer.field;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The own fields of a merchant.
@Repository
public class OwnFields {

    private final JdbcClient jdbc;
    private final Json json;

    OwnFields(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The names that the merchant's customers may have texts under.
    public Set<String> names(MerchantId merchant) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select name
                                from customer_field
                                where merchant_id = :merchant
                                """)
                        .param("merchant", merchant.value())
                        .query(String.class)
                        .list());
    }

    /// What the merchant calls its fields, by their names, oldest first.
    public Map<String, Texts> labels(MerchantId merchant) {
        var labels = new LinkedHashMap<String, Texts>();
        all(merchant).forEach(field -> labels.put(field.name(), field.label()));
        return labels;
    }

    /// All fields, oldest first.
    List<OwnField> all(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select name, label, created_at
                        from customer_field
                        where merchant_id = :merchant
                        order by created_at, name
                        """)
                .param("merchant", merchant.value())
                .query((row, number) -> read(row))
                .list();
    }

    void add(Changes changes, OwnField field) {
        changes.add(
                """
                insert into customer_field (merchant_id, name, label, created_at)
                select :merchant, name, label, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    name text, label jsonb, created_at timestamptz)
                """,
                new Row()
                        .with("name", field.name())
                        .with("label", field.label().values())
                        .with("created_at", field.createdAt()));
    }

    void remove(Changes changes, String name) {
        changes.add(
                """
                delete from customer_field
                using jsonb_to_recordset(:rows::jsonb) as line(name text)
                where customer_field.merchant_id = :merchant
                and customer_field.name = line.name
                """,
                new Row().with("name", name));
    }

    /// Takes what customers have under a name away from all of them, however many they are.
    void forget(MerchantId merchant, String name) {
        jdbc.sql(
                        """
                        update customer
                        set fields = fields - :name::text, version = version + 1
                        where merchant_id = :merchant
                        and jsonb_exists(fields, :name::text)
                        """)
                .param("merchant", merchant.value())
                .param("name", name)
                .update();
    }

    private OwnField read(ResultSet row) throws SQLException {
        return new OwnField(
                row.getString("name"),
                json.read(row.getString("label"), Texts.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
