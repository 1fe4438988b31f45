package dev.stampbook.bench;

import dev.stampbook.bench.Bench.Deed;
import dev.stampbook.bench.Bench.Wishes;
import dev.stampbook.bench.People.Person;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What redemptions and stamps take where a business has two million cards and vouchers, beside
/// ten thousand: each with a server and a database of its own, in turns.
final class ManyRows {

    private static final int CONNECTIONS = 8;
    private static final int FEW = 10_000;

    /// So long five rounds find a voucher each among ten thousand.
    private static final double SECONDS_MAX = 3;

    private final Report report;
    private final Path folder;
    private final Wishes wishes;

    ManyRows(Report report, Path folder, Wishes wishes) {
        this.report = report;
        this.folder = folder;
        this.wishes = wishes;
    }

    void measure() throws Exception {
        try (var few = new Site(folder.resolve("few"), Map.of());
                var many = new Site(folder.resolve("many"), Map.of())) {
            measure(List.of(business(few, FEW), business(many, wishes.rows())));
        }
    }

    /// A business with so many rows, and those who come; its server was warmed by another one.
    private Business business(Site site, int rows) throws Exception {
        site.jdbc().execute(Resources.text("baseline.sql"));
        var shops = new Shops(site.port(), site.jdbc()).open(2);
        var people = new People(site.jdbc(), shops, wishes.seed());
        people.fill(shops.getLast(), rows - FEW);
        var bench = new Bench(site, shops, people, Optional.empty(), report, wishes);
        SpeedBench.warm(bench);
        return new Business(bench, rows, new ArrayDeque<>(people.at(shops.getLast(), FEW)));
    }

    private record Business(Bench bench, int rows, Deque<Person> people) {

        /// Each voucher is used once; cards are stamped by turns.
        void turn(Series series, Deed deed) throws InterruptedException {
            bench.site().settle();
            var requests = people.stream().map(deed::of).toList();
            var load = new Load(bench.site().port(), CONNECTIONS, requests);
            series.add(bench.press(load, Math.min(SECONDS_MAX, bench.wishes().seconds())));
            for (var came = 0; came < load.taken(); came++) {
                people.addLast(people.removeFirst());
            }
        }
    }

    private void measure(List<Business> businesses) throws InterruptedException {
        for (var deed : Deed.values()) {
            var all = new ArrayList<Series>();
            for (var business : businesses) {
                all.add(report.series(name(deed, business.rows()), "/s"));
            }
            for (var round = 0; round < wishes.rounds(); round++) {
                for (var place = 0; place < all.size(); place++) {
                    businesses.get(place).turn(all.get(place), deed);
                }
            }
            for (var seen : List.of("p50 ms", "p99 ms")) {
                report.compare(all.getLast(), all.getFirst(), seen, "≤ 1.25");
            }
        }
    }

    private static String name(Deed deed, int rows) {
        return String.format(
                Locale.ROOT,
                "%s among %,d cards and vouchers, %d",
                deed.name().toLowerCase(Locale.ROOT),
                rows,
                CONNECTIONS);
    }
}
