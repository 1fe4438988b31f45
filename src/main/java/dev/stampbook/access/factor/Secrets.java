package dev.stampbook.access.factor;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.platform.secret.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/// Draws the secrets of second factors; stored, they are sealed.
@Component
class Secrets {

    private static final String PURPOSE = "second_factor";

    private final SecureRandom random = new SecureRandom();
    private final Sealing sealing;

    Secrets(Sealing sealing) {
        this.sealing = sealing;
    }

    byte[] draw(MerchantId merchant) {
        var hex = TotpKey.draw(random).hex();
        return sealing.seal(PURPOSE, merchant, hex.getBytes(StandardCharsets.US_ASCII));
    }

    AppSecret open(MerchantId merchant, SecondFactor factor) {
        var hex = sealing.open(PURPOSE, merchant, factor.secretSealed());
        return new AppSecret(new TotpKey(new String(hex, StandardCharsets.US_ASCII)));
    }
}
