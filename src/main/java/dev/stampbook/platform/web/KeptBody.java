package dev.stampbook.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// A request whose body is read once, within a bound, and kept: small ones in memory, large ones in
/// a file that lives as long as the request.
final class KeptBody extends HttpServletRequestWrapper implements AutoCloseable {

    /// The bound of every route that names no other.
    static final long MAX = 64 * 1024;

    private static final int CHUNK = 16 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final MessageDigest digest = sha256();
    private @Nullable Path file;

    KeptBody(HttpServletRequest request) {
        super(request);
        digest.update(
                "%s\n%s\n"
                        .formatted(request.getMethod(), request.getRequestURI())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// Reads the body; throws when it has more bytes than allowed, however it was sent.
    void keep(long max) throws IOException {
        if (getContentLengthLong() > max) {
            throw new TurnedAway(WebRefusal.PAYLOAD_TOO_LARGE);
        }
        try (var out = max > MAX ? spool() : memory) {
            copy(getRequest().getInputStream(), out, max);
        }
    }

    /// SHA-256 over method, path and body.
    byte[] fingerprint() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Again(
                file == null
                        ? new ByteArrayInputStream(memory.toByteArray())
                        : Files.newInputStream(file));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private OutputStream spool() throws IOException {
        file = Files.createTempFile("stampbook-body", null);
        return Files.newOutputStream(file);
    }

    private void copy(InputStream in, OutputStream out, long max) throws IOException {
        var chunk = new byte[CHUNK];
        var total = 0L;
        for (var count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            total += count;
            if (total > max) {
                throw new TurnedAway(WebRefusal.PAYLOAD_TOO_LARGE);
            }
            digest.update(chunk, 0, count);
            out.write(chunk, 0, count);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Again extends ServletInputStream {

        private final InputStream kept;
        private boolean finished;

        Again(InputStream kept) {
            this.kept = kept;
        }

        @Override
        public int read() throws IOException {
            var next = kept.read();
            finished = next < 0;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = kept.read(into, offset, length);
            finished = count < 0;
            return count;
        }

        @Override
        public void close() throws IOException {
            kept.close();
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read by waiting");
        }
    }
}
