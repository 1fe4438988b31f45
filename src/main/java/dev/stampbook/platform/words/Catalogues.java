package dev.stampbook.platform.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Reads the catalogues of all modules into one per language.
final class Catalogues {

    private static final String FILES = "classpath*:messages/*/*.properties";

    private Catalogues() {}

    /// Language → key → pattern; throws when two modules claim the same key.
    static Map<String, Map<String, String>> load() {
        var catalogues = new TreeMap<String, Map<String, String>>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                var catalogue =
                        catalogues.computeIfAbsent(languageOf(file), unseen -> new TreeMap<>());
                read(file).forEach((key, words) -> add(catalogue, file, key, words));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return catalogues;
    }

    private static Properties read(Resource file) throws IOException {
        var words = new Properties();
        try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }

    private static void add(
            Map<String, String> catalogue, Resource file, Object key, Object words) {
        if (catalogue.putIfAbsent((String) key, (String) words) != null) {
            throw new IllegalStateException(
                    "%s repeats the key %s of another module".formatted(file, key));
        }
    }

    private static String languageOf(Resource file) {
        return Objects.requireNonNull(file.getFilename()).replace(".properties", "");
    }
}
