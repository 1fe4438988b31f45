package dev.stampbook.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Lets the proof move the clock of a server that runs: this one class of the tests is on the
/// server's path, and a file says by how many seconds the clock is wrong.
@Component
@ConditionalOnProperty(MovedClock.FILE)
class MovedClock implements BeanPostProcessor {

    /// The system property that names the file; without it there is no such bean.
    static final String FILE = "stampbook.prove.clock";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Clock clock ? new Moved(clock, file()) : bean;
    }

    /// The class path on which a server finds this class, made in the folder.
    static Path classes(Path folder) {
        for (var name : List.of("MovedClock.class", "MovedClock$Moved.class")) {
            try (var bytes = MovedClock.class.getResourceAsStream(name)) {
                var place = folder.resolve("dev/stampbook/prove").resolve(name);
                Files.createDirectories(place.getParent());
                Files.write(place, Objects.requireNonNull(bytes).readAllBytes());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return folder;
    }

    private static Path file() {
        return Path.of(System.getProperty(FILE));
    }

    /// From the process that proves: makes it wrong by so much.
    static void move(Path file, Duration wrong) {
        try {
            Files.writeString(file, Long.toString(wrong.toSeconds()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class Moved extends Clock {

        private final Clock right;
        private final Path file;

        Moved(Clock right, Path file) {
            this.right = right;
            this.file = file;
        }

        @Override
        public Instant instant() {
            try {
                var seconds = Files.exists(file) ? Files.readString(file) : "";
                return right.instant().plusSeconds(seconds.isEmpty() ? 0 : Long.parseLong(seconds));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        @Override
        public ZoneId getZone() {
            return right.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Moved(right.withZone(zone), file);
        }
    }
}
