package dev.stampbook.platform.database;

import com.sun.security.auth.module.UnixSystem;
import dev.stampbook.platform.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// Under which account PostgreSQL runs, because it refuses to run as root.
///
/// The owner of the cluster's folder decides and thereby remembers the choice of the first start:
/// root's own files are served from a user namespace, anybody else's by becoming that account.
final class EmbeddedPostgresAccount {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private EmbeddedPostgresAccount() {}

    /// The words in front of a PostgreSQL program that is to work on this existing folder.
    static List<String> prefix(Path cluster) {
        if (new UnixSystem().getUid() != ROOT) {
            return List.of();
        }
        if (owner(cluster) == ROOT && namespacesAllowed()) {
            return NAMESPACE;
        }
        if (owner(cluster) == ROOT) {
            give(cluster, NOBODY);
        }
        return becoming(owner(cluster));
    }

    /// Lets the account that owns the cluster read one more file, such as the first password.
    static void share(Path file, Path cluster) {
        give(file, owner(cluster));
    }

    private static List<String> becoming(int owner) {
        return List.of("setpriv", "--reuid=" + owner, "--regid=" + owner, "--clear-groups");
    }

    private static int owner(Path path) {
        try {
            return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException fault) {
            throw new StartRefused(path + " cannot be read by this account.", fault);
        }
    }

    private static void give(Path root, int account) {
        try (var files = Files.walk(root)) {
            for (var file : files.toList()) {
                Files.setAttribute(file, "unix:uid", account, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", account, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Containers often forbid user namespaces even to root.
    private static boolean namespacesAllowed() {
        try {
            var probe = new ProcessBuilder("unshare", "-U", "true").start();
            return probe.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
