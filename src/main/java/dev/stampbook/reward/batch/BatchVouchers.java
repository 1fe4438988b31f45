package dev.stampbook.reward.batch;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Row;
import dev.stampbook.reward.VoucherSecrets;
import dev.stampbook.reward.code.RedeemCodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The vouchers of batches, written and read many at a time; inside a transaction of the merchant.
@Repository
class BatchVouchers {

    private final JdbcClient jdbc;
    private final VoucherSecrets secrets;
    private final RedeemCodes codes;

    BatchVouchers(JdbcClient jdbc, VoucherSecrets secrets, RedeemCodes codes) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.codes = codes;
    }

    /// Adds the vouchers of a chunk; `codes` has the id of the code of each, or null.
    void add(MerchantId merchant, Batch batch, List<Draft> drafts, List<@Nullable UUID> codes) {
        var face = batch.offer().faceValue();
        jdbc.sql(
                        """
                        insert into voucher (merchant_id, id, batch_id, redemption, code_id,
                                             number_hmac, token_hmac, view_token_hmac, secrets,
                                             origin, face_value, currency, location_id,
                                             issued_at, active_from, expires_at)
                        select :merchant, id, :batch, :redemption, code_id,
                               number_hmac, token_hmac, view_token_hmac, secrets,
                               'batch', :face, :currency, :location,
                               :issued, :active, :expires
                        from unnest(:ids::uuid[], :codes::uuid[], :numbers::bytea[],
                                    :tokens::bytea[], :views::bytea[], :secrets::bytea[])
                            as line(id, code_id, number_hmac, token_hmac, view_token_hmac, secrets)
                        """)
                .param("merchant", merchant.value())
                .param("batch", batch.id())
                .param("redemption", batch.offer().redemption().text())
                .param("face", face == null ? null : face.value())
                .param("currency", face == null ? null : face.currency())
                .param("location", batch.location())
                .param("issued", at(batch.createdAt()))
                .param("active", at(batch.span().activeFrom()))
                .param("expires", at(batch.span().expiresAt()))
                .param("ids", Drafting.ids(drafts).toArray(UUID[]::new))
                .param("codes", codes.toArray(UUID[]::new))
                .param("numbers", bytes(drafts, draft -> draft.secrets().number()))
                .param("tokens", bytes(drafts, draft -> draft.secrets().token()))
                .param("views", bytes(drafts, draft -> draft.secrets().viewToken()))
                .param("secrets", bytes(drafts, draft -> draft.secrets().sealed()))
                .update();
    }

    /// How many vouchers of a batch were neither used nor voided at an instant; of those that had
    /// `expired` by then alone, when asked for.
    long open(MerchantId merchant, UUID batch, Instant then, boolean expired) {
        return jdbc.sql(
                        """
                        select count(*)
                        from voucher
                        where merchant_id = :merchant
                        and batch_id = :batch
                        and (redeemed_at is null or redeemed_at > :then)
                        and (voided_at is null or voided_at > :then)
                        and (not :expired or expires_at <= :then)
                        """)
                .param("merchant", merchant.value())
                .param("batch", batch)
                .param("then", at(then))
                .param("expired", expired)
                .query(Long.class)
                .single();
    }

    /// Up to `most` vouchers of a batch behind the id of one, in the order of their making, after
    /// passing over `skip` of them.
    List<BatchLine> page(MerchantId merchant, UUID batch, Place place) {
        return jdbc.sql(
                        """
                        select voucher.id, voucher.secrets, voucher.active_from,
                               voucher.expires_at, voucher.redeemed_at, voucher.voided_at,
                               code.code_sealed
                        from voucher
                        left join redeem_code code
                            on code.merchant_id = voucher.merchant_id
                            and code.id = voucher.code_id
                        where voucher.merchant_id = :merchant
                        and voucher.batch_id = :batch
                        and (:after::uuid is null or voucher.id > :after::uuid)
                        order by voucher.id
                        limit :most
                        offset :skip
                        """)
                .param("merchant", merchant.value())
                .param("batch", batch)
                .param("after", place.after())
                .param("most", place.most())
                .param("skip", place.skip())
                .query((row, number) -> line(merchant, row))
                .list();
    }

    /// Which vouchers of a batch: so many behind an id, or behind the first ones.
    record Place(@Nullable UUID after, int skip, int most) {}

    private BatchLine line(MerchantId merchant, ResultSet row) throws SQLException {
        var code = row.getBytes("code_sealed");
        return new BatchLine(
                row.getObject("id", UUID.class),
                secrets.open(merchant, row.getBytes("secrets")),
                code == null ? null : codes.open(merchant, code),
                new Batch.Span(
                        Objects.requireNonNull(instant(row, "active_from")),
                        instant(row, "expires_at")),
                instant(row, "redeemed_at"),
                instant(row, "voided_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /// What the rows of a batch share, for the journal.
    static Row shared(Batch batch) {
        var face = batch.offer().faceValue();
        return new Row()
                .with("customer_id", null)
                .with("card_id", null)
                .with("batch_id", batch.id())
                .with("offer", null)
                .with("redemption", batch.offer().redemption())
                .with("origin", "batch")
                .with("face_value", face == null ? null : face.value())
                .with("currency", face == null ? null : face.currency())
                .with("location_id", batch.location())
                .with("program_id", null)
                .with("issued_at", batch.createdAt())
                .with("active_from", batch.span().activeFrom())
                .with("expires_at", batch.span().expiresAt())
                .with("redeemed_at", null)
                .with("voided_at", null)
                .with("test", false)
                .with("version", 1);
    }

    private static byte[][] bytes(List<Draft> drafts, Function<Draft, byte[]> column) {
        return drafts.stream().map(column).toArray(byte[][]::new);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
