package dev.stampbook.reward;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Redemptions of a merchant, reversed ones included. Whoever changes one has locked its voucher.
@Repository
class Redemptions {

    private final JdbcClient jdbc;
    private final VoucherRows rows;

    Redemptions(JdbcClient jdbc, VoucherRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// Those of the redemptions that exist, by id.
    Map<UUID, Redemption> find(MerchantId merchant, Collection<UUID> ids) {
        return jdbc
                .sql(
                        """
                        select id as redemption_id, voucher_id as redeemed_voucher, channel, actor,
                               holder, location_id as redeemed_location, receipt, amount,
                               currency as bill_currency, note, redeemed_at as used_at,
                               receipt_attached_at, reversed_at, reversed_by, reversal_reason
                        from redemption
                        where merchant_id = :merchant
                        and id = any(:ids)
                        """)
                .param("merchant", merchant.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> rows.redemption(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Redemption::id, Function.identity()));
    }

    void add(Changes changes, List<Redemption> redemptions) {
        changes.add(
                """
                insert into redemption (merchant_id, id, voucher_id, channel, actor, holder,
                                        location_id, receipt, amount, currency, note, redeemed_at)
                select :merchant, id, voucher_id, channel, actor, holder,
                       location_id, receipt, amount, currency, note, redeemed_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, voucher_id uuid, channel text, actor jsonb, holder uuid,
                    location_id uuid, receipt text, amount bigint, currency text, note text,
                    redeemed_at timestamptz)
                """,
                redemptions.stream().map(VoucherRows::row).toList());
    }

    /// Adds what a till knows of the purchase, once.
    void attach(Changes changes, List<Redemption> redemptions) {
        changes.add(
                """
                update redemption
                set receipt = line.receipt, amount = line.amount, currency = line.currency,
                    note = line.note, receipt_attached_at = line.receipt_attached_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, receipt text, amount bigint, currency text, note text,
                    receipt_attached_at timestamptz)
                where redemption.merchant_id = :merchant
                and redemption.id = line.id
                and redemption.receipt_attached_at is null
                and redemption.reversed_at is null
                """,
                redemptions.stream().map(VoucherRows::row).toList());
    }

    /// Takes redemptions back, once.
    void reverse(Changes changes, List<Redemption> redemptions) {
        changes.add(
                """
                update redemption
                set reversed_at = line.reversed_at, reversed_by = line.reversed_by,
                    reversal_reason = line.reversal_reason
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, reversed_at timestamptz, reversed_by jsonb, reversal_reason text)
                where redemption.merchant_id = :merchant
                and redemption.id = line.id
                and redemption.reversed_at is null
                """,
                redemptions.stream().map(VoucherRows::row).toList());
    }
}
