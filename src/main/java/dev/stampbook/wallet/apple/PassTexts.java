package dev.stampbook.wallet.apple;

import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassContent.Said;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The texts of a pass: each stands in it in the base language, and that text is the key under
/// which a phone finds it in its own. So a phone of any other language still reads words.
final class PassTexts {

    private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");

    /// Nobody sees it. It tells two texts apart that are the same in the base language alone.
    private static final String APART = "\u2060";

    private static final byte[] END = bytes("\";\n");

    /// More than most files have.
    private static final int FILE_BYTES = 8 * 1024;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final PassContent content;
    private final Map<String, Text> byKey = new LinkedHashMap<>();

    /// A text by language, and how its line begins in every file.
    private record Text(byte[] beginning, Map<String, String> told) {}

    PassTexts(PassContent content) {
        this.content = content;
        content.said().keySet().stream()
                .filter(language -> !LANGUAGE.matcher(language).matches())
                .findAny()
                .ifPresent(
                        language -> {
                            throw new IllegalArgumentException("no language: " + language);
                        });
    }

    /// The key of a text of one line.
    String line(Function<Said, String> text) {
        return key(text, told -> oneLine(clean(told)));
    }

    /// The key of a text that may have several.
    String text(Function<Said, String> text) {
        return key(text, PassTexts::clean);
    }

    private String key(Function<Said, String> text, Function<String, String> cleaned) {
        var told = new LinkedHashMap<String, String>();
        content.said().forEach((tag, said) -> told.put(tag, cleaned.apply(text.apply(said))));
        var key = Objects.requireNonNull(told.get(content.base()));
        for (var known = byKey.get(key); known != null; known = byKey.get(key)) {
            if (told.equals(known.told())) {
                return key;
            }
            key += APART;
        }
        byKey.put(key, new Text(bytes("\"" + escaped(key) + "\" = \""), told));
        return key;
    }

    /// Without what harms; nearly every text has nothing of it and is only looked through.
    static String clean(String text) {
        if (plain(text)) {
            return text.strip();
        }
        var left = new StringBuilder(text.length());
        text.codePoints().filter(symbol -> !harmful(symbol)).forEach(left::appendCodePoint);
        return left.toString().strip();
    }

    /// Whether nothing in it could harm: a loop, for most of a pass is texts.
    private static boolean plain(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (harmful(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /// What turns the text around it, or ends it: control characters but the line end, separators
    /// of lines and paragraphs, overrides of direction, and halves of a pair. Isolates stay, they
    /// keep a text to itself. Ranges, because asking the JDK what each letter is takes longer.
    private static boolean harmful(int symbol) {
        if (symbol < 0x7F) {
            return symbol < ' ' && symbol != '\n';
        }
        return symbol <= 0x9F
                || (symbol >= 0x2028 && symbol <= 0x202E)
                || (symbol >= Character.MIN_SURROGATE && symbol <= Character.MAX_SURROGATE);
    }

    private static String oneLine(String text) {
        return text.indexOf('\n') < 0 ? text : BREAK.matcher(text).replaceAll(" ");
    }

    /// The file of a language, with everything that was asked for so far.
    byte[] strings(String language) {
        var file = new ByteArrayOutputStream(FILE_BYTES);
        for (var text : byKey.values()) {
            file.writeBytes(text.beginning());
            file.writeBytes(bytes(escaped(Objects.requireNonNull(text.told().get(language)))));
            file.writeBytes(END);
        }
        return file.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        // Three looks find nothing in nearly every text, and copying it takes longer.
        if (text.indexOf('"') < 0 && text.indexOf('\\') < 0 && text.indexOf('\n') < 0) {
            return text;
        }
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
