package dev.stampbook.wallet.apple;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.wallet.certificate.PassSigner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Knows where phones ask for news of a pass and with which secret, and whose secret is genuine.
///
/// The secret follows from the pass and the instance key: it is stored nowhere and stays the same
/// for as long as the pass does. Nobody is looked up before it is checked, so that a pass that is
/// not there and a wrong secret cannot be told apart.
@Component
public class NewsDesks {

    private static final String PURPOSE = "apple-pass";

    private final Fingerprints fingerprints;
    private final String address;

    NewsDesks(Fingerprints fingerprints, Settings settings) {
        this.fingerprints = fingerprints;
        this.address = settings.web().url().toString();
    }

    /// Where news of a pass is; nowhere for a pass that phones accept, as long as the server is
    /// not reached over https: they would refuse a pass that says so.
    public Optional<NewsDesk> of(MerchantId merchant, PassName pass, PassSigner signer) {
        if (signer.trusted() && !address.startsWith("https://")) {
            return Optional.empty();
        }
        var token = token(merchant, signer.identity().passType(), pass.serial());
        return Optional.of(new NewsDesk(address + "/apple/" + merchant, token));
    }

    /// Whether this is the secret of that pass.
    public boolean genuine(MerchantId merchant, String passType, String serial, String token) {
        return MessageDigest.isEqual(
                token(merchant, passType, serial).getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8));
    }

    private String token(MerchantId merchant, String passType, String serial) {
        var print = fingerprints.of(PURPOSE, merchant, passType + " " + serial);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(print);
    }
}
