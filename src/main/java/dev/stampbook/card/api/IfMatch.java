package dev.stampbook.card.api;

import dev.stampbook.platform.InvalidInput;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The header `If-Match`: the versions from which a change was made, any of them when it is `*`. A
/// proxy that packs answers marks them as weak; they name a version all the same.
record IfMatch(@Nullable String header) {

    /// Whether it names this version; throws when there is no header, because nobody shall change
    /// what somebody else has changed meanwhile.
    boolean names(int version) {
        if (header == null) {
            throw new InvalidInput("If-Match", "invalid.required");
        }
        return Stream.of(header.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || strong(one).equals("\"" + version + "\""));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
