package dev.stampbook.platform.mail;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Letters that no mail server has taken yet.
@Repository
class Letters {

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A letter, how often it was tried, and until when that makes sense.
    record Letter(UUID id, byte[] sealed, int tries, Instant expiresAt) {

        /// The same, tried once more.
        Letter tried() {
            return new Letter(id, sealed, tries + 1, expiresAt);
        }
    }

    /// A letter to write; `address` is the fingerprint of where it goes.
    record Written(UUID id, byte[] address, byte[] sealed, Instant at, Instant expiresAt) {}

    void add(Changes changes, Written letter) {
        changes.add(
                """
                insert into letter (merchant_id, id, address_hmac, sealed, due_at, expires_at)
                select :merchant, id, address_hmac, sealed, due_at, expires_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, address_hmac bytea, sealed bytea, due_at timestamptz,
                    expires_at timestamptz)
                """,
                new Row()
                        .with("id", letter.id())
                        .hidden("address_hmac", letter.address())
                        .hidden("sealed", letter.sealed())
                        .with("due_at", letter.at())
                        .with("expires_at", letter.expiresAt()));
    }

    /// Merchants with letters that are due, the longest waiting first. Runs outside any merchant's
    /// transaction.
    List<MerchantId> merchants(Instant now, int most) {
        return jdbc
                .sql("select merchants_with_due_letters(:now, :most)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(MerchantId::new)
                .toList();
    }

    /// The letter that waits longest, for nobody else until the transaction ends.
    Optional<Letter> take(MerchantId merchant, Instant now) {
        return jdbc.sql(
                        """
                        select id, sealed, tries, expires_at
                        from letter
                        where merchant_id = :merchant
                        and due_at <= :now
                        order by due_at, id
                        limit 1
                        for update skip locked
                        """)
                .param("merchant", merchant.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, number) ->
                                new Letter(
                                        row.getObject("id", UUID.class),
                                        row.getBytes("sealed"),
                                        row.getInt("tries"),
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant()))
                .optional();
    }

    /// Has it tried again then, should nobody forget it before.
    void postpone(Changes changes, Letter tried, Instant until) {
        changes.add(
                """
                update letter
                set tries = line.tries, due_at = line.due_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, tries integer, due_at timestamptz)
                where letter.merchant_id = :merchant
                and letter.id = line.id
                and letter.tries = line.tries - 1
                """,
                new Row()
                        .with("id", tried.id())
                        .with("tries", tried.tries())
                        .with("due_at", until));
    }

    /// Forgets a letter; one that is gone already is no fault.
    void forget(MerchantId merchant, UUID letter) {
        jdbc.sql(
                        """
                        delete from letter
                        where merchant_id = :merchant
                        and id = :letter
                        """)
                .param("merchant", merchant.value())
                .param("letter", letter)
                .update();
    }

    /// Forgets all letters to an address.
    void forgetAddress(MerchantId merchant, byte[] address) {
        jdbc.sql(
                        """
                        delete from letter
                        where merchant_id = :merchant
                        and address_hmac = :address
                        """)
                .param("merchant", merchant.value())
                .param("address", address)
                .update();
    }
}
