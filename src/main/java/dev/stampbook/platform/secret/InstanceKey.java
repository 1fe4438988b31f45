package dev.stampbook.platform.secret;

/// The 32 bytes every secret of this instance hangs on: look-ups by HMAC and encryption at rest.
public final class InstanceKey {

    /// How long a key is.
    public static final int BYTES = 32;

    private final byte[] bytes;

    /// A key from exactly `BYTES` bytes, which are copied.
    public InstanceKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("An instance key has " + BYTES + " bytes.");
        }
        this.bytes = bytes.clone();
    }

    /// A copy of the bytes, so that nobody changes the key of the others.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "InstanceKey[hidden]";
    }
}
