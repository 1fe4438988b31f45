package dev.stampbook.platform.start;

import java.security.Provider;
import java.security.Security;
import java.util.Optional;

/// Cryptography in machine code, where somebody put it on the class path: Amazon's Corretto Crypto
/// Provider signs passes about four times as fast as the JDK. Without it nothing is missing.
public final class FastProvider {

    private static final String NAME =
            "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private FastProvider() {}

    /// The provider, if it is there and runs on this machine.
    public static Optional<Provider> find() {
        try {
            var type = Class.forName(NAME).asSubclass(Provider.class);
            var provider = type.getConstructor().newInstance();
            // It loads without its library, and knows nothing then.
            return Optional.of(provider)
                    .filter(found -> found.getService("Signature", "SHA256withRSA") != null);
        } catch (ReflectiveOperationException | LinkageError absent) {
            return Optional.empty();
        }
    }

    /// Has everything here use it that asks for no other.
    static void install() {
        find().ifPresent(provider -> Security.insertProviderAt(provider, 1));
    }
}
