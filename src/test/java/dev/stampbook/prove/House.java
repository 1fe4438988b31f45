package dev.stampbook.prove;

import dev.stampbook.platform.database.DatabaseAddress;
import dev.stampbook.platform.database.EmbeddedPostgres;
import dev.stampbook.platform.database.Standby;
import dev.stampbook.running.Instance;
import dev.stampbook.running.Program;
import dev.stampbook.running.Program.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// What the proof runs against, in a folder of its own: a PostgreSQL with a standby in step,
/// servers on it, and a line to each that breaks now and then.
final class House implements AutoCloseable {

    /// Ten looks of the balancer.
    private static final String DRAIN_SECONDS = "5";

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Standby standby;
    private final List<Program> servers = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final List<CuttingProxy> lines = new ArrayList<>();
    private final List<Balancer> balancers = new ArrayList<>();

    private final boolean balanced;
    private volatile boolean failedOver;

    private House(Path folder, boolean balanced) {
        this.balanced = balanced;
        this.folder = folder;
        this.postgres = EmbeddedPostgres.start(first());
        this.standby = Standby.of(postgres, first(), folder.resolve("standby"));
    }

    /// What is built: so many servers, each with a line of its own or all behind HAProxy.
    record Plan(int servers, boolean balanced, long seed) {}

    static House built(Path folder, Plan plan) {
        var house = new House(folder, plan.balanced());
        for (var i = 0; i < plan.servers(); i++) {
            house.ports.add(Instance.freePort());
            house.servers.add(Program.serving(house.launch(i, "server" + i)));
        }
        var behind = house.ports;
        if (plan.balanced()) {
            house.balancers.add(Balancer.before(house.ports, folder));
            behind = List.of(house.balancers.getFirst().port());
        }
        for (var port : behind) {
            house.lines.add(CuttingProxy.before(port, plan.seed() + house.lines.size()));
        }
        return house;
    }

    private Path first() {
        return folder.resolve("postgres");
    }

    private Launch launch(int server, String log) {
        var environment =
                Instance.environment(
                        bothDatabases(), folder.resolve("data" + server), ports.get(server));
        if (balanced) {
            environment.put("STAMPBOOK_DRAIN_SECONDS", DRAIN_SECONDS);
        }
        return new Launch(
                environment,
                List.of("-Xmx512m", "-D" + MovedClock.FILE + "=" + clock(log)),
                List.of(MovedClock.classes(folder.resolve("moved-clock"))),
                folder.resolve(log));
    }

    /// Both hosts: the driver looks for the one that takes writes.
    private DatabaseAddress bothDatabases() {
        var one = postgres.address();
        var hosts = "://127.0.0.1:" + standby.port() + ",";
        return new DatabaseAddress(
                one.url().replace("://", hosts) + "?targetServerType=primary&hostRecheckSeconds=1",
                one.user(),
                one.password(),
                one.ownerUser(),
                one.ownerPassword());
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

    /// Where the first server listens.
    int port() {
        return ports.getFirst();
    }

    /// The balancer itself, on a line that never breaks.
    Balancer balancer() {
        return balancers.getFirst();
    }

    /// Where the callers connect.
    List<Integer> doors() {
        return lines.stream().map(CuttingProxy::port).toList();
    }

    int cuts() {
        return lines.stream().mapToInt(CuttingProxy::cuts).sum();
    }

    DataSource superuser() {
        return failedOver ? standby.superuser("stampbook") : postgres.superuser("stampbook");
    }

    /// The process of the PostgreSQL that takes writes, from which all of its others descend.
    long postmaster() {
        return failedOver ? standby.postmaster() : Instance.postmaster(first());
    }

    /// Whether the standby has taken over; it does so once.
    boolean failedOver() {
        return failedOver;
    }

    /// The one that takes writes dies and never takes any again; the other one does.
    void failOver() {
        standby.fenceOff();
        Program.signal("KILL", Instance.postmaster(first()));
        standby.promote();
        failedOver = true;
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
        balancers.forEach(Balancer::close);
        stopServers();
        standby.close();
        postgres.close();
    }
}
