package dev.stampbook.platform.journal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/// The types of events that the journal tells, each with a sentence: `api/events.properties`. All
/// of them are public, so that whoever reads the journal can see by its numbers that nothing is
/// missing.
public final class EventTypes {

    private static final SortedMap<String, String> ALL = Collections.unmodifiableSortedMap(read());

    private EventTypes() {}

    /// Every type with what it tells, in alphabetical order.
    public static SortedMap<String, String> all() {
        return ALL;
    }

    private static SortedMap<String, String> read() {
        var sentences = new Properties();
        try (var file = new ClassPathResource("api/events.properties").getInputStream();
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            sentences.load(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        var types = new TreeMap<String, String>();
        sentences
                .stringPropertyNames()
                .forEach(type -> types.put(type, sentences.getProperty(type)));
        return types;
    }
}
