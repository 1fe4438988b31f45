package dev.stampbook.wallet.apple.service;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.secret.Sealing;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The phones that want news: where each is told, and when. What a phone calls itself is kept as a
/// fingerprint, where it is told is sealed.
@Repository
public class Phones {

    private static final String PURPOSE = "apple-phone";

    private final JdbcClient jdbc;
    private final Fingerprints fingerprints;
    private final Sealing sealing;

    Phones(JdbcClient jdbc, Fingerprints fingerprints, Sealing sealing) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
        this.sealing = sealing;
    }

    /// A phone that is to be told: where, since when it is told there, and for which round of news.
    public record Due(byte[] phone, String token, Instant tokenAt, long round, int tries) {

        /// A mask: whoever has the token and a certificate reaches the phone.
        @Override
        public String toString() {
            return "Due[round " + round + ", tries " + tries + "]";
        }
    }

    /// Where a phone is told from then on.
    record Told(String token, Instant at) {

        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// What stands for the name that a phone gives itself.
    byte[] print(MerchantId merchant, String name) {
        return fingerprints.of(PURPOSE, merchant, name);
    }

    /// A phone is told there from now on; `dueAt` when there is news already.
    void put(Changes changes, byte[] phone, Told told, @Nullable Instant dueAt) {
        var sealed =
                sealing.seal(
                        PURPOSE,
                        changes.merchant(),
                        told.token().getBytes(StandardCharsets.US_ASCII));
        changes.add(
                """
                insert into apple_phone (merchant_id, phone_hmac, token, token_at, due_at)
                select :merchant, phone_hmac, token, token_at, due_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    phone_hmac bytea, token bytea, token_at timestamptz, due_at timestamptz)
                on conflict (merchant_id, phone_hmac) do update
                set token = excluded.token,
                    token_at = excluded.token_at,
                    round = apple_phone.round + 1,
                    due_at = coalesce(apple_phone.due_at, excluded.due_at)
                """,
                new Row()
                        .hidden("phone_hmac", phone)
                        .hidden("token", sealed)
                        .with("token_at", told.at())
                        .with("due_at", dueAt));
    }

    /// There is news for the phones of these passes; who waits for another try goes on waiting.
    void mark(MerchantId merchant, String passType, Collection<UUID> passes, Instant now) {
        jdbc.sql(
                        """
                        update apple_phone
                        set round = round + 1,
                            due_at = case
                                when tries = 0 then :now::timestamptz
                                else coalesce(due_at, :now::timestamptz)
                            end
                        where merchant_id = :merchant
                        and phone_hmac in (
                            select phone_hmac
                            from apple_registration
                            where merchant_id = :merchant
                            and pass_id = any(:passes)
                            and pass_type = :type)
                        """)
                .param("merchant", merchant.value())
                .param("type", passType)
                .param("passes", passes.toArray(UUID[]::new))
                .param("now", utc(now))
                .update();
    }

    /// Merchants with phones to be told, the longest waiting first; runs outside any merchant's
    /// transaction.
    public List<MerchantId> merchants(Instant now, int most) {
        return jdbc
                .sql("select merchants_with_phones_due(:now, :most)")
                .param("now", utc(now))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(MerchantId::new)
                .toList();
    }

    /// Who waits longest, for nobody else until an instant that is later than any call takes.
    public List<Due> take(MerchantId merchant, Instant now, Instant until) {
        return jdbc.sql(
                        """
                        update apple_phone
                        set due_at = :until, tries = tries + 1
                        where merchant_id = :merchant
                        and phone_hmac in (
                            select phone_hmac
                            from apple_phone
                            where merchant_id = :merchant
                            and due_at <= :now
                            order by due_at, phone_hmac
                            limit 100
                            for update skip locked)
                        returning phone_hmac, token, token_at, round, tries
                        """)
                .param("merchant", merchant.value())
                .param("now", utc(now))
                .param("until", utc(until))
                .query((row, number) -> due(merchant, row))
                .list();
    }

    private Due due(MerchantId merchant, ResultSet row) throws SQLException {
        var token = sealing.open(PURPOSE, merchant, row.getBytes("token"));
        return new Due(
                row.getBytes("phone_hmac"),
                new String(token, StandardCharsets.US_ASCII),
                row.getObject("token_at", OffsetDateTime.class).toInstant(),
                row.getLong("round"),
                row.getInt("tries"));
    }

    /// It was told; what came meanwhile is due at once.
    public void told(MerchantId merchant, Due due, Instant now) {
        jdbc.sql(
                        """
                        update apple_phone
                        set tries = 0,
                            due_at = case
                                when round = :round then null
                                else :now::timestamptz
                            end
                        where merchant_id = :merchant
                        and phone_hmac = :phone
                        """)
                .param("merchant", merchant.value())
                .param("phone", due.phone())
                .param("round", due.round())
                .param("now", utc(now))
                .update();
    }

    /// It is told then.
    public void postpone(MerchantId merchant, Due due, Instant until) {
        jdbc.sql(
                        """
                        update apple_phone
                        set due_at = :until
                        where merchant_id = :merchant
                        and phone_hmac = :phone
                        """)
                .param("merchant", merchant.value())
                .param("phone", due.phone())
                .param("until", utc(until))
                .update();
    }

    /// Nobody is there any more where it was told, unless it has said something since.
    public boolean forget(MerchantId merchant, Due due) {
        jdbc.sql(
                        """
                        delete from apple_registration
                        where merchant_id = :merchant
                        and phone_hmac = :phone
                        and exists (
                            select from apple_phone
                            where merchant_id = :merchant
                            and phone_hmac = :phone
                            and token_at = :since)
                        """)
                .param("merchant", merchant.value())
                .param("phone", due.phone())
                .param("since", utc(due.tokenAt()))
                .update();
        return jdbc.sql(
                                """
                                delete from apple_phone
                                where merchant_id = :merchant
                                and phone_hmac = :phone
                                and token_at = :since
                                """)
                        .param("merchant", merchant.value())
                        .param("phone", due.phone())
                        .param("since", utc(due.tokenAt()))
                        .update()
                > 0;
    }

    /// A phone that wants no news of anything is gone.
    void forgetIdle(MerchantId merchant, byte[] phone) {
        jdbc.sql(
                        """
                        delete from apple_phone
                        where merchant_id = :merchant
                        and phone_hmac = :phone
                        and not exists (
                            select from apple_registration
                            where apple_registration.merchant_id = apple_phone.merchant_id
                            and apple_registration.phone_hmac = apple_phone.phone_hmac)
                        """)
                .param("merchant", merchant.value())
                .param("phone", phone)
                .update();
    }
}
