package dev.stampbook.platform.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The file that somebody chose in a form: an argument of methods of pages. It can be read as often
/// as wanted while the request lasts.
public final class SentFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final @Nullable Path kept;

    SentFile(@Nullable Path kept) {
        this.kept = kept;
    }

    /// Whether none was chosen, or one with nothing in it.
    public boolean empty() throws IOException {
        return kept == null || Files.size(kept) == 0;
    }

    /// The file from its beginning; nothing when none was chosen.
    public InputStream open() throws IOException {
        return kept == null ? InputStream.nullInputStream() : Files.newInputStream(kept);
    }

    /// All of it as text, for small ones; what is no UTF-8 is replaced.
    public String text() throws IOException {
        try (var file = open()) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        }
    }
}
