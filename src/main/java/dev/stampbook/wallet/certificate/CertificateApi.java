package dev.stampbook.wallet.certificate;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The certificate for passes over the public API, for whoever manages for the owner.
@RestController
class CertificateApi {

    private final Certificates certificates;
    private final BringingCertificates bringing;
    private final Transactions transactions;
    private final Waist waist;
    private final Clock clock;

    CertificateApi(
            Certificates certificates,
            BringingCertificates bringing,
            Transactions transactions,
            Waist waist,
            Clock clock) {
        this.certificates = certificates;
        this.bringing = bringing;
        this.transactions = transactions;
        this.waist = waist;
        this.clock = clock;
    }

    /// The one that signs passes.
    @GetMapping("/api/v1/pass-certificate")
    @Refuses(value = WebRefusal.class, only = "not_found")
    CertificateView show(Caller caller) {
        var merchant = caller.require(Right.KEYS).actor().merchant();
        return transactions
                .reading(merchant, () -> certificates.find(merchant))
                .map(kept -> CertificateView.of(kept.identity(), kept.expiresAt()))
                .orElseThrow(() -> new NotFound("certificate"));
    }

    /// Takes a certificate that can sign, in place of the one before.
    @PostMapping("/api/v1/pass-certificate")
    @Refuses(CertificateRefusal.class)
    Reply<CertificateView> create(Caller caller, @RequestBody NewCertificate body) {
        var actor = caller.require(Right.KEYS).actor();
        var found = CertificateReading.read(body.read(), clock.instant());
        var wish = new BringingCertificates.ToBring(new By(actor, clock.instant()), found);
        return Reply.of(
                waist.take(
                        bringing,
                        caller.call(
                                wish,
                                brought ->
                                        caller.ok(
                                                CertificateView.of(
                                                        brought.identity(),
                                                        brought.expiresAt())))));
    }
}
