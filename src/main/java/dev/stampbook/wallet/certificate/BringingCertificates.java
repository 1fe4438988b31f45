package dev.stampbook.wallet.certificate;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Takes the certificate of a merchant, in place of the one before. What was signed stays signed.
@Component
class BringingCertificates
        implements Deed<BringingCertificates.ToBring, BringingCertificates.Brought> {

    private final Certificates certificates;
    private final Housekeeping housekeeping;

    BringingCertificates(Certificates certificates, Housekeeping housekeeping) {
        this.certificates = certificates;
        this.housekeeping = housekeeping;
    }

    /// A certificate that was read and found good.
    record ToBring(By by, CertificateReading.Found found) {}

    /// What is kept by now.
    record Brought(PassIdentity identity, Instant expiresAt) {}

    /// Of several that come together the last one stays.
    @Override
    public List<Brought> perform(MerchantId merchant, List<ToBring> wishes, Changes changes) {
        var last = wishes.getLast();
        var parts =
                new Certificates.Parts(
                        PassSigner.encoded(last.found().chain().leaf()),
                        PassSigner.encoded(last.found().chain().intermediate()),
                        last.found().key().getEncoded());
        var kept =
                new Certificates.Kept(
                        last.found().identity(),
                        last.found().chain().leaf().getNotAfter().toInstant(),
                        certificates.seal(merchant, parts));
        certificates.put(changes, kept, last.by().at());
        wishes.forEach(
                wish -> housekeeping.note(changes, wish.by(), "certificate.changed", Map.of()));
        return wishes.stream().map(wish -> new Brought(kept.identity(), kept.expiresAt())).toList();
    }
}
