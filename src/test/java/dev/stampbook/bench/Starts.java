package dev.stampbook.bench;

import dev.stampbook.running.Instance;
import dev.stampbook.running.Program;
import dev.stampbook.running.Program.Launch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// How long the product takes, with the PostgreSQL that it brings, until it is ready on a folder
/// that was used before: what was compiled here, and the package of `bin/package` with its cache
/// and without it, in turns; and how much memory both have when nobody comes.
final class Starts {

    private static final int RESTS_SECONDS = 15;

    private final Bench.Wishes wishes;
    private final Report report;
    private final Launch launch;
    private final Path postgres;

    Starts(Bench.Wishes wishes, Report report, Path folder) {
        this.wishes = wishes;
        this.report = report;
        var data = folder.resolve("alone");
        var environment = new HashMap<String, String>();
        environment.put("STAMPBOOK_DATA", data.toString());
        environment.put("STAMPBOOK_PORT", Integer.toString(Instance.freePort()));
        environment.put("STAMPBOOK_KEY", "5a".repeat(32));
        this.launch =
                new Launch(environment, Site.options(), List.of(), folder.resolve("alone.log"));
        this.postgres = data.resolve("postgres");
    }

    void measure() throws InterruptedException {
        var first = report.series("first start, on an empty folder", "s");
        var later = report.series("start on an existing folder", "s");
        var idle = report.series("memory at rest (PSS)", "MB");
        var ways = new ArrayList<>(List.of(new Way(launch, later, idle)));
        ways.addAll(packaged());
        start(new Way(launch, first, idle));
        for (var round = 0; round < wishes.rounds(); round++) {
            for (var way : ways) {
                start(way);
            }
        }
    }

    /// One way to start it, and where it is written down.
    private record Way(Launch launch, Series starts, Series rests) {}

    /// The package, when `bin/bench` has made one.
    private List<Way> packaged() {
        var made = System.getProperty("stampbook.bench.package", "");
        if (made.isEmpty()) {
            return List.of();
        }
        var whole = launch.by(Path.of(made, "bin", "run"));
        return List.of(
                new Way(
                        whole,
                        report.series("start of the package with its cache", "s"),
                        report.series("memory at rest with the cache (PSS)", "MB")),
                new Way(
                        whole.with("-XX:AOTMode=off"),
                        report.series("start of the package without it", "s"),
                        report.series("memory at rest without the cache (PSS)", "MB")));
    }

    private void start(Way way) throws InterruptedException {
        var begun = System.nanoTime();
        var program = Program.serving(way.launch());
        way.starts().add(new Round((System.nanoTime() - begun) / 1e9, Map.of()));
        new Semaphore(0).tryAcquire(RESTS_SECONDS, TimeUnit.SECONDS);
        var java = Processes.megabytes(LongStream.of(program.pid()));
        var database = Processes.megabytes(Processes.family(Instance.postmaster(postgres)));
        way.rests()
                .add(new Round(java + database, Map.of("java MB", java, "postgres MB", database)));
        program.stop();
    }
}
