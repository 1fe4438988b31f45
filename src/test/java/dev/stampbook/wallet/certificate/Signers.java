package dev.stampbook.wallet.certificate;

import dev.stampbook.card.pass.PassSamples;
import java.security.cert.X509Certificate;

/// A signer for tests of what is signed.
public final class Signers {

    private static final TestAuthority AUTHORITY =
            TestAuthority.at(PassSamples.NOW, new PassIdentity("pass.example.luna", "TEAM123456"));

    private Signers() {}

    /// Signs for `pass.example.luna` of `TEAM123456`; the same for the whole run.
    public static PassSigner signer() {
        return AUTHORITY.signer();
    }

    /// The root that what it signs leads to.
    public static X509Certificate root() {
        return AUTHORITY.root();
    }
}
