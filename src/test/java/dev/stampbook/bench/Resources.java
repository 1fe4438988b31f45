package dev.stampbook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The statements and scripts of the bench.
final class Resources {

    private Resources() {}

    static String text(String name) {
        try (var file = Resources.class.getResourceAsStream("/bench/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
