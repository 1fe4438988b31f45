package dev.stampbook.platform.chain;

import java.time.Instant;
import java.util.Map;

/// That the chain of a merchant (its public id) led to this link at this instant; with the public
/// key and the signature over it, both in hex.
record Checkpoint(String merchant, Link link, Instant at, String key, String signature) {

    /// What is signed.
    static byte[] signed(String merchant, Link link, Instant at) {
        return Canonical.of(
                Map.of(
                        "what", "stampbook checkpoint 1",
                        "merchant", merchant,
                        "seq", link.seq(),
                        "hash", link.hash(),
                        "at", at.toString()));
    }

    byte[] signed() {
        return signed(merchant, link, at);
    }
}
