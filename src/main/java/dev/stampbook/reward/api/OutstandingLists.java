package dev.stampbook.reward.api;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.reward.api.OutstandingView.Counted;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Vouchers that still may be used, counted where they stand: no total is kept anywhere, so none
/// can be wrong. The index that it reads holds these vouchers alone, and all that is asked for.
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
                               count(*) as vouchers, coalesce(sum(face_value), 0) as face_value
                        from voucher
                        where merchant_id = :merchant
                        and redeemed_at is null
                        and voided_at is null
                        and not test
                        and (expires_at is null or expires_at > :now)
                        group by program_id, location_id, active, currency
                        order by program_id, location_id, active, currency
                        """)
                .param("merchant", merchant.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, number) ->
                                new Counted(
                                        row.getObject("program_id", UUID.class),
                                        row.getObject("location_id", UUID.class),
                                        row.getBoolean("active"),
                                        row.getString("currency"),
                                        row.getLong("vouchers"),
                                        row.getLong("face_value")))
                .list();
    }
}
