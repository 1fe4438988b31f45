package dev.stampbook.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How fast the sequencer takes lines that wait in the outbox, with nobody reading them but the
/// chain, and beside a transaction that somebody left open; and then a page of events from the
/// middle of all those lines.
final class Outbox {

    private static final int ROWS = 100_000;
    private static final int LOOK_MILLIS = 50;
    private static final int PAGES = 200;

    private final Bench bench;
    private final Semaphore over = new Semaphore(0);

    Outbox(Bench bench) {
        this.bench = bench;
    }

    void measure() throws InterruptedException, SQLException {
        var free = bench.report().series("outbox drained", "rows/s");
        var held = bench.report().series("outbox drained beside an old snapshot", "rows/s");
        for (var round = 0; round < bench.wishes().rounds(); round++) {
            free.add(drained(ROWS));
            try (var old = bench.site().login().getConnection();
                    var statement = old.createStatement()) {
                old.setAutoCommit(false);
                statement.execute("set transaction isolation level repeatable read");
                statement.execute("set local idle_in_transaction_session_timeout = 0");
                statement.execute("select count(*) from merchant");
                held.add(drained(ROWS));
                old.rollback();
            }
        }
    }

    /// A page of a hundred from the middle, as another system asks for it.
    void pages() throws IOException, InterruptedException {
        var lines = bench.wishes().lines();
        for (var seeded = last(); seeded < lines; seeded = last()) {
            drained((int) Math.min(ROWS, lines - seeded));
        }
        bench.report().note("lines in the journal of one merchant", last());
        var series = bench.report().series("a page of 100 events from the middle", "/s");
        var shop = bench.shops().getFirst();
        try (var wire = new Wire(bench.site().port())) {
            for (var round = 0; round < bench.wishes().rounds(); round++) {
                series.add(pagesOf(wire, shop.bearer()));
            }
        }
    }

    private Round pagesOf(Wire wire, String bearer) throws IOException {
        var nanos = new long[PAGES];
        var middle = last() / 2;
        var begun = System.nanoTime();
        for (var page = 0; page < PAGES; page++) {
            var then = System.nanoTime();
            var path = "/api/v1/events?limit=100&after=" + (middle + 37L * page);
            var status = wire.ask(Door.get(path, bearer));
            if (status != 200) {
                throw new IllegalStateException(path + " gave " + status + ": " + wire.body());
            }
            nanos[page] = System.nanoTime() - then;
        }
        Arrays.sort(nanos);
        var all = new Load.Heard(Map.of(200, (long) PAGES), nanos, seconds(begun));
        return all.round();
    }

    private Round drained(int rows) throws InterruptedException {
        bench.site().jdbc().execute(Resources.text("lines.sql").formatted(rows));
        var begun = System.nanoTime();
        while (waiting() > 0) {
            over.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return new Round(rows / seconds(begun), Map.of("s", seconds(begun)));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private long waiting() {
        return number("select count(*) from outbox");
    }

    private long last() {
        return number(
                "select coalesce(max(seq), 0) from journal_head join baseline.specimen"
                        + " on specimen.merchant_id = journal_head.merchant_id and place = 0");
    }

    private long number(String counting) {
        var counted = bench.site().jdbc().queryForObject(counting, Long.class);
        return counted == null ? 0 : counted;
    }
}
