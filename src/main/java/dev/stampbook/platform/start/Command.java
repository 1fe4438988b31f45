package dev.stampbook.platform.start;

import java.util.List;

/// A deed of `bin/stampbook <name>`: runs in the full context while no web server listens.
public interface Command {

    /// The word typed after `bin/stampbook`.
    String name();

    /// Does it with the words that follow the name and answers the exit code.
    int run(List<String> arguments);
}
