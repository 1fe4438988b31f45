package dev.stampbook.wallet.google;

import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassContent.Said;
import dev.stampbook.card.pass.PassContent.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of a card in the form in which Google takes words in many languages.
final class Spoken {

    private static final int HEADER_MAX = 60;
    private static final int BODY_MAX = 2_000;

    private final String base;
    private final Map<String, Said> said;

    Spoken(PassContent content) {
        this.base = content.base();
        this.said = content.said();
        Objects.requireNonNull(said.get(base), "a pass speaks its own language");
    }

    /// A word in the language of the card, in one line.
    String plain(Function<Said, @Nullable String> word, int most) {
        return Plain.line(Objects.requireNonNullElse(word.apply(own()), ""), most);
    }

    /// A word in every language that has it, the card's own first; null when that has none.
    @Nullable Map<String, Object> local(Function<Said, @Nullable String> word, int most) {
        return localized(one -> lined(word.apply(one), most));
    }

    /// A heading with a text below it, in every language that has both; empty when there is no
    /// text.
    Optional<Map<String, Object>> module(
            String key,
            Function<Said, @Nullable String> heading,
            Function<Said, @Nullable String> text) {
        var body = localized(one -> parted(text.apply(one)));
        if (body == null) {
            return Optional.empty();
        }
        var module = new LinkedHashMap<String, Object>();
        // A dot would end the name in the paths by which Google finds a module.
        module.put("id", key.replaceAll("[^A-Za-z0-9_-]", "_"));
        module.put("header", plain(heading, HEADER_MAX));
        module.put("body", Objects.requireNonNullElse(parted(text.apply(own())), ""));
        var header = local(heading, HEADER_MAX);
        if (header != null) {
            module.put("localizedHeader", header);
        }
        module.put("localizedBody", body);
        return Optional.of(module);
    }

    /// A paragraph of the back, found in each language by its key.
    Optional<Map<String, Object>> section(String key) {
        return module(key, one -> title(one, key), one -> text(one, key));
    }

    /// The keys of the paragraphs of the back, in order.
    List<String> sections() {
        return own().sections().stream().map(Section::key).distinct().toList();
    }

    /// The title of a paragraph in one language, or null where there is none.
    static @Nullable String title(Said said, String key) {
        return find(said, key).map(Section::title).orElse(null);
    }

    /// The text of a paragraph in one language, or null where there is none.
    static @Nullable String text(Said said, String key) {
        return find(said, key).map(Section::text).orElse(null);
    }

    private static Optional<Section> find(Said said, String key) {
        return said.sections().stream().filter(section -> section.key().equals(key)).findFirst();
    }

    private Said own() {
        return Objects.requireNonNull(said.get(base));
    }

    private @Nullable Map<String, Object> localized(Function<Said, @Nullable String> word) {
        var own = word.apply(own());
        if (own == null) {
            return null;
        }
        var others = new TreeMap<>(said);
        others.remove(base);
        var translated =
                others.entrySet().stream()
                        .flatMap(other -> spoken(other.getKey(), word.apply(other.getValue())))
                        .toList();
        var localized = new LinkedHashMap<String, Object>();
        localized.put("defaultValue", value(base, own));
        localized.put("translatedValues", translated);
        return localized;
    }

    private static Stream<Map<String, Object>> spoken(String language, @Nullable String text) {
        return text == null ? Stream.of() : Stream.of(value(language, text));
    }

    private static Map<String, Object> value(String language, String text) {
        var value = new LinkedHashMap<String, Object>();
        value.put("language", language);
        value.put("value", text);
        return value;
    }

    private static @Nullable String lined(@Nullable String text, int most) {
        return text == null ? null : present(Plain.line(text, most));
    }

    private static @Nullable String parted(@Nullable String text) {
        return text == null ? null : present(Plain.paragraph(text, BODY_MAX));
    }

    /// Google refuses a text that is empty.
    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
