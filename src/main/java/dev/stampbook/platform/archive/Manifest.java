package dev.stampbook.platform.archive;

import java.time.Instant;
import java.util.Map;

/// What a backup says of itself: its form, the schema it was taken from, when, the check value of
/// the instance key that opens its secrets, and the rows of each table.
record Manifest(
        int form, String schemaVersion, Instant takenAt, String keyCheck, Map<String, Long> rows) {

    /// The form written today.
    static final int FORM = 1;

    /// The entry of the zip that holds it, always the last one written.
    static final String ENTRY = "manifest.json";

    /// A short name for the instance key, by which an operator tells one from another.
    String keyName() {
        return keyCheck.substring(0, 12);
    }
}
