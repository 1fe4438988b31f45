package dev.stampbook.platform.secret;

import dev.stampbook.platform.MerchantId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;

/// Finds secrets without storing them: HMAC-SHA-256 under a key that only this instance has.
public final class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final UUID NO_MERCHANT = new UUID(0, 0);

    private final Subkeys subkeys;
    // Purposes are constants of the code, so this stays as small as their list.
    private final Map<String, Mac> macs = new ConcurrentHashMap<>();

    /// Fingerprints under the key of this instance.
    public Fingerprints(InstanceKey instanceKey) {
        this.subkeys = new Subkeys(instanceKey);
    }

    /// The 32 bytes that stand for the text of that purpose and merchant, and for nothing else. The
    /// text counts as it is: callers bring it into its one form first.
    public byte[] of(String purpose, MerchantId merchant, String text) {
        // Two bytes a char keep even broken texts apart, which UTF-8 would turn into the same one.
        var input = ByteBuffer.allocate(16 + Integer.BYTES + text.length() * Character.BYTES);
        input.putLong(merchant.value().getMostSignificantBits())
                .putLong(merchant.value().getLeastSignificantBits())
                .putInt(text.length())
                .asCharBuffer()
                .put(text);
        return hash(macs.computeIfAbsent(purpose, this::mac), input.array());
    }

    private Mac mac(String purpose) {
        var label = Subkeys.label("fingerprint", purpose, NO_MERCHANT);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(subkeys.derive(ALGORITHM, label));
            return mac;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", fault);
        }
    }

    /// A copy works, so that many may hash at once; it has taken in the key already.
    private static byte[] hash(Mac prepared, byte[] input) {
        try {
            return ((Mac) prepared.clone()).doFinal(input);
        } catch (CloneNotSupportedException fault) {
            throw new IllegalStateException("the HMAC of Java can be copied", fault);
        }
    }
}
