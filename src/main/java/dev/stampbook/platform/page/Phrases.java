package dev.stampbook.platform.page;

import dev.stampbook.platform.words.Words;
import java.util.Locale;
import java.util.Map;

/// The words of one page, in its one language.
public record Phrases(Words words, Locale language) {

    /// The words of a key that needs no values.
    public String say(String key) {
        return words.say(language, key);
    }

    /// The words of a key with one named value.
    public String say(String key, String name, Object value) {
        return words.say(language, key, Map.of(name, value));
    }

    /// The words of a key with named values.
    public String say(String key, Map<String, ?> values) {
        return words.say(language, key, values);
    }
}
