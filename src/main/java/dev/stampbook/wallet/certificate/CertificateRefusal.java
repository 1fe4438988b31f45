package dev.stampbook.wallet.certificate;

import dev.stampbook.platform.Refusal;

/// Why a certificate cannot sign passes.
public enum CertificateRefusal implements Refusal {
    /// The password does not open the file.
    CERTIFICATE_PASSWORD_WRONG,
    /// The file is neither PKCS 12 nor PEM.
    CERTIFICATE_UNREADABLE,
    /// The file has no private key, or none that belongs to a certificate in it.
    CERTIFICATE_KEY_MISSING,
    /// It is a certificate for something else.
    CERTIFICATE_NOT_FOR_PASSES,
    /// It is of another pass type or another team than the one that was named.
    CERTIFICATE_DIFFERS,
    /// Its time is over.
    CERTIFICATE_EXPIRED,
    /// Its time has not come.
    CERTIFICATE_NOT_YET_VALID,
    /// The certificate that issued it did not come with it.
    CERTIFICATE_ISSUER_MISSING,
    /// The certificate that is called like its issuer has not signed it.
    CERTIFICATE_ISSUER_WRONG;

    @Override
    public int status() {
        return 422;
    }
}
