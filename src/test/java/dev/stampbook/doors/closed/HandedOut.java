package dev.stampbook.doors.closed;

import dev.stampbook.testing.dump.Dump;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Whatever was handed out in clear and opens something: tokens and keys wherever they stand,
/// passwords, the numbers of cards and vouchers, redeem codes of one use.
final class HandedOut {

    private static final String SYMBOL = "[0-9a-hjkmnp-tv-z]";
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<![0-9a-zA-Z_])(?:sb_"
                            + SYMBOL
                            + "{5}_|"
                            + SYMBOL
                            + "{5})"
                            + SYMBOL
                            + "{26}(?![0-9a-zA-Z_])");

    /// Texts of files that hold a private key.
    private static final Pattern KEY_MATERIAL = Pattern.compile("[A-Za-z0-9+/]{60}");

    private static final Set<String> SECRET = Set.of("key", "api_key", "password", "number");

    private final Set<String> secrets = new TreeSet<>();

    Set<String> all() {
        return secrets;
    }

    void add(String secret) {
        if (secret.length() >= Dump.LENGTH_MIN) {
            secrets.add(secret);
        }
    }

    /// A number that is so short that its digits stand somewhere by chance, in what is encrypted:
    /// as a whole value, or spelt otherwise.
    void digits(String secret) {
        add("\"" + secret + "\"");
        add(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII)));
    }

    /// All in a text: of a page, an answer, a letter.
    void in(String text) {
        TOKEN.matcher(text).results().forEach(found -> add(found.group()));
    }

    /// All in an answer or a request.
    void in(JsonNode node) {
        for (var field : node.properties()) {
            var value = field.getValue();
            if (value.isString() && SECRET.contains(field.getKey())) {
                add(value.asString());
            }
            if (field.getKey().equals("redeem_code")
                    && !value.at("/kind").asString("").equals("shared")) {
                add(value.at("/text").asString(""));
            }
            if (field.getKey().equals("file") && value.isString()) {
                KEY_MATERIAL.matcher(value.asString()).results().forEach(run -> add(run.group()));
            }
        }
        node.forEach(this::in);
    }
}
