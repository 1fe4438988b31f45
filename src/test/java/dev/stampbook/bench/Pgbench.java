package dev.stampbook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The baseline: Debian's pgbench on the same PostgreSQL, over TCP, with one guarded update and two
/// inserts in one prepared transaction, on rows as wide as ours.
final class Pgbench {

    /// More than it has ever redeemed in a second here.
    private static final int VOUCHERS_A_SECOND = 15_000;

    private static final int THREADS = 2;
    private static final int CONNECTS_A_SECOND = 32;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    private final Path program;
    private final Path script;
    private final DriverManagerDataSource login;

    private Pgbench(Path program, Path script, DriverManagerDataSource login) {
        this.program = program;
        this.script = script;
        this.login = login;
    }

    static Optional<Path> found() {
        return Stream.of(
                        "/usr/bin",
                        "/usr/lib/postgresql/18/bin",
                        "/usr/lib/postgresql/17/bin",
                        "/usr/lib/postgresql/16/bin",
                        "/usr/lib/postgresql/15/bin")
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Gives its rows the content of ours, from a redemption that was made at the door.
    static Optional<Pgbench> ready(Path folder, DriverManagerDataSource login) throws IOException {
        var program = found();
        if (program.isEmpty()) {
            System.out.println("No pgbench: `apt-get install postgresql-contrib` brings it.");
            return Optional.empty();
        }
        var jdbc = new JdbcTemplate(login);
        widen(jdbc);
        var script = folder.resolve("redeem.pgbench");
        Files.writeString(script, Resources.text("redeem.pgbench"));
        return Optional.of(new Pgbench(program.get(), script, login));
    }

    /// What a row does not name has the value of a row of ours.
    static void widen(JdbcTemplate jdbc) {
        for (var table : List.of("voucher", "redemption", "journal")) {
            jdbc.queryForList(Resources.text("widen-" + table + ".sql"), String.class)
                    .forEach(jdbc::execute);
        }
    }

    /// One turn with so many clients, on vouchers that nobody has used.
    Round round(int clients, double seconds) throws IOException, InterruptedException {
        refill((long) (seconds * VOUCHERS_A_SECOND));
        var process = launched(clients, seconds);
        process.getOutputStream().close();
        var told = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(told);
        }
        return new Round(number(RATE, told), Map.of("mean ms", number(LATENCY, told)));
    }

    private Process launched(int clients, double seconds) throws IOException {
        var address = URI.create(String.valueOf(login.getUrl()).substring("jdbc:".length()));
        var words =
                "-n -M prepared -c %s -j %s -T %s -D turn=-1 -D clients=%s -h %s -p %s -U %s -f"
                        .formatted(
                                clients,
                                THREADS,
                                // Connecting is part of the time, though not of the rate.
                                Math.round(seconds) + clients / CONNECTS_A_SECOND,
                                clients,
                                address.getHost(),
                                address.getPort(),
                                login.getUsername());
        var command = new ArrayList<String>(List.of(program.toString()));
        command.addAll(List.of(words.split(" ")));
        command.addAll(List.of(script.toString(), "stampbook"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", String.valueOf(login.getPassword()));
        return builder.start();
    }

    private void refill(long vouchers) {
        var jdbc = new JdbcTemplate(login);
        jdbc.execute("truncate baseline.voucher, baseline.redemption, baseline.journal");
        jdbc.update("insert into baseline.voucher (place) select generate_series(0, ?)", vouchers);
        jdbc.execute("vacuum analyze baseline.voucher");
        jdbc.execute("checkpoint");
    }

    private static double number(Pattern pattern, String told) {
        var found = pattern.matcher(told);
        if (found.find()) {
            return Double.parseDouble(found.group(1));
        }
        // So slow a machine that nothing came through: a round of nought, which is printed.
        return 0;
    }
}
