package dev.stampbook.platform.journal;

import java.time.Instant;
import java.util.Map;

/// A journal line as the outside reads it, the same in the list of events and in a webhook.
public record Event(
        String id,
        long seq,
        String type,
        Instant timestamp,
        String apiVersion,
        boolean test,
        Map<String, Object> actor,
        Map<String, Object> data) {

    /// The version of the API whose names the payload follows.
    public static final String VERSION = "v1";
}
