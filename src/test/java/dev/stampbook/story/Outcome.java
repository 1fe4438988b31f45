package dev.stampbook.story;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What the counter was told after a scan.
record Outcome(JsonNode told) {

    String kind() {
        return told.get("kind").asString();
    }

    /// The texts or numbers at this field of each member of a list.
    List<String> each(String list, String pointer) {
        return told.path(list).valueStream().map(one -> one.at(pointer).asString()).toList();
    }
}
