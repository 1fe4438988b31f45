package dev.stampbook.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stampbook as a process of its own: the server on a port, or one command.
public final class Program {

    private static final int READY_SECONDS_MAX = 120;
    private static final int STARTS_MAX = 5;

    private final Launch launch;
    private Process process;
    private CompletableFuture<Boolean> ready = new CompletableFuture<>();

    /// How it is started: its environment, options of its Java, classes besides those of the
    /// product, where its output goes (with its process number behind the name), and the script
    /// of a package that starts it; without one, what was compiled here.
    public record Launch(
            Map<String, String> environment,
            List<String> options,
            List<Path> classes,
            Path log,
            @Nullable Path script) {

        /// What was compiled here.
        public Launch(
                Map<String, String> environment,
                List<String> options,
                List<Path> classes,
                Path log) {
            this(environment, options, classes, log, null);
        }

        /// The same with one more option of its Java.
        public Launch with(String option) {
            var more = Stream.concat(options.stream(), Stream.of(option)).toList();
            return new Launch(environment, more, classes, log, script);
        }

        /// The same from a package.
        public Launch by(Path other) {
            return new Launch(environment, options, List.of(), log, other);
        }

        public Launch {
            environment = Map.copyOf(environment);
            options = List.copyOf(options);
            classes = List.copyOf(classes);
        }
    }

    private Program(Launch launch) {
        this.launch = launch;
        this.process = started();
    }

    /// A server that is ready.
    public static Program serving(Launch launch) {
        var program = new Program(launch);
        program.awaitReady();
        return program;
    }

    /// Runs a command and answers its exit code.
    public static int command(Launch launch, String... words) throws InterruptedException {
        var process = launched(launch, List.of(words));
        follow(process, launch.log(), new CompletableFuture<>());
        return process.waitFor();
    }

    /// The number of the process.
    public long pid() {
        return process.pid();
    }

    /// `kill` from outside, as nothing in the process could do it.
    public static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends it at once.
    public void kill() {
        signal("KILL", pid());
        process.onExit().join();
    }

    /// Starts it again on its port and waits until it is ready.
    public void restart() {
        process = started();
        awaitReady();
    }

    /// Asks it to end, and waits.
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /// A server whose database is still recovering gives up, and is started again.
    private void awaitReady() {
        for (var start = 1; start <= STARTS_MAX; start++) {
            try {
                if (ready.get(READY_SECONDS_MAX, TimeUnit.SECONDS)) {
                    return;
                }
                process = started();
            } catch (TimeoutException | ExecutionException late) {
                throw new IllegalStateException("not ready, see " + launch.log(), late);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        throw new IllegalStateException("does not start, see " + launch.log());
    }

    private Process started() {
        var begun = launched(launch, List.of());
        ready = new CompletableFuture<>();
        follow(begun, launch.log(), ready);
        return begun;
    }

    private static Process launched(Launch launch, List<String> words) {
        var command = new ArrayList<String>();
        if (launch.script() == null) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(launch.options());
            command.addAll(List.of("-cp", classPath(launch), "dev.stampbook.Stampbook"));
        } else {
            command.add(launch.script().toString());
        }
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("STAMPBOOK_"));
        builder.environment().putAll(launch.environment());
        if (launch.script() != null) {
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("STAMPBOOK_JAVA_OPTIONS", String.join(" ", launch.options()));
        }
        try {
            return builder.start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void follow(Process process, Path log, CompletableFuture<Boolean> ready) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (var lines = process.inputReader(UTF_8);
                                    var file = written(log, process)) {
                                for (var line = lines.readLine();
                                        line != null;
                                        line = lines.readLine()) {
                                    file.println(line);
                                    file.flush();
                                    if (line.startsWith("Stampbook is ready")) {
                                        ready.complete(true);
                                    }
                                }
                            } catch (IOException gone) {
                                // Its end is told below.
                            }
                            ready.complete(false);
                        });
    }

    private static PrintWriter written(Path log, Process process) throws IOException {
        return new PrintWriter(log + "." + process.pid(), UTF_8);
    }

    /// What a server runs with: everything but the tests.
    private static String classPath(Launch launch) {
        var all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.concat(
                        Arrays.stream(all.split(File.pathSeparator)),
                        launch.classes().stream().map(Path::toString))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
