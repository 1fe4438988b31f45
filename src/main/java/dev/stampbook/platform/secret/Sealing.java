package dev.stampbook.platform.secret;

import dev.stampbook.platform.MerchantId;

/// Placeholder of the interface until the real one lands: AES-256-GCM with the instance key.
public interface Sealing {

    /// Sealed bytes that only the same purpose and merchant open.
    byte[] seal(String purpose, MerchantId merchant, byte[] plain);

    /// The plain bytes; throws when anything was altered.
    byte[] open(String purpose, MerchantId merchant, byte[] sealed);
}
