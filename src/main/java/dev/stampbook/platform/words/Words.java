package dev.stampbook.platform.words;

import com.ibm.icu.text.MessageFormat;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the product says to people, by key and language, with named values.
@Component
public class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final Map<String, Map<String, String>> catalogues;
    private final boolean strict;
    private final ConcurrentMap<Phrase, MessageFormat> formats = new ConcurrentHashMap<>();

    private record Phrase(String language, String key) {}

    /// Words of all modules; when strict, a key without words is a fault.
    @Autowired
    public Words(@Value("${stampbook.words.strict:false}") boolean strict) {
        this(Catalogues.load(), strict);
    }

    Words(Map<String, Map<String, String>> catalogues, boolean strict) {
        this.catalogues = catalogues;
        this.strict = strict;
    }

    /// The languages there are words in, as BCP 47 tags.
    public Set<String> languages() {
        return catalogues.keySet();
    }

    /// Whether the key has words in English, and so in every language.
    public boolean knows(String key) {
        return english().containsKey(key);
    }

    /// The English words of a key as they are written, with the places of their values, for lists.
    public String pattern(String key) {
        return english().getOrDefault(key, key);
    }

    /// The first of the preferred languages that there are words in, else English.
    public Locale choose(List<String> preferred) {
        return preferred.stream()
                .map(Words::primary)
                .filter(catalogues::containsKey)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    /// A language as dates on this clock are written in it: the only one with a choice is English.
    public static Locale dated(Locale language, ZoneId zone) {
        return Dates.of(language, zone);
    }

    /// The words of a key that needs no values.
    public String say(Locale locale, String key) {
        return say(locale, key, Map.of());
    }

    /// The words in the first of the preferred languages (BCP 47) that there is, else in English.
    public String say(List<String> preferred, String key, Map<String, ?> values) {
        return say(choose(preferred), key, values);
    }

    /// The words of a key with its values: texts, numbers, instants (told in UTC), moments of a
    /// zone, money, merchant texts.
    public String say(Locale locale, String key, Map<String, ?> values) {
        var format = find(locale, key, values.values());
        if (format == null) {
            return missing(key);
        }
        var spoken = new HashMap<String, Object>();
        values.forEach((name, value) -> spoken.put(name, Speakable.of(value, locale)));
        complain(key, format, spoken);
        // Formats keep state while they work, so each call gets its own.
        return format.clone().format(spoken);
    }

    /// A place that nothing fills would be read by people as `{it_is}`.
    private void complain(String key, MessageFormat format, Map<String, Object> spoken) {
        if (strict && !spoken.keySet().containsAll(format.getArgumentNames())) {
            throw new IllegalArgumentException(
                    key + " needs " + format.getArgumentNames() + ", told are " + spoken.keySet());
        }
    }

    private @Nullable MessageFormat find(Locale locale, String key, Collection<?> values) {
        var own = catalogues.getOrDefault(primary(locale.toLanguageTag()), Map.of()).get(key);
        var pattern = own == null ? english().get(key) : own;
        if (pattern == null) {
            return null;
        }
        // An English sentence in another language's page counts and dates the English way.
        var told = Dates.of(own == null ? Locale.ENGLISH : locale, values);
        return formats.computeIfAbsent(
                new Phrase(told.toLanguageTag(), key),
                unseen -> new MessageFormat(Isolation.of(pattern, told), told));
    }

    private String missing(String key) {
        if (strict) {
            throw new IllegalArgumentException("no words for " + key);
        }
        LOG.error("no words for {}", key);
        return key;
    }

    private Map<String, String> english() {
        return catalogues.getOrDefault("en", Map.of());
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
