package dev.stampbook.bench;

import dev.stampbook.bench.Bench.Deed;
import dev.stampbook.bench.Bench.Turn;
import dev.stampbook.bench.Bench.Wishes;
import dev.stampbook.wallet.apple.push.FakeApple;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.util.FileSystemUtils;

/// How fast the doors are; `bin/bench` runs it.
@EnabledIfSystemProperty(named = "stampbook.bench.what", matches = "[a-z,]+")
class SpeedBench {

    /// What needs nothing of what the others share.
    private static final Set<String> ALONE = Set.of("start", "rows");

    private static final int WARM_CONNECTIONS = 32;
    private static final int WARM_TURNS_MAX = 20;

    /// The second compiler of the JVM wants to have seen everything often enough.
    private static final double WARM_ANSWERS_A_SECOND = 1_000;

    @Test
    void measuresWhatWasAskedFor() throws Exception {
        var wishes = wishes();
        var folder = Files.createTempDirectory("stampbook-bench");
        System.out.println(wishes + " in " + folder);
        try (var apple = PassesOnPhones.apple(folder);
                var site = new Site(folder, PassesOnPhones.settings(apple))) {
            var report = new Report(Machine.told(site.jdbc(), Site.options()));
            try {
                if (wishes.wanted("start") || wishes.wanted("memory")) {
                    new Starts(wishes, report, folder).measure();
                }
                if (wishes.wanted("rows")) {
                    new ManyRows(report, folder, wishes).measure();
                }
                if (!ALONE.containsAll(wishes.what())) {
                    measure(prepared(site, report, folder, wishes), apple);
                }
            } finally {
                tell(report);
            }
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private static Bench prepared(Site site, Report report, Path folder, Wishes wishes)
            throws Exception {
        report.note("wishes", wishes.toString());
        site.jdbc().execute(Resources.text("baseline.sql"));
        var shops = new Shops(site.port(), site.jdbc()).open(wishes.merchants());
        var people = new People(site.jdbc(), shops, wishes.seed());
        specimen(site, people);
        var pgbench = Pgbench.ready(folder, site.login());
        var bench = new Bench(site, shops, people, pgbench, report, wishes);
        warm(bench);
        return bench;
    }

    private static void measure(Bench bench, FakeApple apple) throws Exception {
        var wishes = bench.wishes();
        if (wishes.wanted("redeem")) {
            new Redemptions(bench).measure();
        }
        if (wishes.wanted("alone")) {
            new Redemptions(bench).alone();
        }
        if (wishes.wanted("stamp")) {
            new Stamps(bench).measure();
        }
        if (wishes.wanted("hot")) {
            new HotSpots(bench).measure();
            new HotCodes(bench).measure();
        }
        if (wishes.wanted("wallet")) {
            new Making(bench.report(), wishes).measure();
            PassesOnPhones.of(bench, apple).measure();
        }
        if (wishes.wanted("memory")) {
            full(bench);
        }
        if (wishes.wanted("outbox")) {
            new Outbox(bench).measure();
        }
        if (wishes.wanted("events")) {
            new Outbox(bench).pages();
        }
    }

    /// What server and PostgreSQL have when they have worked hard.
    private static void full(Bench bench) {
        var java = bench.site().serverMegabytes();
        var database = bench.site().postgresMegabytes();
        bench.report()
                .series("memory after load (PSS)", "MB")
                .add(new Round(java + database, Map.of("java MB", java, "postgres MB", database)));
    }

    /// The baseline's lines are as wide as those of a redemption that was made.
    private static void specimen(Site site, People people) throws Exception {
        try (var wire = new Wire(site.port())) {
            var status = wire.ask(people.of(1, 1).getFirst().redeems());
            if (status != 201) {
                throw new IllegalStateException(wire.body());
            }
        }
    }

    /// As long as wished, and on until the server has done everything often enough for its
    /// compiler to have no more to say; a busy machine is not waited for for ever.
    static void warm(Bench bench) throws InterruptedException {
        var stamps = new Series("warming, stamps", "/s");
        var redemptions = new Series("warming, redemptions", "/s");
        var answers = 0L;
        var seconds = 0.0;
        for (var turn = 0; turn < WARM_TURNS_MAX; turn++) {
            bench.turn(new Turn(redemptions, WARM_CONNECTIONS, 1, Deed.REDEEM));
            bench.turn(new Turn(stamps, WARM_CONNECTIONS, 1, Deed.STAMP));
            seconds += 2 * bench.wishes().seconds();
            answers += answersOf(redemptions) + answersOf(stamps);
            System.out.println("warming: " + answers + " answers in " + seconds + " s");
            if (Math.min(seconds, answers / WARM_ANSWERS_A_SECOND)
                    >= bench.wishes().warmSeconds()) {
                break;
            }
        }
        bench.report().note("warmed up with", answers + " answers in " + seconds + " s");
    }

    private static long answersOf(Series series) {
        return (long) series.rounds().getLast().seen("good");
    }

    private static void tell(Report report) throws Exception {
        var file = Path.of("target", "bench.json");
        Files.writeString(file, report.json());
        System.out.println(report.table());
        System.out.println("\nAs JSON: " + file.toAbsolutePath());
    }

    private static Wishes wishes() {
        return new Wishes(
                Set.of(text("what", "all").split(",")),
                Integer.parseInt(text("rounds", "5")),
                Double.parseDouble(text("seconds", "8")),
                Double.parseDouble(text("warm", "45")),
                Integer.parseInt(text("merchants", "1000")),
                Integer.parseInt(text("passes", "2000")),
                Long.parseLong(text("lines", "1000000")),
                Integer.parseInt(text("rows", "2000000")),
                Long.parseLong(text("seed", "1")));
    }

    private static String text(String name, String usual) {
        return System.getProperty("stampbook.bench." + name, usual);
    }
}
