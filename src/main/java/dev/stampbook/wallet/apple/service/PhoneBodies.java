package dev.stampbook.wallet.apple.service;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what phones send; empty is what no phone would.
final class PhoneBodies {

    /// More than any phone sends.
    static final int BYTES_MAX = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("[0-9a-fA-F]{8,512}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern TAG = Pattern.compile("[0-9]{1,18}");

    private PhoneBodies() {}

    /// Whether a phone would call itself so.
    static boolean name(String text) {
        return NAME.matcher(text).matches();
    }

    /// A tag as we give them.
    static Optional<Long> tag(String text) {
        return TAG.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /// Where a phone is to be told.
    static Optional<String> token(byte[] body) {
        return read(body)
                .map(node -> node.path("pushToken"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(token -> TOKEN.matcher(token).matches());
    }

    /// What a phone complains about.
    static Optional<List<String>> logs(byte[] body) {
        return read(body)
                .map(node -> node.path("logs"))
                .filter(JsonNode::isArray)
                .map(
                        logs ->
                                logs.valueStream()
                                        .filter(JsonNode::isString)
                                        .map(JsonNode::asString)
                                        .toList());
    }

    private static Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
