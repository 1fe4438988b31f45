package dev.stampbook.reward.batch;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import dev.stampbook.reward.VoucherOffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Batches of a merchant.
@Repository
class Batches {

    private final JdbcClient jdbc;
    private final Json json;

    Batches(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Merchants with batches that are not made yet; runs outside any merchant's transaction.
    List<MerchantId> merchants(int most) {
        return jdbc
                .sql("select merchants_with_batches(:most)")
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(MerchantId::new)
                .toList();
    }

    /// The batches of a merchant that are not made yet, oldest first.
    List<Batch> running(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select id, offer, count, made, chunks, state, failure, location_id,
                               active_from, expires_at, created_at, ended_at
                        from voucher_batch
                        where merchant_id = :merchant
                        and state = 'running'
                        order by id
                        """)
                .param("merchant", merchant.value())
                .query((row, number) -> batch(row))
                .list();
    }

    Optional<Batch> find(MerchantId merchant, UUID id) {
        return jdbc.sql(
                        """
                        select id, offer, count, made, chunks, state, failure, location_id,
                               active_from, expires_at, created_at, ended_at
                        from voucher_batch
                        where merchant_id = :merchant
                        and id = :id
                        """)
                .param("merchant", merchant.value())
                .param("id", id)
                .query((row, number) -> batch(row))
                .optional();
    }

    /// Those of the batches that exist, by id, held until the transaction ends, so that one chunk
    /// of each is made at a time.
    Map<UUID, Batch> lock(MerchantId merchant, Collection<UUID> ids) {
        return jdbc
                .sql(
                        """
                        select id, offer, count, made, chunks, state, failure, location_id,
                               active_from, expires_at, created_at, ended_at
                        from voucher_batch
                        where merchant_id = :merchant
                        and id = any(:ids)
                        order by id
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> batch(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Batch::id, Function.identity()));
    }

    /// Up to `most` batches, newest first, older than the given one.
    List<Batch> list(MerchantId merchant, @Nullable UUID before, int most) {
        return jdbc.sql(
                        """
                        select id, offer, count, made, chunks, state, failure, location_id,
                               active_from, expires_at, created_at, ended_at
                        from voucher_batch
                        where merchant_id = :merchant
                        and (:before::uuid is null or id < :before::uuid)
                        order by id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("before", before)
                .param("most", most)
                .query((row, number) -> batch(row))
                .list();
    }

    void add(Changes changes, Batch batch) {
        changes.add(
                """
                insert into voucher_batch (merchant_id, id, offer, count, state, location_id,
                                           active_from, expires_at, created_at)
                select :merchant, id, offer, count, state, location_id,
                       active_from, expires_at, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, offer jsonb, count integer, state text, location_id uuid,
                    active_from timestamptz, expires_at timestamptz, created_at timestamptz)
                """,
                row(batch));
    }

    /// Moves a locked batch on, from what `before` was: a chunk that is made twice fails here.
    void advance(Changes changes, Batch before, Batch after) {
        changes.add(
                """
                update voucher_batch
                set made = line.made, chunks = line.chunks, state = line.state,
                    failure = line.failure, ended_at = line.ended_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, made integer, chunks integer, state text, failure text,
                    ended_at timestamptz, made_before integer, chunks_before integer)
                where voucher_batch.merchant_id = :merchant
                and voucher_batch.id = line.id
                and voucher_batch.state = 'running'
                and voucher_batch.made = line.made_before
                and voucher_batch.chunks = line.chunks_before
                """,
                row(after)
                        .with("made_before", before.progress().made())
                        .with("chunks_before", before.progress().chunks()));
    }

    /// The row of a batch as it is.
    Row row(Batch batch) {
        var progress = batch.progress();
        return new Row()
                .with("id", batch.id())
                .with("offer", json.objectOf(batch.offer()))
                .with("count", batch.count())
                .with("made", progress.made())
                .with("chunks", progress.chunks())
                .with("state", progress.state())
                .with("failure", progress.failure())
                .with("location_id", batch.location())
                .with("active_from", batch.span().activeFrom())
                .with("expires_at", batch.span().expiresAt())
                .with("created_at", batch.createdAt())
                .with("ended_at", progress.endedAt());
    }

    private Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                json.read(row.getString("offer"), VoucherOffer.class),
                row.getInt("count"),
                new Batch.Progress(
                        Batch.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getInt("made"),
                        row.getInt("chunks"),
                        row.getString("failure"),
                        atOrNull(row, "ended_at")),
                row.getObject("location_id", UUID.class),
                new Batch.Span(at(row, "active_from"), atOrNull(row, "expires_at")),
                at(row, "created_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
