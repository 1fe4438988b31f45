package dev.stampbook.platform.start;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// Takes the process from `main` to a ready server, or to exit code 1 and one sentence.
public final class Launcher {

    private final Map<String, String> environment;
    private final PrintStream errors;

    /// A launcher over this environment; sentences go to `errors`.
    public Launcher(Map<String, String> environment, PrintStream errors) {
        this.environment = environment;
        this.errors = errors;
    }

    /// Runs the server, or with words the named command; answers the exit code, 0 while serving.
    public int launch(Class<?> application, String... words) {
        var offline = words.length == 0 ? null : OfflineCommand.named(words[0]).orElse(null);
        if (offline != null) {
            return offline.run(List.of(words).subList(1, words.length));
        }
        try {
            var settings = Settings.of(withLan());
            settings.unknown().forEach(this::warn);
            return words.length == 0
                    ? serve(application, settings)
                    : obey(application, settings, List.of(words));
        } catch (RuntimeException refused) {
            return Refusals.sentence(refused).map(this::refuse).orElse(1);
        }
    }

    /// `STAMPBOOK_LAN=auto` is resolved here, so that reading settings stays pure.
    private Map<String, String> withLan() {
        if (!"auto".equals(environment.get("STAMPBOOK_LAN"))) {
            return environment;
        }
        var resolved = new HashMap<>(environment);
        resolved.put(
                "STAMPBOOK_LAN",
                Lan.address()
                        .orElseThrow(
                                () ->
                                        new StartRefused(
                                                "STAMPBOOK_LAN: this machine has no address on a"
                                                        + " local network.")));
        return resolved;
    }

    private int serve(Class<?> application, Settings settings) {
        FastProvider.install();
        start(application, settings, Map.of());
        return 0;
    }

    private int obey(Class<?> application, Settings settings, List<String> words) {
        // Port -1 keeps the web beans but never listens: the commands share the server's context.
        var quiet =
                Map.<String, Object>of("server.port", "-1", "stampbook.command", words.getFirst());
        try (var context = start(application, settings, quiet)) {
            var commands = context.getBeansOfType(Command.class).values();
            return commands.stream()
                    .filter(command -> command.name().equals(words.getFirst()))
                    .findFirst()
                    .orElseThrow(() -> unknownCommand(words.getFirst(), List.copyOf(commands)))
                    .run(words.subList(1, words.size()));
        }
    }

    private static StartRefused unknownCommand(String name, List<Command> known) {
        var names =
                Stream.concat(known.stream().map(Command::name), OfflineCommand.names().stream())
                        .sorted()
                        .toList();
        return new StartRefused(
                "There is no command " + name + "; known: " + String.join(", ", names) + ".");
    }

    private static ConfigurableApplicationContext start(
            Class<?> application, Settings settings, Map<String, Object> properties) {
        var spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        var all = new HashMap<>(Listening.properties(settings.web()));
        all.putAll(properties);
        spring.setDefaultProperties(all);
        spring.addInitializers(context -> give(context, settings));
        return spring.run();
    }

    private static void give(ConfigurableApplicationContext context, Settings settings) {
        ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings);
    }

    private void warn(String unknown) {
        errors.println("Warning: " + unknown + " means nothing to this version and is ignored.");
    }

    private int refuse(String sentence) {
        errors.println(sentence);
        return 1;
    }
}
