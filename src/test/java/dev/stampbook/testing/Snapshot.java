package dev.stampbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A committed file that must equal what the test makes; `-Dsnapshots.update=true` writes it anew,
/// and the difference is reviewed like code.
public record Snapshot(Path file) {

    /// A snapshot of one module: `src/test/resources/snapshots/<module>/<name>`.
    public static Snapshot of(String module, String name) {
        return new Snapshot(Path.of("src/test/resources/snapshots", module, name));
    }

    /// A generated document: `docs/generated/<name>`.
    public static Snapshot generated(String name) {
        return new Snapshot(Path.of("docs/generated", name));
    }

    /// Compares, or writes when asked to.
    public void matches(String made) {
        if (Boolean.getBoolean("snapshots.update")) {
            write(made);
        }
        assertThat(made)
                .as("%s; refresh it with -Dsnapshots.update=true", file)
                .isEqualTo(committed());
    }

    private String committed() {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void write(String made) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, made, StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
