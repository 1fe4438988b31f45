package dev.stampbook.platform.database;

import dev.stampbook.platform.start.SecretFile;
import dev.stampbook.platform.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder of one embedded PostgreSQL: programs, cluster, passwords, and the lock on all of
/// them.
record EmbeddedPostgresFolder(Path path) {

    private static final int PASSWORD_BYTES = 24;

    Path cluster() {
        return path.resolve("cluster");
    }

    /// Where a new cluster is made, so that `cluster` exists only when it is complete.
    Path draft() {
        return path.resolve("cluster.new");
    }

    /// The password of a role, made at its first use and kept.
    String password(String role) {
        var file = new SecretFile(path.resolve(role + ".password"));
        return file.read().orElseGet(() -> make(file));
    }

    Path passwordFile(String role) {
        password(role);
        return path.resolve(role + ".password");
    }

    private static String make(SecretFile file) {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        file.write(password);
        return password;
    }

    /// The port of the server that is running, written for commands that join it.
    Optional<Integer> port() {
        return new SecretFile(path.resolve("port")).read().map(Integer::valueOf);
    }

    void rememberPort(int port) {
        new SecretFile(path.resolve("port")).write(Integer.toString(port));
    }

    /// Locks the folder for as long as the channel stays open; refuses when another process has it.
    FileChannel lock() {
        try {
            Files.createDirectories(path);
            var channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lockOf(channel) == null) {
                channel.close();
                throw new FolderInUse(path);
            }
            return channel;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisProcess) {
            return null;
        }
    }

    /// Another process works on the same data folder.
    static final class FolderInUse extends StartRefused {

        FolderInUse(Path folder) {
            super(
                    "Another Stampbook is already running on "
                            + folder.getParent()
                            + "; stop it, or set STAMPBOOK_DATA to another folder.");
        }
    }
}
