package dev.stampbook.wallet.certificate;

import dev.stampbook.platform.web.TurnedAway;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Checks a certificate when it comes in, so that no pass fails later: every fault is told by
/// itself.
final class CertificateReading {

    private CertificateReading() {}

    /// A file with its password; the certificate that issued it, where that is not in the file; and
    /// for which pass type of which team it is meant, where somebody says.
    record Upload(
            byte[] file,
            String password,
            byte[] issuer,
            @Nullable String passType,
            @Nullable String team) {}

    /// A certificate that may sign, with its key.
    record Found(PassSigner.Chain chain, PrivateKey key) {

        PassIdentity identity() {
            return PassIdentity.of(chain.leaf());
        }
    }

    /// The certificate of an upload; throws for the first thing that is wrong with it.
    static Found read(Upload upload, Instant now) {
        var file = CertificateFile.read(upload.file(), upload.password());
        var leaf = file.leaf();
        var identity = PassIdentity.of(leaf);
        refuse(!identity.whole(), CertificateRefusal.CERTIFICATE_NOT_FOR_PASSES);
        refuse(
                differs(upload.passType(), identity.passType())
                        || differs(upload.team(), identity.team()),
                CertificateRefusal.CERTIFICATE_DIFFERS);
        refuse(
                !now.isBefore(leaf.getNotAfter().toInstant()),
                CertificateRefusal.CERTIFICATE_EXPIRED);
        refuse(
                now.isBefore(leaf.getNotBefore().toInstant()),
                CertificateRefusal.CERTIFICATE_NOT_YET_VALID);
        var others = CertificateFile.certificates(upload.issuer());
        var all = Stream.concat(file.certificates().stream(), others.stream()).toList();
        return new Found(new PassSigner.Chain(leaf, issuer(leaf, all)), file.key());
    }

    private static void refuse(boolean wrong, CertificateRefusal reason) {
        if (wrong) {
            throw new TurnedAway(reason);
        }
    }

    private static boolean differs(@Nullable String named, String found) {
        return named != null && !named.equals(found);
    }

    /// By name and by signature: two of Apple's intermediates differ in one letter.
    private static X509Certificate issuer(X509Certificate leaf, List<X509Certificate> others) {
        var called =
                others.stream()
                        .filter(
                                other ->
                                        other.getSubjectX500Principal()
                                                .equals(leaf.getIssuerX500Principal()))
                        .toList();
        refuse(called.isEmpty(), CertificateRefusal.CERTIFICATE_ISSUER_MISSING);
        return called.stream()
                .filter(other -> signed(leaf, other))
                .findFirst()
                .orElseThrow(() -> new TurnedAway(CertificateRefusal.CERTIFICATE_ISSUER_WRONG));
    }

    private static boolean signed(X509Certificate leaf, X509Certificate issuer) {
        try {
            leaf.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException not) {
            return false;
        }
    }
}
