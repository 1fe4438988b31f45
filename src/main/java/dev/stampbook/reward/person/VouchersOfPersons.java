package dev.stampbook.reward.person;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The vouchers of a person, and every use of them.
@Repository
public class VouchersOfPersons {

    /// Stands where somebody had written a reason.
    static final String ERASED = "customer_erased";

    /// Stands for no card where a map needs something.
    static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;

    VouchersOfPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The ids of all her vouchers.
    public List<UUID> ids(MerchantId merchant, UUID customer) {
        return jdbc.sql(
                        """
                        select id
                        from voucher
                        where merchant_id = :merchant
                        and customer_id = :customer
                        order by id
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .query(UUID.class)
                .list();
    }

    /// Where the vouchers of a customer are, and those from cards that close: card by voucher.
    Map<UUID, UUID> places(MerchantId merchant, UUID customer, Collection<UUID> cards) {
        var places = new LinkedHashMap<UUID, UUID>();
        jdbc.sql(
                        """
                        select id, coalesce(card_id, :none) as card_id
                        from voucher
                        where merchant_id = :merchant
                        and (customer_id = :customer or card_id = any(:cards))
                        order by id
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .param("cards", cards.toArray(UUID[]::new))
                .param("none", NONE)
                .query(
                        row -> {
                            places.put(
                                    row.getObject("id", UUID.class),
                                    row.getObject("card_id", UUID.class));
                        });
        return places;
    }

    void move(Changes changes, List<Row> places) {
        changes.add(
                """
                update voucher
                set customer_id = line.customer_id, card_id = line.card_id
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, customer_id uuid, card_id uuid)
                where voucher.merchant_id = :merchant
                and voucher.id = line.id
                """,
                places);
    }

    /// Forgets what was written about them: notes, reasons, the references of other systems.
    void forgetWords(MerchantId merchant, UUID customer) {
        forgetReferences(merchant, customer);
        forgetReasons(merchant, customer);
        forgetNotes(merchant, customer);
    }

    private void forgetReferences(MerchantId merchant, UUID customer) {
        jdbc.sql(
                        """
                        update voucher
                        set source_reference = null
                        where merchant_id = :merchant
                        and customer_id = :customer
                        and origin in ('manual', 'api')
                        and source_reference is not null
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .update();
    }

    private void forgetReasons(MerchantId merchant, UUID customer) {
        jdbc.sql(
                        """
                        update voucher
                        set void_reason = :erased
                        where merchant_id = :merchant
                        and customer_id = :customer
                        and void_reason is not null
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .param("erased", ERASED)
                .update();
    }

    private void forgetNotes(MerchantId merchant, UUID customer) {
        jdbc.sql(
                        """
                        update redemption
                        set note = null,
                            reversal_reason = case when reversed_at is not null then :erased end
                        from voucher
                        where redemption.merchant_id = :merchant
                        and voucher.merchant_id = redemption.merchant_id
                        and voucher.id = redemption.voucher_id
                        and voucher.customer_id = :customer
                        and (note is not null or reversal_reason is not null)
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .param("erased", ERASED)
                .update();
    }

    /// Reversed ones too.
    List<Map<String, @Nullable Object>> redemptions(MerchantId merchant, UUID customer) {
        return jdbc.sql(
                        """
                        select redemption.id, voucher_id, channel, redemption.location_id, receipt,
                               amount, redemption.currency, note, redemption.redeemed_at,
                               reversed_at, reversal_reason
                        from redemption
                        join voucher
                            on voucher.merchant_id = redemption.merchant_id
                            and voucher.id = redemption.voucher_id
                        where redemption.merchant_id = :merchant
                        and customer_id = :customer
                        order by redemption.id
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .query((row, number) -> redemption(row))
                .list();
    }

    private static Map<String, @Nullable Object> redemption(ResultSet row) throws SQLException {
        var location = row.getObject("location_id", UUID.class);
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", PublicId.of(IdKind.REDEMPTION, row.getObject("id", UUID.class)));
        told.put("voucher", PublicId.of(IdKind.VOUCHER, row.getObject("voucher_id", UUID.class)));
        told.put("channel", row.getString("channel"));
        told.put("location", location == null ? null : PublicId.of(IdKind.LOCATION, location));
        told.put("receipt", row.getString("receipt"));
        told.put("amount", row.getObject("amount"));
        told.put("currency", row.getString("currency"));
        told.put("note", row.getString("note"));
        told.put("redeemed_at", instant(row, "redeemed_at"));
        told.put("reversed_at", instant(row, "reversed_at"));
        told.put("reversal_reason", row.getString("reversal_reason"));
        return told;
    }

    private static @Nullable Object instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
