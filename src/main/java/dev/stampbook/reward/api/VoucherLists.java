package dev.stampbook.reward.api;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.reward.Voucher;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of vouchers for whoever looks for them.
@Repository
class VoucherLists {

    private final JdbcClient jdbc;

    VoucherLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a list shall have: vouchers of an owner, in a state by the clock, with a code, promised
    /// by a program; what is missing does not matter.
    record Wanted(
            Voucher.@Nullable Owner owner,
            Voucher.@Nullable State state,
            @Nullable UUID code,
            @Nullable UUID program,
            Instant now) {}

    /// The ids of up to `most` of them, newest first, older than the given one; what was tried out
    /// is in no list once it is over.
    List<UUID> find(MerchantId merchant, Wanted wanted, @Nullable UUID before, int most) {
        var owner = wanted.owner();
        var state = wanted.state();
        return jdbc.sql(
                        """
                        select id
                        from voucher
                        where merchant_id = :merchant
                        and not (test and (redeemed_at is not null or voided_at is not null))
                        and (:before::uuid is null or id < :before::uuid)
                        and (:code::uuid is null or code_id = :code::uuid)
                        and (:program::uuid is null or program_id = :program::uuid)
                        and (:customer::uuid is null and :card::uuid is null
                            or card_id = :card::uuid
                            or customer_id = :customer::uuid
                                and (:card::uuid is null or card_id is null))
                        and (:state::text is null
                            or :state::text = case
                                when redeemed_at is not null then 'redeemed'
                                when voided_at is not null then 'voided'
                                when expires_at <= :now then 'expired'
                                when active_from > :now then 'issued'
                                else 'active' end)
                        order by id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("before", before)
                .param("code", wanted.code())
                .param("program", wanted.program())
                .param("customer", owner == null ? null : owner.customer())
                .param("card", owner == null ? null : owner.card())
                .param("state", state == null ? null : state.name().toLowerCase(Locale.ROOT))
                .param("now", wanted.now().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
