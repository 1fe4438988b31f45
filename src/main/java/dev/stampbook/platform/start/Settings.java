package dev.stampbook.platform.start;

import dev.stampbook.platform.secret.InstanceKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What the operator chose in the environment, all of it optional; wrong values throw
/// `StartRefused`.
public record Settings(
        Web web,
        Path data,
        Optional<ExternalDatabase> database,
        Secrets secrets,
        Keep keep,
        Optional<Mail> mail,
        Google google,
        Apple apple,
        boolean demo,
        List<String> unknown) {

    /// Where the server listens and how the outside world reaches it; `url` ends without a slash.
    /// `drain` is how long it goes on answering after it was told to stop.
    public record Web(
            int port,
            String bind,
            Optional<String> lan,
            URI url,
            OptionalInt managementPort,
            List<String> trustedProxies,
            Duration drain) {}

    /// A PostgreSQL run by somebody else: two logins, one that owns the schema and one that works
    /// in it.
    public record ExternalDatabase(
            String url, String user, String password, String ownerUser, String ownerPassword) {

        @Override
        public String toString() {
            return "ExternalDatabase[" + url + "]";
        }
    }

    /// Secrets given from outside instead of being made in the data folder.
    public record Secrets(Optional<InstanceKey> key, Optional<String> operatorToken) {

        @Override
        public String toString() {
            return "Secrets[hidden]";
        }
    }

    /// The server that takes mail, and the address that it is from. `encrypted` from the first
    /// byte; without it the connection is encrypted as soon as the server offers that. An empty
    /// user has no password.
    public record Mail(
            String host, int port, boolean encrypted, String user, String password, String from) {

        @Override
        public String toString() {
            return "Mail[" + host + ":" + port + "]";
        }
    }

    /// Where Google takes passes, gives out tokens, saves a pass for whoever comes and publishes
    /// the keys with which it signs; under which names it does; and who gives out passes for
    /// merchants that are no issuers themselves.
    public record Google(
            URI wallet,
            URI tokens,
            URI save,
            List<URI> keys,
            List<String> senders,
            Optional<Issuing> issuing) {

        /// The number of an issuer, and the file with the key of its service account.
        public record Issuing(String issuer, Path keyFile) {}
    }

    /// Where Apple takes pushes, the file with the certificates that it is believed by if not the
    /// usual ones are, and a key for pushes to passes of one team.
    public record Apple(URI push, Optional<Path> trust, Optional<PushKey> key) {

        /// Apple's own.
        public static final URI PUSH = URI.create("https://api.push.apple.com");

        /// Whether it is Apple that is told.
        public boolean itself() {
            return push.equals(PUSH);
        }

        /// A key of a team for pushes: its id, and the file that it is in.
        public record PushKey(String id, String team, Path file) {}
    }

    /// How many days things are kept that nobody needs for ever: answers to requests that may be
    /// repeated, answers to scans, failed sign-ins and ended sessions, look-ups of customers, and
    /// what is left of erased ones.
    public record Keep(int answers, int scans, int signIns, int lookups, int erased) {

        /// The instant before which something is too old.
        public static Instant before(Instant now, int days) {
            return now.minus(Duration.ofDays(days));
        }
    }

    /// Reads the settings; other variables than `STAMPBOOK_…` are ignored.
    public static Settings of(Map<String, String> environment) {
        return new SettingsReader(environment).settings();
    }
}
