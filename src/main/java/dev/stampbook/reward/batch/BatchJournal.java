package dev.stampbook.reward.batch;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.journal.Subject;
import dev.stampbook.reward.code.RedeemCodes.HeldCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the journal what happens to batches: one line a chunk, whatever it holds.
@Component
class BatchJournal {

    private final Journal journal;
    private final Batches batches;
    private final Ids ids;

    BatchJournal(Journal journal, Batches batches, Ids ids) {
        this.journal = journal;
        this.batches = batches;
        this.ids = ids;
    }

    void add(Changes changes, List<JournalEntry> lines) {
        journal.add(changes, lines);
    }

    /// A line about the batch as it is afterwards.
    JournalEntry line(String type, Batch batch, Actor actor, Instant at) {
        var data = data(actor.merchant(), batch);
        data.put("batch", payload(batch));
        return entry(type, batch, new Doing(actor, at), data)
                .wrote("voucher_batch", batches.row(batch));
    }

    /// A line about so many vouchers of a batch of which nothing was written.
    JournalEntry told(String type, Batch batch, long vouchers, Doing doing) {
        var data = data(doing.actor().merchant(), batch);
        data.put("batch", payload(batch));
        data.put("vouchers", vouchers);
        return entry(type, batch, doing, data);
    }

    /// A chunk that was made: the batch after it, its vouchers and their codes.
    record Chunk(Batch batch, List<Draft> drafts, ChunkCodes.Given given) {}

    /// The lines of a chunk: the rows that it wrote, pools that became low, and the end of the
    /// batch when it was the last.
    List<JournalEntry> chunk(MerchantId merchant, Chunk chunk, Instant at) {
        var doing = new Doing(Actor.system(merchant), at);
        var lines = new ArrayList<JournalEntry>();
        lines.add(advanced(chunk, doing));
        chunk.given().held().stream()
                .flatMap(code -> Stream.ofNullable(code.place()))
                .filter(HeldCode.Place::makesLow)
                .forEach(place -> lines.add(low(chunk.batch(), place, doing)));
        if (!chunk.batch().running()) {
            lines.add(line("batch.completed", chunk.batch(), doing.actor(), at));
        }
        return lines;
    }

    private JournalEntry advanced(Chunk chunk, Doing doing) {
        var batch = chunk.batch();
        var ids = Drafting.ids(chunk.drafts());
        var data = data(doing.actor().merchant(), batch);
        data.put("batch", payload(batch));
        data.put("chunk", Map.of("number", batch.progress().chunks(), "vouchers", ids.size()));
        var line =
                entry("batch.advanced", batch, doing, data)
                        .wrote("voucher_batch", batches.row(batch))
                        .wroteMany(
                                "voucher",
                                BatchVouchers.shared(batch),
                                Map.of("id", ids, "code_id", chunk.given().ids()));
        var own = chunk.given().own();
        return own.isEmpty()
                ? line
                : line.wroteMany(
                        "redeem_code",
                        codes(chunk),
                        Map.of("id", own, "voucher_id", ids.subList(0, own.size())));
    }

    /// What the codes of a chunk share; they are handed at the instant of the vouchers' issue.
    private static Row codes(Chunk chunk) {
        var pool = chunk.given().pool();
        return new Row()
                .with("source", pool == null ? "generated" : "pool")
                .with("pool_id", pool)
                .with("handed_at", chunk.batch().createdAt())
                .with("burnt_at", null);
    }

    private JournalEntry low(Batch batch, HeldCode.Place place, Doing doing) {
        var pool = PublicId.of(IdKind.CODE_POOL, place.pool());
        var data = data(doing.actor().merchant(), batch);
        data.put("pool", Map.of("id", pool, "left", place.left()));
        return entry("pool.low", batch, doing, data);
    }

    /// Who acts, and when.
    record Doing(Actor actor, Instant at) {}

    private JournalEntry entry(
            String type, Batch batch, Doing doing, Map<String, @Nullable Object> data) {
        var subject = new Subject(batch.location(), null, null, null, false);
        return new JournalEntry(
                ids.next(), type, doing.at(), doing.actor(), subject, data, List.of());
    }

    private static Map<String, @Nullable Object> data(MerchantId merchant, Batch batch) {
        var location = batch.location();
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("merchant", merchant.toString());
        data.put("location", location == null ? null : PublicId.of(IdKind.LOCATION, location));
        data.put("customer", null);
        data.put("card", null);
        return data;
    }

    private static Map<String, @Nullable Object> payload(Batch batch) {
        var progress = batch.progress();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", PublicId.of(IdKind.BATCH, batch.id()));
        shown.put("state", progress.state());
        shown.put("made", progress.made());
        shown.put("count", batch.count());
        shown.put("failure", progress.failure());
        shown.put("title", batch.offer().title());
        shown.put("redemption", batch.offer().redemption());
        shown.put("face_value", batch.offer().faceValue());
        shown.put("active_from", batch.span().activeFrom());
        shown.put("expires_at", batch.span().expiresAt());
        return shown;
    }
}
