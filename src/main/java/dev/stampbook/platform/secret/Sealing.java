package dev.stampbook.platform.secret;

import dev.stampbook.platform.MerchantId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts what must be shown again: AES-256-GCM under a key of its own per purpose and merchant.
///
/// Sealed bytes are a version, a nonce of 96 bits, the cipher text and its tag. Random nonces are
/// safe for some billion messages a key, hence the many keys: one busy instance would get there.
public final class Sealing {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int HEAD_BYTES = 1 + NONCE_BYTES;
    private static final int TAG_BYTES = 16;

    /// Keys kept ready; more merchants than this at work at once have theirs derived again.
    private static final int KEYS_MAX = 10_000;

    private final Subkeys subkeys;
    private final Map<ByteBuffer, SecretKey> keys = new ConcurrentHashMap<>();
    // Looking a cipher up costs more than half of a seal. Threads are many and short, so ciphers
    // are
    // lent; there are as many as ever worked at once.
    private final Queue<Cipher> ciphers = new ConcurrentLinkedQueue<>();
    private final SecureRandom random = new SecureRandom();

    /// Sealing under the key of this instance.
    public Sealing(InstanceKey instanceKey) {
        this.subkeys = new Subkeys(instanceKey);
    }

    /// Sealed bytes that only the same purpose and merchant open, different each time; 29 bytes
    /// longer than the plain ones.
    public byte[] seal(String purpose, MerchantId merchant, byte[] plain) {
        var head = new byte[HEAD_BYTES];
        random.nextBytes(head);
        head[0] = VERSION;
        var sealed = Arrays.copyOf(head, HEAD_BYTES + plain.length + TAG_BYTES);
        try {
            var cipher = lent();
            start(cipher, Cipher.ENCRYPT_MODE, head, label(purpose, merchant));
            cipher.doFinal(plain, 0, plain.length, sealed, HEAD_BYTES);
            ciphers.add(cipher);
            return sealed;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has AES-GCM", fault);
        }
    }

    /// The plain bytes; throws [SealBroken] when anything is not as it was sealed.
    public byte[] open(String purpose, MerchantId merchant, byte[] sealed) {
        if (sealed.length < HEAD_BYTES + TAG_BYTES || sealed[0] != VERSION) {
            throw new SealBroken();
        }
        try {
            var head = Arrays.copyOf(sealed, HEAD_BYTES);
            var cipher = lent();
            start(cipher, Cipher.DECRYPT_MODE, head, label(purpose, merchant));
            var plain = cipher.doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
            ciphers.add(cipher);
            return plain;
        } catch (AEADBadTagException altered) {
            throw new SealBroken(altered);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has AES-GCM", fault);
        }
    }

    /// One that came back, else a new one; one that met a fault does not come back.
    private Cipher lent() throws GeneralSecurityException {
        var idle = ciphers.poll();
        return idle == null ? Cipher.getInstance("AES/GCM/NoPadding") : idle;
    }

    private void start(Cipher cipher, int mode, byte[] head, byte[] label)
            throws GeneralSecurityException {
        cipher.init(mode, key(label), new GCMParameterSpec(TAG_BYTES * 8, head, 1, NONCE_BYTES));
        cipher.updateAAD(head, 0, 1);
        cipher.updateAAD(label);
    }

    private SecretKey key(byte[] label) {
        if (keys.size() >= KEYS_MAX) {
            keys.clear();
        }
        return keys.computeIfAbsent(ByteBuffer.wrap(label), unseen -> subkeys.derive("AES", label));
    }

    private static byte[] label(String purpose, MerchantId merchant) {
        return Subkeys.label("seal", purpose, merchant.value());
    }
}
