package dev.stampbook.wallet.certificate;

import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The signatures of one certificate over what it signed last: a pass that looks as it did is not
/// signed again, whoever fetches it and how often. Nothing is lost when one is forgotten.
final class KeptSignatures {

    /// 2.7 kB each, so 11 MB at most; a certificate has its own.
    private static final int KEPT_MAX = 4_000;

    private final Map<String, byte[]> byDigest =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                            return size() > KEPT_MAX;
                        }
                    });

    Optional<byte[]> find(byte[] digest) {
        return Optional.ofNullable(byDigest.get(name(digest))).map(byte[]::clone);
    }

    void put(byte[] digest, byte[] signature) {
        byDigest.put(name(digest), signature.clone());
    }

    private static String name(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
