package dev.stampbook.reward;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import dev.stampbook.reward.code.RedeemCodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Vouchers and redemptions as rows, both ways.
@Repository
class VoucherRows {

    private final JdbcClient jdbc;
    private final VoucherSecrets secrets;
    private final RedeemCodes codes;
    private final Json json;

    VoucherRows(JdbcClient jdbc, VoucherSecrets secrets, RedeemCodes codes, Json json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.codes = codes;
        this.json = json;
    }

    /// The vouchers with these ids, in their order, each with its code and its standing use.
    List<Voucher> load(MerchantId merchant, Collection<UUID> ids) {
        return jdbc.sql(
                        """
                        select voucher.id, coalesce(voucher.offer, batch.offer) as offer,
                               voucher.customer_id, voucher.card_id, voucher.batch_id,
                               voucher.origin, voucher.origin_stamp_id, voucher.origin_cycle,
                               voucher.origin_goal, voucher.origin_visits, voucher.source_reference,
                               voucher.location_id, voucher.program_id, voucher.issued_at,
                               voucher.active_from, voucher.expires_at, voucher.code_id,
                               voucher.secrets,
                               voucher.redemption_id, voucher.voided_at, voucher.void_reason,
                               voucher.test, voucher.version, code.source as code_source,
                               code.pool_id, code.code_sealed, code.burnt_at,
                               used.voucher_id as redeemed_voucher, used.channel, used.actor,
                               used.holder, used.location_id as redeemed_location, used.receipt,
                               used.amount, used.currency as bill_currency, used.note,
                               used.redeemed_at as used_at, used.receipt_attached_at,
                               used.reversed_at, used.reversed_by, used.reversal_reason
                        from voucher
                        left join redeem_code code
                            on code.merchant_id = voucher.merchant_id
                            and code.id = voucher.code_id
                        left join voucher_batch batch
                            on batch.merchant_id = voucher.merchant_id
                            and batch.id = voucher.batch_id
                        left join redemption used
                            on used.merchant_id = voucher.merchant_id
                            and used.id = voucher.redemption_id
                        where voucher.merchant_id = :merchant
                        and voucher.id = any(:ids)
                        order by voucher.id
                        """)
                .param("merchant", merchant.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> voucher(merchant, row))
                .list();
    }

    /// The row of a voucher as it is, its secrets hidden.
    Row row(MerchantId merchant, Voucher voucher) {
        var owner = voucher.owner();
        var issue = voucher.issue();
        var code = voucher.code();
        var face = voucher.offer().faceValue();
        var use = voucher.redemption();
        var voided = voucher.voided();
        var row =
                new Row()
                        .with("id", voucher.id())
                        .with("customer_id", owner.customer())
                        .with("card_id", owner.card())
                        .with("redemption", voucher.offer().redemption())
                        .with("code_id", code == null ? null : code.id())
                        .hidden("source_reference", issue.sourceReference())
                        .with("face_value", face == null ? null : face.value())
                        .with("currency", face == null ? null : face.currency())
                        .with("location_id", issue.location())
                        .with("program_id", issue.program())
                        .with("issued_at", issue.at())
                        .with("active_from", voucher.activeFrom())
                        .with("expires_at", voucher.expiresAt())
                        .with("redemption_id", use == null ? null : use.id())
                        .with("redeemed_at", use == null ? null : use.at())
                        .with("voided_at", voided == null ? null : voided.at())
                        .hidden("void_reason", voided == null ? null : voided.reason())
                        .with("test", issue.test())
                        .with("version", voucher.version());
        return secrets.hide(merchant, voucher.secrets(), origin(row, voucher));
    }

    /// The columns that tell where a voucher comes from; one of a batch has its offer there.
    private Row origin(Row row, Voucher voucher) {
        var origin = voucher.origin();
        var from = VoucherView.From.of(origin);
        var batch = origin instanceof Origin.Batch(var id) ? id : null;
        return row.with("offer", batch == null ? json.objectOf(voucher.offer()) : null)
                .with("batch_id", batch)
                .with("origin", from.kind())
                .with("origin_stamp_id", origin.stampEntry().orElse(null))
                .with("origin_cycle", from.cycle())
                .with("origin_goal", from.goal())
                .with("origin_visits", from.visits());
    }

    /// The row of a redemption as it is; what staff wrote about the purchase stays hidden.
    static Row row(Redemption redemption) {
        var amount = redemption.bill().amount();
        var reversal = redemption.reversal();
        return new Row()
                .with("id", redemption.id())
                .with("voucher_id", redemption.voucher())
                .with("channel", redemption.channel())
                .with("actor", redemption.actor())
                .with("holder", redemption.holder())
                .with("location_id", redemption.location())
                .with("receipt", redemption.bill().receipt())
                .with("amount", amount == null ? null : amount.value())
                .with("currency", amount == null ? null : amount.currency())
                .hidden("note", redemption.bill().note())
                .with("redeemed_at", redemption.at())
                .with("receipt_attached_at", redemption.receiptAttachedAt())
                .with("reversed_at", reversal == null ? null : reversal.at())
                .with("reversed_by", reversal == null ? null : reversal.actor())
                .hidden("reversal_reason", reversal == null ? null : reversal.reason());
    }

    private Voucher voucher(MerchantId merchant, ResultSet row) throws SQLException {
        return new Voucher(
                row.getObject("id", UUID.class),
                json.shared(row.getString("offer"), VoucherOffer.class),
                origin(row),
                new Voucher.Owner(
                        row.getObject("customer_id", UUID.class),
                        row.getObject("card_id", UUID.class)),
                new Voucher.Issue(
                        at(row, "issued_at"),
                        row.getObject("location_id", UUID.class),
                        row.getObject("program_id", UUID.class),
                        row.getString("source_reference"),
                        row.getBoolean("test")),
                at(row, "active_from"),
                atOrNull(row, "expires_at"),
                code(merchant, row),
                secrets.open(merchant, row.getBytes("secrets")),
                row.getObject("redemption_id") == null ? null : redemption(row),
                ending(row),
                row.getLong("version"));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        var stamp = row.getObject("origin_stamp_id", UUID.class);
        return switch (row.getString("origin")) {
            case "goal" ->
                    new Origin.Goal(stamp, row.getInt("origin_cycle"), row.getInt("origin_goal"));
            case "milestone" -> new Origin.Milestone(stamp, row.getInt("origin_visits"));
            case "manual" -> new Origin.Manual();
            case "api" -> new Origin.Api();
            case "batch" -> new Origin.Batch(row.getObject("batch_id", UUID.class));
            default -> throw new IllegalStateException("a voucher of unknown origin");
        };
    }

    private Voucher.@Nullable RedeemCode code(MerchantId merchant, ResultSet row)
            throws SQLException {
        var id = row.getObject("code_id", UUID.class);
        return id == null
                ? null
                : new Voucher.RedeemCode(
                        id,
                        source(row.getString("code_source")),
                        row.getObject("pool_id", UUID.class),
                        codes.open(merchant, row.getBytes("code_sealed")),
                        atOrNull(row, "burnt_at"));
    }

    private static Voucher.RedeemCode.Source source(String text) {
        return Voucher.RedeemCode.Source.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static Voucher.@Nullable Ending ending(ResultSet row) throws SQLException {
        var at = atOrNull(row, "voided_at");
        return at == null ? null : new Voucher.Ending(at, row.getString("void_reason"));
    }

    /// A redemption from the columns that [Redemptions#find] selects.
    Redemption redemption(ResultSet row) throws SQLException {
        return new Redemption(
                row.getObject("redemption_id", UUID.class),
                row.getObject("redeemed_voucher", UUID.class),
                Redemption.Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                json.object(row.getString("actor")),
                row.getObject("holder", UUID.class),
                row.getObject("redeemed_location", UUID.class),
                bill(row),
                at(row, "used_at"),
                atOrNull(row, "receipt_attached_at"),
                reversal(row));
    }

    private static Redemption.Bill bill(ResultSet row) throws SQLException {
        var currency = row.getString("bill_currency");
        return new Redemption.Bill(
                currency == null ? null : new Money(row.getLong("amount"), currency),
                row.getString("receipt"),
                row.getString("note"));
    }

    private Redemption.@Nullable Reversal reversal(ResultSet row) throws SQLException {
        var at = atOrNull(row, "reversed_at");
        return at == null
                ? null
                : new Redemption.Reversal(
                        at,
                        json.object(row.getString("reversed_by")),
                        row.getString("reversal_reason"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
