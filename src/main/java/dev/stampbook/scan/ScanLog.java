package dev.stampbook.scan;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.secret.Sealing;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every scan, kept for good; its answer until it is erased.
@Repository
class ScanLog {

    private static final String PURPOSE = "scan";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Json json;

    ScanLog(JdbcClient jdbc, Sealing sealing, Json json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /// The scans with what is known of them and of those that they follow up.
    ScanBook open(MerchantId merchant, List<Scan> scans) {
        var ids = new HashSet<UUID>();
        for (var scan : scans) {
            ids.add(scan.id());
            if (scan.shown() instanceof Scan.Shown.Before(var first)) {
                ids.add(first);
            }
        }
        return new ScanBook(scans, find(merchant, ids), this::print);
    }

    private EarlierScan.Print print(Scan scan) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new EarlierScan.Print(digest.digest(json.bytes(scan.content())));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }

    private List<EarlierScan> find(MerchantId merchant, Collection<UUID> scans) {
        return jdbc.sql(
                        """
                        select scan_id, holder, wish, card_id, voucher_id, live_subject_id,
                               live_step, live_until, fingerprint, answer, received_at
                        from scan
                        where merchant_id = :merchant
                        and scan_id = any(:scans)
                        """)
                .param("merchant", merchant.value())
                .param("scans", scans.toArray(UUID[]::new))
                .query((row, number) -> read(merchant, row))
                .list();
    }

    /// Scans that used a step of one of these cards and vouchers lately.
    List<EarlierScan> usedSteps(MerchantId merchant, Collection<UUID> subjects, Instant since) {
        return jdbc.sql(
                        """
                        select scan_id, holder, wish, card_id, voucher_id, live_subject_id,
                               live_step, live_until, fingerprint, answer, received_at
                        from scan
                        where merchant_id = :merchant
                        and live_subject_id = any(:subjects)
                        and live_step is not null
                        and received_at >= :since
                        """)
                .param("merchant", merchant.value())
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> read(merchant, row))
                .list();
    }

    /// Adds answered scans; a scan id or a live step that somebody else took meanwhile fails all.
    void add(Changes changes, List<TakenScan> scans) {
        changes.add(
                """
                insert into scan (merchant_id, scan_id, mode, outcome, refusal, location_id, actor,
                                  holder, wish, card_id, voucher_id, stamp_id, redemption_id,
                                  answers, live_subject_id, live_step, live_until, fingerprint,
                                  answer, taken_at, received_at)
                select :merchant, scan_id, mode, outcome, refusal, location_id, actor,
                       holder, wish, card_id, voucher_id, stamp_id, redemption_id,
                       answers, live_subject_id, live_step, live_until, fingerprint, answer,
                       taken_at, received_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    scan_id uuid, mode text, outcome text, refusal text, location_id uuid,
                    actor jsonb, holder uuid, wish jsonb, card_id uuid, voucher_id uuid,
                    stamp_id uuid, redemption_id uuid, answers uuid, live_subject_id uuid,
                    live_step bigint, live_until timestamptz, fingerprint bytea, answer bytea,
                    taken_at timestamptz, received_at timestamptz)
                """,
                scans.stream().map(scan -> row(changes.merchant(), scan)).toList());
    }

    /// Empties what was answered about these cards and vouchers.
    void forget(MerchantId merchant, Collection<UUID> cards, Collection<UUID> vouchers) {
        jdbc.sql(
                        """
                        update scan
                        set answer = ''::bytea
                        where merchant_id = :merchant
                        and (card_id = any(:cards) or voucher_id = any(:vouchers))
                        """)
                .param("merchant", merchant.value())
                .param("cards", cards.toArray(UUID[]::new))
                .param("vouchers", vouchers.toArray(UUID[]::new))
                .update();
    }

    /// Empties what was answered before an instant.
    void forget(MerchantId merchant, Instant before) {
        jdbc.sql(
                        """
                        update scan
                        set answer = ''::bytea
                        where merchant_id = :merchant
                        and received_at < :before
                        and answer <> ''::bytea
                        """)
                .param("merchant", merchant.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Row row(MerchantId merchant, TakenScan taken) {
        var scan = taken.scan();
        var live = taken.liveStep();
        return new Row()
                .with("scan_id", scan.id())
                .with("mode", scan.mode())
                .with("outcome", taken.kind())
                .with("refusal", taken.refusal())
                .with("location_id", scan.actor().location())
                .with("actor", Journal.shown(scan.actor()))
                .with("holder", scan.actor().id())
                .with("wish", taken.wish())
                .with("card_id", taken.seen().card())
                .with("voucher_id", taken.seen().voucher())
                .with("stamp_id", taken.made().stamp())
                .with("redemption_id", taken.made().redemption())
                .with("answers", scan.shown() instanceof Scan.Shown.Before(var id) ? id : null)
                .with("live_subject_id", live == null ? null : live.subject())
                .with("live_step", live == null ? null : live.step())
                .with("live_until", taken.liveUntil())
                .with("fingerprint", print(scan).bytes())
                .with("answer", sealing.seal(PURPOSE, merchant, json.bytes(taken.outcome())))
                .with("taken_at", scan.at())
                .with("received_at", scan.times().received());
    }

    private EarlierScan read(MerchantId merchant, ResultSet row) throws SQLException {
        var answer = row.getBytes("answer");
        return new EarlierScan(
                row.getObject("scan_id", UUID.class),
                row.getObject("holder", UUID.class),
                json.read(row.getString("wish"), Scan.Wish.class),
                new EarlierScan.Seen(
                        row.getObject("card_id", UUID.class),
                        row.getObject("voucher_id", UUID.class)),
                liveStep(row),
                instant(row, "live_until"),
                new EarlierScan.Print(row.getBytes("fingerprint")),
                answer.length == 0
                        ? null
                        : json.read(sealing.open(PURPOSE, merchant, answer), ScanOutcome.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static EarlierScan.@Nullable LiveStep liveStep(ResultSet row) throws SQLException {
        var subject = row.getObject("live_subject_id", UUID.class);
        return subject == null ? null : new EarlierScan.LiveStep(subject, row.getLong("live_step"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
