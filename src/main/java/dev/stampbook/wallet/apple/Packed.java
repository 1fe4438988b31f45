package dev.stampbook.wallet.apple;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// A file of an archive with the two sums that it is known by: one for the manifest, one for the
/// archive. Both are taken once.
final class Packed {

    private final String name;
    private final byte[] bytes;
    private final String sha1;
    private final long crc;

    Packed(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        this.sha1 = sha1(bytes);
        var sum = new CRC32();
        sum.update(bytes);
        this.crc = sum.getValue();
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /// In lower-case hex, as manifests have it.
    String sha1() {
        return sha1;
    }

    long crc() {
        return crc;
    }

    private static String sha1(byte[] bytes) {
        try {
            // What Apple's manifests ask for; trust rests on the signature over the manifest.
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
