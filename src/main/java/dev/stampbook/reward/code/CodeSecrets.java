package dev.stampbook.reward.code;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.RedeemPattern;
import dev.stampbook.platform.code.TypedText;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.secret.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How redeem codes are drawn, found and kept: by the fingerprint of their forgiven text, sealed.
@Component
class CodeSecrets {

    private static final String PURPOSE = "redeem code";

    private final Fingerprints fingerprints;
    private final Sealing sealing;
    private final SecureRandom random = new SecureRandom();

    CodeSecrets(Fingerprints fingerprints, Sealing sealing) {
        this.fingerprints = fingerprints;
        this.sealing = sealing;
    }

    /// A new code of the pattern.
    String draw(RedeemPattern pattern) {
        return pattern.draw(random);
    }

    /// The hidden columns of a generated code.
    Row hide(MerchantId merchant, String text, Row row) {
        var forgiven = TypedText.forgive(text).orElseThrow();
        return row.hidden("code_hmac", hash(merchant, forgiven))
                .hidden("folded_hmac", hash(merchant, TypedText.fold(forgiven)))
                .hidden("code_sealed", seal(merchant, text));
    }

    /// A generated code as it is stored.
    ManyCodes.DrawnCode drawn(MerchantId merchant, UUID id, RedeemPattern pattern) {
        var text = draw(pattern);
        var forgiven = TypedText.forgive(text).orElseThrow();
        return new ManyCodes.DrawnCode(
                id,
                hash(merchant, forgiven),
                hash(merchant, TypedText.fold(forgiven)),
                seal(merchant, text));
    }

    /// The text that was sealed.
    String open(MerchantId merchant, byte[] sealed) {
        return new String(sealing.open(PURPOSE, merchant, sealed), StandardCharsets.UTF_8);
    }

    byte[] seal(MerchantId merchant, String text) {
        return sealing.seal(PURPOSE, merchant, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] hash(MerchantId merchant, String forgiven) {
        return fingerprints.of(PURPOSE, merchant, forgiven);
    }

    byte[][] exact(MerchantId merchant, List<String> texts) {
        return texts.stream()
                .map(text -> hash(merchant, TypedText.forgive(text).orElseThrow()))
                .toArray(byte[][]::new);
    }

    byte[][] sealed(MerchantId merchant, List<String> texts) {
        return texts.stream().map(text -> seal(merchant, text)).toArray(byte[][]::new);
    }

    WantedCodes wanted(MerchantId merchant, Collection<String> texts) {
        var wanted = new WantedCodes();
        for (var text : texts) {
            TypedText.forgive(text)
                    .ifPresent(
                            forgiven ->
                                    wanted.want(
                                            text,
                                            hash(merchant, forgiven),
                                            hash(merchant, TypedText.fold(forgiven))));
        }
        return wanted;
    }
}
