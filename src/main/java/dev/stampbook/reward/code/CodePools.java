package dev.stampbook.reward.code;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.symbol.Symbol;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Code pools of a merchant and the codes imported into them.
@Repository
public class CodePools {

    private final JdbcClient jdbc;

    CodePools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A code on its way into a pool.
    record Filling(UUID id, int position, byte[] hash, byte[] sealed) {}

    /// Adds an empty pool.
    public void add(Changes changes, CodePool pool) {
        changes.add(
                """
                insert into code_pool (merchant_id, id, name, symbols, total, created_at)
                select :merchant, id, name, symbols, 0, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, name text, symbols text[], created_at timestamptz)
                """,
                new Row()
                        .with("id", pool.id())
                        .with("name", pool.name())
                        .with("symbols", pool.symbols().stream().map(Symbol::code).toList())
                        .with("created_at", pool.createdAt()));
    }

    /// The pool with its counts of this moment, when there is one.
    public Optional<CodePool> find(MerchantId merchant, UUID pool) {
        return jdbc.sql(
                        """
                        select id, name, symbols, created_at, total,
                               (select count(*)
                                from redeem_code
                                where merchant_id = :merchant
                                and pool_id = :pool
                                and handed_at is null) as left_count,
                               (select count(*)
                                from redeem_code
                                where merchant_id = :merchant
                                and pool_id = :pool
                                and burnt_at is not null) as burnt_count
                        from code_pool
                        where merchant_id = :merchant
                        and id = :pool
                        """)
                .param("merchant", merchant.value())
                .param("pool", pool)
                .query((row, number) -> pool(row))
                .optional();
    }

    /// Up to `most` pools, newest first, older than the given one.
    public List<CodePool> list(MerchantId merchant, @Nullable UUID before, int most) {
        return jdbc.sql(
                        """
                        select id, name, symbols, created_at, total,
                               (select count(*)
                                from redeem_code
                                where merchant_id = :merchant
                                and pool_id = code_pool.id
                                and handed_at is null) as left_count,
                               (select count(*)
                                from redeem_code
                                where merchant_id = :merchant
                                and pool_id = code_pool.id
                                and burnt_at is not null) as burnt_count
                        from code_pool
                        where merchant_id = :merchant
                        and (:before::uuid is null or id < :before::uuid)
                        order by id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("before", before)
                .param("most", most)
                .query((row, number) -> pool(row))
                .list();
    }

    /// Those of the ids that are pools of the merchant.
    public Set<UUID> known(MerchantId merchant, Collection<UUID> pools) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select id
                                from code_pool
                                where merchant_id = :merchant
                                and id = any(:pools)
                                """)
                        .param("merchant", merchant.value())
                        .param("pools", pools.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /// A pool that is being filled: how many codes it ever had, and the symbols that they must fit.
    record Open(UUID id, int total, Set<Symbol> symbols) {}

    /// The pool, locked, so that one import at a time gives positions.
    Optional<Open> lock(MerchantId merchant, UUID pool) {
        return jdbc.sql(
                        """
                        select total, symbols
                        from code_pool
                        where merchant_id = :merchant
                        and id = :pool
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("pool", pool)
                .query((row, number) -> new Open(pool, row.getInt("total"), symbols(row)))
                .optional();
    }

    /// Which of the fingerprints belong to a code already, in hexadecimal, and whether that came
    /// into this open pool just now.
    Map<String, Boolean> taken(MerchantId merchant, Open pool, List<byte[]> hashes) {
        return jdbc
                .sql(
                        """
                        select encode(code_hmac, 'hex') as hash,
                               coalesce(pool_id = :pool and position > :total, false) as just_now
                        from redeem_code
                        where merchant_id = :merchant
                        and code_hmac = any(:hashes)
                        """)
                .param("merchant", merchant.value())
                .param("pool", pool.id())
                .param("total", pool.total())
                .param("hashes", hashes.toArray(byte[][]::new))
                .query(
                        (row, number) ->
                                Map.entry(row.getString("hash"), row.getBoolean("just_now")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Adds codes at once and answers the ids of those that were really new.
    Set<UUID> fill(MerchantId merchant, UUID pool, List<Filling> codes, Instant at) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                insert into redeem_code (merchant_id, id, source, pool_id, position,
                                                         code_hmac, code_sealed, created_at)
                                select :merchant, id, 'pool', :pool, position,
                                       code_hmac, code_sealed, :at
                                from unnest(:ids::uuid[], :positions::integer[], :hashes::bytea[],
                                            :sealed::bytea[])
                                    as line(id, position, code_hmac, code_sealed)
                                order by position
                                on conflict do nothing
                                returning id
                                """)
                        .param("merchant", merchant.value())
                        .param("pool", pool)
                        .param("ids", codes.stream().map(Filling::id).toArray(UUID[]::new))
                        .param(
                                "positions",
                                codes.stream().map(Filling::position).toArray(Integer[]::new))
                        .param("hashes", codes.stream().map(Filling::hash).toArray(byte[][]::new))
                        .param("sealed", codes.stream().map(Filling::sealed).toArray(byte[][]::new))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list());
    }

    /// Counts codes that were added to a locked pool.
    void grow(Changes changes, UUID pool, int added) {
        changes.add(
                """
                update code_pool
                set total = code_pool.total + line.added
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, added integer)
                where code_pool.merchant_id = :merchant
                and code_pool.id = line.id
                """,
                new Row().with("id", pool).with("added", added));
    }

    private static Set<Symbol> symbols(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("symbols").getArray())
                .flatMap(code -> Symbol.named(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CodePool pool(ResultSet row) throws SQLException {
        return new CodePool(
                row.getObject("id", UUID.class),
                row.getString("name"),
                symbols(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("total"),
                row.getLong("left_count"),
                row.getLong("burnt_count"));
    }
}
