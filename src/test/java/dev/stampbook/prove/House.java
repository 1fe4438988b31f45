package dev.stampbook.prove;

import dev.stampbook.platform.database.EmbeddedPostgres;
import dev.stampbook.running.Instance;
import dev.stampbook.running.Program;
import dev.stampbook.running.Program.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// What the proof runs against, in a folder of its own: one PostgreSQL, two servers on it, and a
/// line to each that breaks now and then.
final class House implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final List<Program> servers = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final List<CuttingProxy> lines = new ArrayList<>();

    private House(Path folder) {
        this.folder = folder;
        this.postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
    }

    static House built(Path folder, int servers, long seed) {
        var house = new House(folder);
        for (var i = 0; i < servers; i++) {
            var port = Instance.freePort();
            house.ports.add(port);
            house.servers.add(Program.serving(house.launch(i, "server" + i)));
            house.lines.add(CuttingProxy.before(port, seed + i));
        }
        return house;
    }

    private Launch launch(int server, String log) {
        return new Launch(
                Instance.environment(
                        postgres.address(), folder.resolve("data" + server), ports.get(server)),
                List.of("-Xmx512m", "-D" + MovedClock.FILE + "=" + clock(log)),
                List.of(MovedClock.classes(folder.resolve("moved-clock"))),
                folder.resolve(log));
    }

    private Path clock(String log) {
        return folder.resolve(log + ".clock");
    }

    /// Makes the clock of a server wrong by so much, from now on.
    void moveClock(int server, Duration wrong) {
        MovedClock.move(clock("server" + server), wrong);
    }

    Program server(int number) {
        return servers.get(number);
    }

    int servers() {
        return servers.size();
    }

    /// The address of the first server, on a line that never breaks.
    String address() {
        return "http://127.0.0.1:" + ports.getFirst();
    }

    /// Where the callers connect.
    List<Integer> doors() {
        return lines.stream().map(CuttingProxy::port).toList();
    }

    int cuts() {
        return lines.stream().mapToInt(CuttingProxy::cuts).sum();
    }

    DataSource superuser() {
        return postgres.superuser("stampbook");
    }

    /// The process of PostgreSQL from which all of its others descend.
    long postmaster() {
        return Instance.postmaster(folder.resolve("postgres"));
    }

    int command(String... words) throws InterruptedException {
        return Program.command(launch(0, "command"), words);
    }

    void stopServers() {
        servers.forEach(Program::stop);
    }

    @Override
    public void close() throws IOException {
        for (var line : lines) {
            line.close();
        }
        stopServers();
        postgres.close();
    }
}
