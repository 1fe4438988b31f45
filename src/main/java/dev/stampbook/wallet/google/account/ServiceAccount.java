package dev.stampbook.wallet.google.account;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/// Who we are at Google: the name, and the key that signs for it, by its id there.
public record ServiceAccount(String email, String keyId, PrivateKey key) {

    /// RSA with SHA-256, as `RS256` means it.
    public byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("a key that was read signs", fault);
        }
    }

    @Override
    public String toString() {
        return "ServiceAccount[" + email + "]";
    }
}
