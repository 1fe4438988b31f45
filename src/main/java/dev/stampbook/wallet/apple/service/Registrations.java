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
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which phones want news of which passes.
@Repository
class Registrations {

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// That a phone, by its fingerprint in hexadecimal digits, wants news of a pass.
    record Registration(String phone, String passType, PassName pass) {

        static Registration of(byte[] phone, String passType, PassName pass) {
            return new Registration(HexFormat.of().formatHex(phone), passType, pass);
        }

        byte[] print() {
            return HexFormat.of().parseHex(phone);
        }
    }

    /// A pass that has changed, and which change that was.
    record Changed(String serial, long tag) {}

    /// What a person has on phones.
    record Held(PassName pass, Instant since) {}

    private static Registration registration(ResultSet row) throws SQLException {
        return Registration.of(
                row.getBytes("phone_hmac"), row.getString("pass_type"), PassesOnPhones.name(row));
    }

    /// All of these cards and of what stands beside them.
    Set<Registration> of(MerchantId merchant, Collection<UUID> cards) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select phone_hmac, pass_type, card_id, voucher_id
                                from apple_registration
                                where merchant_id = :merchant
                                and card_id = any(:cards)
                                """)
                        .param("merchant", merchant.value())
                        .param("cards", cards.toArray(UUID[]::new))
                        .query((row, number) -> registration(row))
                        .list());
    }

    /// Adds new ones.
    void add(Changes changes, Collection<Registration> wanted, Instant at) {
        changes.add(
                """
                insert into apple_registration (merchant_id, phone_hmac, pass_type, card_id,
                                                voucher_id, registered_at)
                select :merchant, phone_hmac, pass_type, card_id, voucher_id, registered_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    phone_hmac bytea, pass_type text, card_id uuid, voucher_id uuid,
                    registered_at timestamptz)
                """,
                wanted.stream()
                        .map(
                                one ->
                                        new Row()
                                                .hidden("phone_hmac", one.print())
                                                .with("pass_type", one.passType())
                                                .with("card_id", one.pass().card())
                                                .with("voucher_id", one.pass().voucher())
                                                .with("registered_at", at))
                        .toList());
    }

    /// Takes one away.
    void remove(MerchantId merchant, Registration one) {
        jdbc.sql(
                        """
                        delete from apple_registration
                        where merchant_id = :merchant
                        and phone_hmac = :phone
                        and pass_type = :type
                        and pass_id = :pass
                        """)
                .param("merchant", merchant.value())
                .param("phone", one.print())
                .param("type", one.passType())
                .param("pass", one.pass().id())
                .update();
    }

    /// The passes of a phone that changed after a tag; all of them after one that was never given,
    /// which a database that was put back may see.
    List<Changed> changed(MerchantId merchant, byte[] phone, String passType, long since) {
        return jdbc.sql(
                        """
                        select apple_pass.card_id, apple_pass.voucher_id, apple_pass.tag
                        from apple_registration
                        join apple_pass
                            on apple_pass.merchant_id = apple_registration.merchant_id
                            and apple_pass.pass_id = apple_registration.pass_id
                        join apple_reader
                            on apple_reader.merchant_id = apple_registration.merchant_id
                        where apple_registration.merchant_id = :merchant
                        and phone_hmac = :phone
                        and pass_type = :type
                        and (apple_pass.tag > :since or apple_reader.tag < :since)
                        order by apple_pass.tag, apple_pass.pass_id
                        """)
                .param("merchant", merchant.value())
                .param("phone", phone)
                .param("type", passType)
                .param("since", since)
                .query(
                        (row, number) ->
                                new Changed(PassesOnPhones.name(row).serial(), row.getLong("tag")))
                .list();
    }

    /// Those of a customer's cards, oldest first.
    List<Held> of(MerchantId merchant, UUID customer) {
        return jdbc.sql(
                        """
                        select card_id, voucher_id, registered_at
                        from apple_registration
                        join card
                            on card.merchant_id = apple_registration.merchant_id
                            and card.id = apple_registration.card_id
                        where apple_registration.merchant_id = :merchant
                        and card.customer_id = :customer
                        order by registered_at, pass_id
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .query(
                        (row, number) ->
                                new Held(
                                        PassesOnPhones.name(row),
                                        row.getObject("registered_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /// Those of persons who were erased before an instant.
    List<Registration> erased(MerchantId merchant, Instant before) {
        return jdbc.sql(
                        """
                        select phone_hmac, pass_type, card_id, voucher_id
                        from apple_registration
                        join card
                            on card.merchant_id = apple_registration.merchant_id
                            and card.id = apple_registration.card_id
                        join customer
                            on customer.merchant_id = card.merchant_id
                            and customer.id = card.customer_id
                        where apple_registration.merchant_id = :merchant
                        and customer.gone_at < :before
                        limit 1000
                        """)
                .param("merchant", merchant.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> registration(row))
                .list();
    }
}
