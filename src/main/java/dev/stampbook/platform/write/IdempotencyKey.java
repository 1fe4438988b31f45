package dev.stampbook.platform.write;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The key under which a caller may repeat a request, and what the request said: SHA-256 over
/// method, path and body. It is the holder's own (API key, device), never global.
public record IdempotencyKey(UUID holder, String key, byte[] fingerprint) {

    /// Whether this is the same request once more.
    boolean sameRequestAs(byte[] otherFingerprint) {
        return Arrays.equals(fingerprint, otherFingerprint);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdempotencyKey that
                && holder.equals(that.holder)
                && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return 31 * holder.hashCode() + key.hashCode();
    }
}
