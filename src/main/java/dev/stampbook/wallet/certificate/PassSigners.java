package dev.stampbook.wallet.certificate;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.web.TurnedAway;
import dev.stampbook.wallet.certificate.Certificates.Kept;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Who signs the passes of a merchant: its own certificate; on a server that is tried out, an
/// authority of ours.
@Component
public class PassSigners {

    /// Opened keys that are kept in memory; beyond it they are opened again.
    private static final int OPEN_MAX = 1_000;

    private final Certificates certificates;
    private final Clock clock;
    private final boolean trial;
    private final Map<MerchantId, Opened> opened = new ConcurrentHashMap<>();
    private volatile Optional<PassSigner> trying = Optional.empty();

    PassSigners(Certificates certificates, Settings settings, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
        this.trial = trial(settings);
    }

    /// Whether the server is tried out: nobody outside reaches it under a name of its own.
    private static boolean trial(Settings settings) {
        var web = settings.web();
        return web.lan().isPresent() || !"https".equals(web.url().getScheme());
    }

    /// Whoever signs; nobody where there is no certificate and customers come, and nobody once it
    /// has expired. Inside a transaction of the merchant.
    public Optional<PassSigner> find(MerchantId merchant) {
        var kept = certificates.find(merchant);
        if (kept.isPresent()) {
            return kept.filter(this::standing).map(found -> signer(merchant, found));
        }
        return trial ? Optional.of(tried()) : Optional.empty();
    }

    /// The same, or why nobody does.
    public PassSigner get(MerchantId merchant) {
        return find(merchant)
                .orElseThrow(
                        () ->
                                certificates.find(merchant).isPresent()
                                        ? new TurnedAway(CertificateRefusal.CERTIFICATE_EXPIRED)
                                        : new NotFound("pass"));
    }

    /// A signer, and the sealed bytes that it was opened from.
    private record Opened(byte[] sealed, PassSigner signer) {}

    private boolean standing(Kept kept) {
        return clock.instant().isBefore(kept.expiresAt());
    }

    /// Opened once, until another certificate takes its place.
    private PassSigner signer(MerchantId merchant, Kept kept) {
        var known = opened.get(merchant);
        if (known != null && Arrays.equals(known.sealed(), kept.sealed())) {
            return known.signer();
        }
        if (opened.size() >= OPEN_MAX) {
            opened.clear();
        }
        var signer = open(merchant, kept);
        opened.put(merchant, new Opened(kept.sealed(), signer));
        return signer;
    }

    private PassSigner open(MerchantId merchant, Kept kept) {
        var parts = certificates.open(merchant, kept);
        var leaf = CertificateFile.certificates(parts.leaf()).getFirst();
        var intermediate = CertificateFile.certificates(parts.intermediate()).getFirst();
        try {
            var spec = new PKCS8EncodedKeySpec(parts.key());
            var key = KeyFactory.getInstance("RSA").generatePrivate(spec);
            return new PassSigner(new PassSigner.Chain(leaf, intermediate), key, true);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the key was read when it came in", fault);
        }
    }

    /// Made when it is wanted first: its keys take a second.
    private PassSigner tried() {
        return trying.orElseGet(this::make);
    }

    private synchronized PassSigner make() {
        var identity = new PassIdentity(TestAuthority.PASS_TYPE, TestAuthority.TEAM);
        var signer = trying.orElseGet(() -> TestAuthority.at(clock.instant(), identity).signer());
        trying = Optional.of(signer);
        return signer;
    }
}
