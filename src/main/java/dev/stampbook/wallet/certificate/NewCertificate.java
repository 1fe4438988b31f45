package dev.stampbook.wallet.certificate;

import dev.stampbook.platform.web.InputChecks;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The body that brings a certificate: a file, PKCS 12 or PEM, and for files without it the
/// certificate that issued it, both in base 64; the password of the file; and for which pass type
/// of which team it is meant, to be checked.
record NewCertificate(
        String file,
        @Nullable String password,
        @Nullable String issuer,
        @Nullable String passType,
        @Nullable String team) {

    private static final int FILE_MAX = 40_000;
    private static final int TEXT_MAX = 200;

    CertificateReading.Upload read() {
        new InputChecks()
                .length("/file", file, FILE_MAX)
                .that("/file", "certificate.invalid.base64", bytes(file) != null)
                .length("/password", password, TEXT_MAX)
                .length("/issuer", issuer, FILE_MAX)
                .that("/issuer", "certificate.invalid.base64", bytes(issuer) != null)
                .length("/pass_type", passType, TEXT_MAX)
                .length("/team", team, TEXT_MAX)
                .done();
        return new CertificateReading.Upload(
                decoded(file), password == null ? "" : password, decoded(issuer), passType, team);
    }

    private static byte[] decoded(@Nullable String text) {
        var bytes = bytes(text);
        return bytes == null ? new byte[0] : bytes;
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        try {
            return text == null ? new byte[0] : Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException not) {
            return null;
        }
    }
}
