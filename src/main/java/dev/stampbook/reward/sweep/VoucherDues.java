package dev.stampbook.reward.sweep;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.reward.Voucher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the journal is still to be told of vouchers and batches, and from when on it is true. It
/// decides nothing: whoever reads a voucher asks the clock.
@Repository
public class VoucherDues {

    private final JdbcClient jdbc;

    VoucherDues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What becomes true.
    public enum Kind {
        VOUCHER_ACTIVATED,
        VOUCHER_EXPIRED,
        BATCH_ACTIVATED,
        BATCH_EXPIRED
    }

    /// Something that becomes true of a voucher or batch at an instant.
    public record Due(Instant at, Kind kind, UUID subject) {}

    /// What a new voucher will have to be told for; one that is active from its issue on is told by
    /// that already.
    public static Stream<Due> of(Voucher voucher) {
        var waits = voucher.activeFrom().isAfter(voucher.issue().at());
        var activated = new Due(voucher.activeFrom(), Kind.VOUCHER_ACTIVATED, voucher.id());
        return Stream.concat(
                waits ? Stream.of(activated) : Stream.of(), endOf(voucher, voucher.issue().at()));
    }

    /// The end of a voucher that is open from an instant on, if it has one.
    public static Stream<Due> endOf(Voucher voucher, Instant from) {
        var end = voucher.expiresAt();
        return end == null
                ? Stream.of()
                : Stream.of(
                        new Due(
                                end.isBefore(from) ? from : end,
                                Kind.VOUCHER_EXPIRED,
                                voucher.id()));
    }

    /// Merchants with something due, the longest waiting first; runs outside any merchant's
    /// transaction.
    public List<MerchantId> merchants(Instant now, int most) {
        return jdbc
                .sql("select merchants_with_due_vouchers(:now, :most)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(MerchantId::new)
                .toList();
    }

    /// Up to `most` of what is due, oldest first, held until the transaction ends; what another
    /// server holds is passed by. A batch that is still being made is not due yet.
    public List<Due> take(MerchantId merchant, Instant now, int most) {
        return jdbc.sql(
                        """
                        select due_at, kind, subject_id
                        from voucher_due
                        where merchant_id = :merchant
                        and due_at <= :now
                        and not exists (
                            select from voucher_batch
                            where voucher_batch.merchant_id = :merchant
                            and voucher_batch.id = voucher_due.subject_id
                            and voucher_batch.state = 'running')
                        order by due_at, kind, subject_id
                        limit :most
                        for update skip locked
                        """)
                .param("merchant", merchant.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> due(row))
                .list();
    }

    /// Remembers what will be due; the same again is no more than once.
    public void add(Changes changes, List<Due> dues) {
        changes.add(
                """
                insert into voucher_due (merchant_id, due_at, kind, subject_id)
                select :merchant, due_at, kind, subject_id
                from jsonb_to_recordset(:rows::jsonb) as line(
                    due_at timestamptz, kind text, subject_id uuid)
                on conflict (merchant_id, due_at, kind, subject_id)
                do update set kind = excluded.kind
                """,
                dues.stream().map(VoucherDues::row).toList());
    }

    /// Forgets what was told.
    public void forget(Changes changes, List<Due> dues) {
        changes.add(
                """
                delete from voucher_due
                using jsonb_to_recordset(:rows::jsonb) as line(
                    due_at timestamptz, kind text, subject_id uuid)
                where voucher_due.merchant_id = :merchant
                and voucher_due.due_at = line.due_at
                and voucher_due.kind = line.kind
                and voucher_due.subject_id = line.subject_id
                """,
                dues.stream().map(VoucherDues::row).toList());
    }

    private static Row row(Due due) {
        return new Row()
                .with("due_at", due.at())
                .with("kind", due.kind())
                .with("subject_id", due.subject());
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("subject_id", UUID.class));
    }
}
