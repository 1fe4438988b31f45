package dev.stampbook.reward.api;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.reward.api.OutstandingView.Counted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Vouchers that still may be used, counted where they stand: no total is kept anywhere, so none
/// can be wrong. One of a batch is told by its own row from its first change on; until then it is
/// as its batch says, and the batch knows how many it made.
@Repository
public class OutstandingLists {

    private final JdbcClient jdbc;

    OutstandingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Vouchers by program, location, state and currency; tests are left out.
    public List<Counted> count(MerchantId merchant, Instant now) {
        return jdbc.sql(
                        """
                        select program_id, location_id, active_from <= :now as active, currency,
                               sum(vouchers)::bigint as vouchers,
                               sum(vouchers * coalesce(face_value, 0))::bigint as face_value
                        from (
                            select program_id, location_id, active_from, expires_at, currency,
                                   face_value, 1 as vouchers
                            from voucher
                            where merchant_id = :merchant
                            and redeemed_at is null
                            and voided_at is null
                            and not test
                            and (batch_id is null or version > 1)
                            union all
                            select null, location_id, active_from, expires_at,
                                   offer #>> '{face_value,currency}',
                                   (offer #>> '{face_value,value}')::bigint,
                                   made - (select count(*)
                                           from voucher
                                           where merchant_id = :merchant
                                           and batch_id = voucher_batch.id
                                           and version > 1)
                            from voucher_batch
                            where merchant_id = :merchant
                        ) as outstanding
                        where (expires_at is null or expires_at > :now)
                        and vouchers > 0
                        group by program_id, location_id, active, currency
                        order by program_id, location_id, active, currency
                        """)
                .param("merchant", merchant.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OutstandingLists::counted)
                .list();
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        return new Counted(
                row.getObject("program_id", UUID.class),
                row.getObject("location_id", UUID.class),
                row.getBoolean("active"),
                row.getString("currency"),
                row.getLong("vouchers"),
                row.getLong("face_value"));
    }
}
