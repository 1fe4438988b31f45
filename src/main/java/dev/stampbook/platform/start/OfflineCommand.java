package dev.stampbook.platform.start;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// A deed of `bin/stampbook <name>` that needs neither settings nor a database, and runs on any
/// machine; found by `META-INF/services`.
public interface OfflineCommand {

    /// The word typed after `bin/stampbook`.
    String name();

    /// Does it with the words that follow the name and answers the exit code.
    int run(List<String> arguments);

    /// The one with that name.
    static Optional<OfflineCommand> named(String name) {
        return ServiceLoader.load(OfflineCommand.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(command -> command.name().equals(name))
                .findFirst();
    }

    /// What there is.
    static List<String> names() {
        return ServiceLoader.load(OfflineCommand.class).stream()
                .map(provider -> provider.get().name())
                .toList();
    }
}
