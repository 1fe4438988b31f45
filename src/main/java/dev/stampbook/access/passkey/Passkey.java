package dev.stampbook.access.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key pair on somebody's device, of which the public half is here; `signCount` never falls.
record Passkey(
        UUID id,
        UUID staff,
        String name,
        Key key,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    /// What the authenticator told: the name of the credential, its public half, how often it
    /// signed.
    @SuppressWarnings("ArrayRecordComponent") // Never compared; it goes through to the database.
    record Key(byte[] credential, byte[] publicKey, long signCount) {}
}
