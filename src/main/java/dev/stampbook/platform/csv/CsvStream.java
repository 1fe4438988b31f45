package dev.stampbook.platform.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A table of any length as a stream: each piece of it is made when the one before was read.
public final class CsvStream {

    private CsvStream() {}

    /// The heading, then pieces until there is none.
    public static InputStream of(String heading, Supplier<Optional<String>> next) {
        return new SequenceInputStream(new Pieces(heading, next));
    }

    @SuppressWarnings("JdkObsolete") // A SequenceInputStream asks for an Enumeration.
    private static final class Pieces implements Enumeration<InputStream> {

        private final Supplier<Optional<String>> next;
        private @Nullable String piece;

        Pieces(String heading, Supplier<Optional<String>> next) {
            this.next = next;
            this.piece = heading;
        }

        @Override
        public boolean hasMoreElements() {
            if (piece == null) {
                piece = next.get().orElse(null);
            }
            return piece != null;
        }

        @Override
        public InputStream nextElement() {
            var given = piece;
            if (given == null) {
                throw new NoSuchElementException();
            }
            piece = null;
            return new ByteArrayInputStream(given.getBytes(StandardCharsets.UTF_8));
        }
    }
}
