package dev.stampbook.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Derives from the instance key one key for each use (HKDF-Expand, RFC 5869).
///
/// The instance key is random, so the extracting half of HKDF has nothing to do.
final class Subkeys {

    static final int BYTES = 32;

    private final SecretKey instanceKey;

    Subkeys(InstanceKey instanceKey) {
        this.instanceKey = new SecretKeySpec(instanceKey.bytes(), "HmacSHA256");
    }

    /// The key of 32 bytes for an algorithm and a label that no other use has.
    SecretKey derive(String algorithm, byte[] label) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(algorithm, HKDFParameterSpec.expandOnly(instanceKey, label, BYTES));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java 25 has HKDF", fault);
        }
    }

    /// Texts and id in one byte string that no other texts and id give: each text has its length.
    static byte[] label(String use, String purpose, UUID id) {
        var first = use.getBytes(StandardCharsets.UTF_8);
        var second = purpose.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Integer.BYTES + first.length + second.length + 16)
                .putInt(first.length)
                .put(first)
                .putInt(second.length)
                .put(second)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
