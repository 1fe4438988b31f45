package dev.stampbook.platform.chain;

import java.time.Instant;

/// A checkpoint as other systems keep it; hash, key and signature in hex.
record CheckpointView(
        String merchant, long seq, String hash, Instant at, String key, String signature) {

    static CheckpointView of(Checkpoint checkpoint) {
        return new CheckpointView(
                checkpoint.merchant(),
                checkpoint.link().seq(),
                checkpoint.link().hash(),
                checkpoint.at(),
                checkpoint.key(),
                checkpoint.signature());
    }
}
