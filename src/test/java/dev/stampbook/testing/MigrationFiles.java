package dev.stampbook.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The migrations on the class path.
final class MigrationFiles {

    private static final int FINGERPRINT_LENGTH = 16;

    private MigrationFiles() {}

    /// Changes with every change in any migration.
    static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files()) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_LENGTH);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Resource[] files() throws IOException {
        var files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:db/migration/*.sql");
        Arrays.sort(files, Comparator.comparing(Resource::getFilename));
        return files;
    }
}
