package dev.stampbook.wallet.certificate;

import dev.stampbook.card.pass.PassSamples;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/// A signer for tests of what is signed.
public final class Signers {

    private static final TestAuthority AUTHORITY =
            TestAuthority.at(PassSamples.NOW, new PassIdentity("pass.example.luna", "TEAM123456"));

    private Signers() {}

    /// Signs for `pass.example.luna` of `TEAM123456`; the same for the whole run.
    public static PassSigner signer() {
        return AUTHORITY.signer();
    }

    /// The same, with the key as a provider of cryptography likes it best.
    public static PassSigner signer(Provider provider) {
        try {
            var key = new PKCS8EncodedKeySpec(AUTHORITY.key().getPrivate().getEncoded());
            var own = KeyFactory.getInstance("RSA", provider).generatePrivate(key);
            return new PassSigner(AUTHORITY.chain(), own, false);
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    /// The certificate for passes and the one that issued it.
    public static List<X509Certificate> chain() {
        return List.of(AUTHORITY.chain().leaf(), AUTHORITY.chain().intermediate());
    }

    /// The key of the certificate for passes.
    public static PrivateKey key() {
        return AUTHORITY.key().getPrivate();
    }

    /// The root that what it signs leads to.
    public static X509Certificate root() {
        return AUTHORITY.root();
    }
}
