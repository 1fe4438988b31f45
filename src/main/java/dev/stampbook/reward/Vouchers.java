package dev.stampbook.reward;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.reward.sweep.VoucherDues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Vouchers of a merchant.
@Repository
public class Vouchers {

    private final JdbcClient jdbc;
    private final VoucherRows rows;
    private final VoucherSecrets secrets;
    private final VoucherDues dues;

    Vouchers(JdbcClient jdbc, VoucherRows rows, VoucherSecrets secrets, VoucherDues dues) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.secrets = secrets;
        this.dues = dues;
    }

    /// Those of the vouchers that exist, by id and in its order.
    public Map<UUID, Voucher> find(MerchantId merchant, Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Voucher>();
        if (!ids.isEmpty()) {
            rows.load(merchant, ids).forEach(voucher -> found.put(voucher.id(), voucher));
        }
        return found;
    }

    /// The same, locked until the transaction ends. The cards that they may hold are locked before.
    public Map<UUID, Voucher> lock(MerchantId merchant, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            // Locked first and read after: what a waiting statement joins is as old as its start.
            jdbc.sql(
                            """
                            select id
                            from voucher
                            where merchant_id = :merchant
                            and id = any(:ids)
                            order by id
                            for update
                            """)
                    .param("merchant", merchant.value())
                    .param("ids", new TreeSet<>(ids).toArray(UUID[]::new))
                    .query(UUID.class)
                    .list();
        }
        return find(merchant, ids);
    }

    /// All vouchers of these owners, oldest first: those from the card, and those of the customer
    /// that came from no card.
    public Map<Voucher.Owner, List<Voucher>> of(
            MerchantId merchant, Collection<Voucher.Owner> owners) {
        var cards = owners.stream().map(Voucher.Owner::card).toArray(UUID[]::new);
        var customers = owners.stream().map(Voucher.Owner::customer).toArray(UUID[]::new);
        var ids =
                jdbc.sql(
                                """
                                select id
                                from voucher
                                where merchant_id = :merchant
                                and (card_id = any(:cards)
                                    or (customer_id = any(:customers) and card_id is null))
                                """)
                        .param("merchant", merchant.value())
                        .param("cards", cards)
                        .param("customers", customers)
                        .query(UUID.class)
                        .list();
        return byOwner(owners, find(merchant, ids).values());
    }

    /// Those of them that are active at the instant.
    public Map<Voucher.Owner, List<Voucher>> activeFor(
            MerchantId merchant, Collection<Voucher.Owner> owners, Instant now) {
        var all = of(merchant, owners);
        all.values().forEach(list -> list.removeIf(voucher -> !voucher.activeAt(now)));
        return all;
    }

    private static Map<Voucher.Owner, List<Voucher>> byOwner(
            Collection<Voucher.Owner> owners, Collection<Voucher> vouchers) {
        var byOwner = new HashMap<Voucher.Owner, List<Voucher>>();
        for (var owner : owners) {
            var own = vouchers.stream().filter(voucher -> voucher.belongsTo(owner)).toList();
            byOwner.put(owner, new ArrayList<>(own));
        }
        return byOwner;
    }

    /// The vouchers with these source references, by reference.
    public Map<String, Voucher> issuedFrom(MerchantId merchant, Collection<String> references) {
        var ids =
                jdbc.sql(
                                """
                                select id
                                from voucher
                                where merchant_id = :merchant
                                and source_reference = any(:references)
                                """)
                        .param("merchant", merchant.value())
                        .param("references", references.toArray(String[]::new))
                        .query(UUID.class)
                        .list();
        var issued = new HashMap<String, Voucher>();
        find(merchant, ids)
                .values()
                .forEach(voucher -> issued.put(voucher.issue().sourceReference(), voucher));
        return issued;
    }

    /// The voucher whose page this token opens.
    public Optional<Voucher> ofViewToken(MerchantId merchant, String token) {
        return secrets.ofViewToken(merchant, token)
                .flatMap(
                        hash ->
                                jdbc.sql(
                                                """
                                                select id
                                                from voucher
                                                where merchant_id = :merchant
                                                and view_token_hmac = :hash
                                                """)
                                        .param("merchant", merchant.value())
                                        .param("hash", hash)
                                        .query(UUID.class)
                                        .optional())
                .map(id -> find(merchant, List.of(id)).get(id));
    }

    /// Adds new vouchers.
    void add(Changes changes, List<Voucher> vouchers) {
        dues.add(changes, vouchers.stream().flatMap(VoucherDues::of).toList());
        changes.add(
                """
                insert into voucher (merchant_id, id, customer_id, card_id, offer, redemption,
                    code_id, number_hmac, token_hmac, view_token_hmac, secrets,
                    origin, origin_stamp_id, origin_cycle, origin_goal, origin_visits,
                    source_reference, face_value, currency, location_id, program_id, issued_at,
                    active_from, expires_at, test, version)
                select :merchant, id, customer_id, card_id, offer, redemption,
                    code_id, number_hmac, token_hmac, view_token_hmac, secrets,
                    origin, origin_stamp_id, origin_cycle, origin_goal, origin_visits,
                    source_reference, face_value, currency, location_id, program_id, issued_at,
                    active_from, expires_at, test, version
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, customer_id uuid, card_id uuid, offer jsonb, redemption text,
                    code_id uuid, number_hmac bytea, token_hmac bytea, view_token_hmac bytea,
                    secrets bytea, origin text, origin_stamp_id uuid,
                    origin_cycle integer, origin_goal integer, origin_visits integer,
                    source_reference text, face_value bigint, currency text, location_id uuid,
                    program_id uuid, issued_at timestamptz, active_from timestamptz,
                    expires_at timestamptz, test boolean, version bigint)
                """,
                written(changes, vouchers));
    }

    /// Marks vouchers as used, if they still may be.
    void use(Changes changes, List<Voucher> vouchers) {
        changes.add(
                """
                update voucher
                set redemption_id = line.redemption_id, redeemed_at = line.redeemed_at,
                    version = line.version
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, redemption_id uuid, redeemed_at timestamptz, version bigint)
                where voucher.merchant_id = :merchant
                and voucher.id = line.id
                and voucher.version = line.version - 1
                and voucher.redeemed_at is null
                and voucher.voided_at is null
                and voucher.active_from <= line.redeemed_at
                and (voucher.expires_at is null or voucher.expires_at > line.redeemed_at)
                """,
                written(changes, vouchers));
    }

    /// Ends vouchers before their use, if they were not used.
    void end(Changes changes, List<Voucher> vouchers) {
        changes.add(
                """
                update voucher
                set voided_at = line.voided_at, void_reason = line.void_reason,
                    version = line.version
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, voided_at timestamptz, void_reason text, version bigint)
                where voucher.merchant_id = :merchant
                and voucher.id = line.id
                and voucher.version = line.version - 1
                and voucher.redeemed_at is null
                and voucher.voided_at is null
                """,
                written(changes, vouchers));
    }

    /// Makes used vouchers usable again, perhaps with a new end.
    void giveBack(Changes changes, List<Voucher> vouchers) {
        changes.add(
                """
                update voucher
                set redemption_id = null, redeemed_at = null, expires_at = line.expires_at,
                    version = line.version
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, expires_at timestamptz, version bigint)
                where voucher.merchant_id = :merchant
                and voucher.id = line.id
                and voucher.version = line.version - 1
                and voucher.redeemed_at is not null
                and voucher.voided_at is null
                """,
                written(changes, vouchers));
    }

    private List<Row> written(Changes changes, List<Voucher> vouchers) {
        return vouchers.stream().map(voucher -> rows.row(changes.merchant(), voucher)).toList();
    }
}
