package dev.stampbook.platform.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files an auditor gives: exports, and checkpoints as the API showed them; also the
/// checkpoints inside of exports.
final class Evidence {

    private final List<Path> exports = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();

    List<Path> exports() {
        return exports;
    }

    List<Checkpoint> checkpoints() {
        return checkpoints;
    }

    /// Takes a file in; throws when it is neither.
    void add(Path file) throws IOException {
        if (isExport(file)) {
            exports.add(file);
            try (var lines = Files.lines(file)) {
                inside(lines.iterator());
            }
        } else {
            kept(Canonical.parsed(Files.readString(file)));
        }
    }

    /// The head names the merchant of all.
    private void inside(Iterator<String> lines) {
        var merchant = text(Canonical.parsed(lines.next()), "merchant");
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.contains("\"checkpoint\"")) {
                var told = Canonical.parsed(line);
                if ("checkpoint".equals(told.get("kind"))) {
                    checkpoints.add(checkpoint(merchant, told));
                }
            }
        }
    }

    private static boolean isExport(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var first = reader.readLine();
            return first != null
                    && first.endsWith("}")
                    && ChainExporting.KIND.equals(Canonical.parsed(first).get("kind"));
        }
    }

    /// A page of the API, or one checkpoint of it.
    private void kept(Map<String, @Nullable Object> value) {
        if (value.get("data") instanceof List<?> page) {
            for (var one : page) {
                if (one instanceof Map<?, ?> checkpoint) {
                    checkpoints.add(checkpoint(text(checkpoint, "merchant"), checkpoint));
                }
            }
        } else {
            checkpoints.add(checkpoint(text(value, "merchant"), value));
        }
    }

    private static Checkpoint checkpoint(String merchant, Map<?, ?> told) {
        return new Checkpoint(
                merchant,
                new Link(Long.parseLong(text(told, "seq")), text(told, "hash")),
                Instant.parse(text(told, "at")),
                text(told, "key"),
                text(told, "signature"));
    }

    private static String text(Map<?, ?> told, String name) {
        var value = told.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a checkpoint without " + name);
        }
        return value.toString();
    }
}
