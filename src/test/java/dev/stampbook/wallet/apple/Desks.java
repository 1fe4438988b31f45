package dev.stampbook.wallet.apple;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.wallet.certificate.PassSigner;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/// Where phones ask that a server is reached by over https.
public final class Desks {

    private Desks() {}

    /// The desk of a pass, which such a server would name in it.
    public static NewsDesk of(
            ApplicationContext server, MerchantId merchant, UUID card, PassSigner signer) {
        return of(server.getBean(Fingerprints.class), merchant, card, signer);
    }

    /// The same, of a server whose key is known.
    public static NewsDesk of(
            Fingerprints fingerprints, MerchantId merchant, UUID card, PassSigner signer) {
        var settings = Settings.of(Map.of("STAMPBOOK_URL", "https://cards.example"));
        return new NewsDesks(fingerprints, settings)
                .of(merchant, PassName.of(card), signer)
                .orElseThrow();
    }
}
