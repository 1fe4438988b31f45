package dev.stampbook.wallet.google.callback;

import java.time.Instant;
import java.util.UUID;

/// What Google tells of a card: somebody saved it, or removed it. The same may come again.
record Callback(UUID card, boolean saved, String nonce, Instant expiresAt) {

    /// What comes of looking at a body.
    sealed interface Verdict {

        /// It is Google's, for us, and of now.
        record Genuine(Callback callback) implements Verdict {}

        /// It is Google's and too old.
        record Late() implements Verdict {}

        /// Nobody we know signed it for us.
        record Forged() implements Verdict {}

        /// Google does not say now with which keys it signs.
        record Unknown() implements Verdict {}
    }
}
