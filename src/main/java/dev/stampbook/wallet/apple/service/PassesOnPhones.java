package dev.stampbook.wallet.apple.service;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.wallet.apple.PassName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The passes that phones have, as they looked when somebody looked last.
@Repository
class PassesOnPhones {

    private final JdbcClient jdbc;

    PassesOnPhones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A pass to be looked at, and how it looked last.
    record Due(PassName pass, String print) {}

    /// How a pass looks.
    record Look(PassName pass, String print) {}

    /// A pass that a phone took.
    record Taken(PassName pass, UUID program, String print) {}

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// What a row is about.
    static PassName name(ResultSet row) throws SQLException {
        return new PassName(
                row.getObject("card_id", UUID.class), row.getObject("voucher_id", UUID.class));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /// Keeps how passes look that phones took; one that was there changes its second only when it
    /// looks different.
    void take(Changes changes, List<Taken> taken, long tag, Instant at) {
        changes.add(
                """
                insert into apple_pass (merchant_id, card_id, voucher_id, program_id, print, tag,
                                        changed_at)
                select :merchant, card_id, voucher_id, program_id, print, tag, changed_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    card_id uuid, voucher_id uuid, program_id uuid, print text, tag bigint,
                    changed_at timestamptz)
                on conflict (merchant_id, pass_id) do update
                set print = excluded.print,
                    tag = excluded.tag,
                    changed_at = case
                        when apple_pass.print = excluded.print then apple_pass.changed_at
                        else greatest(
                            excluded.changed_at, apple_pass.changed_at + interval '1 second')
                    end
                """,
                taken.stream()
                        .map(
                                pass ->
                                        new Row()
                                                .with("card_id", pass.pass().card())
                                                .with("voucher_id", pass.pass().voucher())
                                                .with("program_id", pass.program())
                                                .with("print", pass.print())
                                                .with("tag", tag)
                                                .with("changed_at", at))
                        .toList());
    }

    /// Has those of these cards looked at, and those of these customers, before others.
    void mark(
            MerchantId merchant, Collection<UUID> cards, Collection<UUID> customers, Instant now) {
        jdbc.sql(
                        """
                        update apple_pass
                        set urgent = true, due_at = coalesce(due_at, :now)
                        where merchant_id = :merchant
                        and (card_id = any(:cards) or card_id in (
                            select id
                            from card
                            where merchant_id = :merchant
                            and customer_id = any(:customers)))
                        and exists (
                            select from apple_registration
                            where apple_registration.merchant_id = apple_pass.merchant_id
                            and apple_registration.pass_id = apple_pass.pass_id)
                        """)
                .param("merchant", merchant.value())
                .param("cards", array(cards))
                .param("customers", array(customers))
                .param("now", utc(now))
                .update();
    }

    /// The same of all cards of these programs, when there is time.
    void markPrograms(MerchantId merchant, Collection<UUID> programs, Instant now) {
        jdbc.sql(
                        """
                        update apple_pass
                        set due_at = coalesce(due_at, :now)
                        where merchant_id = :merchant
                        and program_id = any(:programs)
                        and exists (
                            select from apple_registration
                            where apple_registration.merchant_id = apple_pass.merchant_id
                            and apple_registration.pass_id = apple_pass.pass_id)
                        """)
                .param("merchant", merchant.value())
                .param("programs", array(programs))
                .param("now", utc(now))
                .update();
    }

    /// The same of all cards of a merchant.
    void markAll(MerchantId merchant, Instant now) {
        jdbc.sql(
                        """
                        update apple_pass
                        set due_at = coalesce(due_at, :now)
                        where merchant_id = :merchant
                        and exists (
                            select from apple_registration
                            where apple_registration.merchant_id = apple_pass.merchant_id
                            and apple_registration.pass_id = apple_pass.pass_id)
                        """)
                .param("merchant", merchant.value())
                .param("now", utc(now))
                .update();
    }

    /// What is to be looked at, the urgent first.
    List<Due> due(MerchantId merchant, Instant now) {
        return jdbc.sql(
                        """
                        select card_id, voucher_id, print
                        from apple_pass
                        where merchant_id = :merchant
                        and due_at <= :now
                        order by urgent desc, due_at, pass_id
                        limit 50
                        """)
                .param("merchant", merchant.value())
                .param("now", utc(now))
                .query((row, number) -> new Due(name(row), row.getString("print")))
                .list();
    }

    /// These were looked at.
    void looked(MerchantId merchant, Collection<PassName> looked) {
        jdbc.sql(
                        """
                        update apple_pass
                        set due_at = null, urgent = false
                        where merchant_id = :merchant
                        and pass_id = any(:passes)
                        """)
                .param("merchant", merchant.value())
                .param("passes", array(looked.stream().map(PassName::id).toList()))
                .update();
    }

    /// These look different since that second, or since the one behind their last.
    void change(Changes changes, List<Look> looks, long tag, Instant at) {
        changes.add(
                """
                update apple_pass
                set print = line.print,
                    tag = line.tag,
                    changed_at = greatest(
                        line.changed_at, apple_pass.changed_at + interval '1 second')
                from jsonb_to_recordset(:rows::jsonb) as line(
                    pass_id uuid, print text, tag bigint, changed_at timestamptz)
                where apple_pass.merchant_id = :merchant
                and apple_pass.pass_id = line.pass_id
                """,
                looks.stream()
                        .map(
                                look ->
                                        new Row()
                                                .with("pass_id", look.pass().id())
                                                .with("print", look.print())
                                                .with("tag", tag)
                                                .with("changed_at", at))
                        .toList());
    }

    /// Since when a pass looks as it does, if a phone ever had it.
    Optional<Instant> changedAt(MerchantId merchant, UUID pass) {
        return jdbc.sql(
                        """
                        select changed_at
                        from apple_pass
                        where merchant_id = :merchant
                        and pass_id = :pass
                        """)
                .param("merchant", merchant.value())
                .param("pass", pass)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
