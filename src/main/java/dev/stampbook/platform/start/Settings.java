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
        boolean demo,
        List<String> unknown) {

    /// Where the server listens and how the outside world reaches it; `url` ends without a slash.
    public record Web(
            int port,
            String bind,
            Optional<String> lan,
            URI url,
            OptionalInt managementPort,
            List<String> trustedProxies) {}

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
