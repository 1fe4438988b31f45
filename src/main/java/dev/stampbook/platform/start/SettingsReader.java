package dev.stampbook.platform.start;

import dev.stampbook.platform.start.Settings.ExternalDatabase;
import dev.stampbook.platform.start.Settings.Keep;
import dev.stampbook.platform.start.Settings.Secrets;
import dev.stampbook.platform.start.Settings.Web;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the environment variable by variable and remembers which ones mean something.
final class SettingsReader {

    private static final String PREFIX = "STAMPBOOK_";

    /// Read by the scripts in `bin/` before there is a server.
    private static final Set<String> OF_THE_SCRIPTS = Set.of("STAMPBOOK_JAVA_OPTIONS");

    /// What Spring waits for one phase of the stop must be longer.
    private static final int DRAIN_SECONDS_MAX = 15;

    private final Map<String, String> environment;
    private final Variables variables;

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
        this.variables = new Variables(environment);
    }

    Settings settings() {
        return new Settings(
                web(),
                data(),
                database(),
                secrets(),
                keep(),
                new MailVariables(variables).mail(),
                new GoogleVariables(variables).google(),
                new AppleVariables(variables).apple(),
                demo(),
                unknown());
    }

    /// Asked last: whatever no other method has asked for means nothing to this version.
    private List<String> unknown() {
        return environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !OF_THE_SCRIPTS.contains(name))
                .filter(name -> !variables.asked(name))
                .sorted()
                .toList();
    }

    private Web web() {
        var port = variables.port("STAMPBOOK_PORT").orElse(8080);
        var lan = variables.address("STAMPBOOK_LAN");
        var url = variables.url("STAMPBOOK_URL").orElseGet(() -> defaultUrl(port, lan));
        var bind = variables.address("STAMPBOOK_BIND").orElse("127.0.0.1");
        var management = variables.port("STAMPBOOK_MANAGEMENT_PORT");
        if (management.isPresent() && management.getAsInt() == port) {
            throw new StartRefused(
                    "STAMPBOOK_MANAGEMENT_PORT must differ from STAMPBOOK_PORT (" + port + ").");
        }
        return new Web(
                port,
                bind,
                lan,
                url,
                management,
                variables.networks("STAMPBOOK_TRUSTED_PROXIES"),
                variables.seconds("STAMPBOOK_DRAIN_SECONDS", DRAIN_SECONDS_MAX));
    }

    private static URI defaultUrl(int port, Optional<String> lan) {
        return lan.map(Lan::url).orElseGet(() -> URI.create("http://localhost:" + port));
    }

    private Path data() {
        var text = variables.text("STAMPBOOK_DATA").orElse("data");
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new StartRefused("STAMPBOOK_DATA is not a folder name: " + text + ".", notAPath);
        }
    }

    private Optional<ExternalDatabase> database() {
        var url = variables.text("STAMPBOOK_DATABASE_URL");
        var user = variables.text("STAMPBOOK_DATABASE_USER");
        var password = variables.text("STAMPBOOK_DATABASE_PASSWORD");
        var ownerUser = variables.text("STAMPBOOK_DATABASE_OWNER_USER");
        var ownerPassword = variables.text("STAMPBOOK_DATABASE_OWNER_PASSWORD");
        if (url.isEmpty()) {
            refuseHalfADatabase(List.of(user, password, ownerUser, ownerPassword));
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:postgresql:")) {
            throw new StartRefused(
                    "STAMPBOOK_DATABASE_URL must look like jdbc:postgresql://host:5432/stampbook.");
        }
        return Optional.of(
                new ExternalDatabase(
                        url.get(),
                        needed(user, "STAMPBOOK_DATABASE_USER"),
                        password.orElse(""),
                        needed(ownerUser, "STAMPBOOK_DATABASE_OWNER_USER"),
                        ownerPassword.orElse("")));
    }

    private static void refuseHalfADatabase(List<Optional<String>> others) {
        if (others.stream().anyMatch(Optional::isPresent)) {
            throw new StartRefused(
                    "STAMPBOOK_DATABASE_URL is missing although other STAMPBOOK_DATABASE_… are"
                            + " set.");
        }
    }

    private static String needed(Optional<String> value, String name) {
        return value.orElseThrow(
                () -> new StartRefused(name + " is needed when STAMPBOOK_DATABASE_URL is set."));
    }

    private Secrets secrets() {
        return new Secrets(
                variables.key("STAMPBOOK_KEY"), variables.token("STAMPBOOK_OPERATOR_TOKEN"));
    }

    private Keep keep() {
        return new Keep(
                // The contract promises a week to whoever repeats a request.
                variables.days("STAMPBOOK_KEEP_ANSWERS_DAYS", 7, 7),
                variables.days("STAMPBOOK_KEEP_SCANS_DAYS", 90, 7),
                variables.days("STAMPBOOK_KEEP_SIGN_INS_DAYS", 90, 1),
                variables.days("STAMPBOOK_KEEP_LOOKUPS_DAYS", 365, 1),
                variables.days("STAMPBOOK_KEEP_ERASED_DAYS", 30, 0));
    }

    private boolean demo() {
        return variables.yes("STAMPBOOK_DEMO");
    }
}
