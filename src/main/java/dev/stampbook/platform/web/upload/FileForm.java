package dev.stampbook.platform.web.upload;

import dev.stampbook.platform.web.TurnedAway;
import dev.stampbook.platform.web.WebRefusal;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/// A form with a file, as it comes in: its fields when they are asked for, its file when its door
/// does. What follows the file is not read.
final class FileForm extends HttpServletRequestWrapper implements AutoCloseable {

    private static final int FIELDS_MAX = 32;
    private static final int FIELD_BYTES_MAX = 16 * 1024;
    private static final int CHUNK = 16 * 1024;

    private @Nullable Map<String, String[]> fields;
    private @Nullable FileItemStream file;
    private @Nullable Path kept;

    FileForm(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    /// What stands in the address and in the fields; a file that was kept stands there as its
    /// digest, so that another file is another request.
    @Override
    public Map<String, String[]> getParameterMap() {
        var all = new LinkedHashMap<>(super.getParameterMap());
        fields().forEach(all::putIfAbsent);
        return all;
    }

    private Map<String, String[]> fields() {
        var read = fields;
        if (read == null) {
            read = new LinkedHashMap<>();
            fields = read;
            read(read);
        }
        return read;
    }

    /// A body that cannot be read has no fields; so it has no token either, and goes no further.
    private void read(Map<String, String[]> into) {
        try {
            var parts = new FileUpload().getItemIterator(new Body(super.getRequest()));
            while (file == null && into.size() < FIELDS_MAX && parts.hasNext()) {
                take(parts.next(), into);
            }
        } catch (IOException unreadable) {
            into.clear();
            file = null;
        }
    }

    private void take(FileItemStream part, Map<String, String[]> into) throws IOException {
        if (!part.isFormField()) {
            file = part;
            return;
        }
        try (var field = part.openStream()) {
            var bytes = field.readNBytes(FIELD_BYTES_MAX);
            var text = new String(bytes, StandardCharsets.UTF_8);
            into.putIfAbsent(part.getFieldName(), new String[] {text});
        }
    }

    /// Reads the file; throws when it has more bytes than allowed, however it was sent.
    void keep(long max) throws IOException {
        var read = fields();
        var chosen = file;
        if (getContentLengthLong() > max + FIELD_BYTES_MAX) {
            throw new TurnedAway(WebRefusal.PAYLOAD_TOO_LARGE);
        }
        if (chosen == null) {
            return;
        }
        var path = Files.createTempFile("stampbook-file", null);
        kept = path;
        var digest = sha256();
        try (var in = chosen.openStream();
                var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            copy(in, out, max);
        }
        read.put(chosen.getFieldName(), new String[] {HexFormat.of().formatHex(digest.digest())});
    }

    private static void copy(InputStream in, OutputStream out, long max) throws IOException {
        var chunk = new byte[CHUNK];
        var total = 0L;
        for (var count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            total += count;
            if (total > max) {
                throw new TurnedAway(WebRefusal.PAYLOAD_TOO_LARGE);
            }
            out.write(chunk, 0, count);
        }
    }

    /// The file that was kept.
    SentFile file() {
        return new SentFile(kept);
    }

    @Override
    public void close() throws IOException {
        if (kept != null) {
            Files.deleteIfExists(kept);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The body as the reader of its parts wants it.
    private static final class Body implements UploadContext {

        private final ServletRequest request;

        Body(ServletRequest request) {
            this.request = request;
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public @Nullable String getContentType() {
            return request.getContentType();
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
