package dev.stampbook.demo;

import java.util.List;

/// What is kept of a demo, to be printed at every start: whether it was finished, what happened in
/// it, and the ways in.
record Keepsake(boolean finished, History history, long events, List<Entrance> entrances) {

    Keepsake {
        entrances = List.copyOf(entrances);
    }

    /// The ways into one business; addresses begin with a slash.
    record Entrance(
            String name,
            String joinPath,
            String owner,
            String invitePath,
            List<Login> logins,
            String apiKey) {

        Entrance {
            logins = List.copyOf(logins);
        }

        /// A mask, so that no secret reaches a log.
        @Override
        public String toString() {
            return "Entrance[%s, …]".formatted(name);
        }
    }

    /// How a staff member signs in.
    record Login(String name, String login, String password) {

        /// A mask, so that no secret reaches a log.
        @Override
        public String toString() {
            return "Login[%s, …]".formatted(login);
        }
    }
}
