package dev.stampbook.wallet.apple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A pass file as somebody else opens it.
public record Opened(Map<String, byte[]> files) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The file with these bytes.
    public static Opened of(byte[] pass) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(pass))) {
            for (var entry = archive.getNextEntry();
                    entry != null;
                    entry = archive.getNextEntry()) {
                files.put(entry.getName(), archive.readAllBytes());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Opened(files);
    }

    /// One of the files in it.
    public byte[] file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    JsonNode json(String name) {
        return JSON.readTree(file(name));
    }

    /// What it says of itself.
    public JsonNode pass() {
        return json("pass.json");
    }

    String strings(String language) {
        return new String(file(language + ".lproj/pass.strings"), StandardCharsets.UTF_8);
    }
}
