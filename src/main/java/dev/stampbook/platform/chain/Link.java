package dev.stampbook.platform.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a chain stands: the number of its last line and the hash, in hex, of all up to it.
record Link(long seq, String hash) {

    /// Before the first line.
    static final Link START = new Link(0, "0".repeat(64));

    private static final byte VERSION = 1;

    /// The link of the line after this one.
    Link next(Map<String, @Nullable Object> line) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(VERSION);
            digest.update(HexFormat.of().parseHex(hash));
            digest.update(Canonical.of(line));
            return new Link(seq + 1, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }
}
