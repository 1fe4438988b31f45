package dev.stampbook.reward;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.Crockford;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.platform.code.TypedText;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.secret.Sealing;
import dev.stampbook.platform.secret.Tokens;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How the numbers and tokens of vouchers are drawn, found and kept.
@Component
public class VoucherSecrets {

    private static final String SEALED = "voucher";
    private static final String NUMBER = "voucher number";
    private static final String TOKEN = "voucher token";
    private static final String VIEW_TOKEN = "voucher view token";
    private static final int NUMBER_SYMBOLS = 12;

    private final Fingerprints fingerprints;
    private final Sealing sealing;
    private final Tokens tokens;
    private final Json json;
    private final SecureRandom random = new SecureRandom();

    VoucherSecrets(Fingerprints fingerprints, Sealing sealing, Tokens tokens, Json json) {
        this.fingerprints = fingerprints;
        this.sealing = sealing;
        this.tokens = tokens;
        this.json = json;
    }

    /// Four new independent values for a voucher of the merchant with that prefix.
    public Voucher.Secrets draw(String prefix) {
        return new Voucher.Secrets(
                Crockford.withCheck(NUMBER_SYMBOLS, random),
                tokens.draw(prefix),
                tokens.draw(prefix),
                TotpKey.draw(random).hex());
    }

    /// How the secrets of a voucher are stored: three fingerprints, and all of them sealed.
    public record Hidden(byte[] number, byte[] token, byte[] viewToken, byte[] sealed) {}

    /// The secrets as they are stored.
    public Hidden hide(MerchantId merchant, Voucher.Secrets secrets) {
        return new Hidden(
                of(NUMBER, merchant, secrets.number()),
                of(TOKEN, merchant, secrets.token()),
                of(VIEW_TOKEN, merchant, secrets.viewToken()),
                sealing.seal(SEALED, merchant, json.bytes(secrets)));
    }

    /// The row with the hidden columns of a voucher.
    Row hide(MerchantId merchant, Voucher.Secrets secrets, Row row) {
        var hidden = hide(merchant, secrets);
        return row.hidden("number_hmac", hidden.number())
                .hidden("token_hmac", hidden.token())
                .hidden("view_token_hmac", hidden.viewToken())
                .hidden("secrets", hidden.sealed());
    }

    /// What was sealed with a voucher.
    public Voucher.Secrets open(MerchantId merchant, byte[] sealed) {
        return json.read(sealing.open(SEALED, merchant, sealed), Voucher.Secrets.class);
    }

    /// The fingerprint of a voucher number, however it was typed; empty for any other text.
    Optional<byte[]> ofNumber(MerchantId merchant, String typed) {
        return TypedText.forgive(typed)
                .map(TypedText::fold)
                .filter(Crockford::isValid)
                .map(number -> of(NUMBER, merchant, number));
    }

    /// The fingerprint of a voucher token; empty for a text of another shape.
    Optional<byte[]> ofToken(MerchantId merchant, String token) {
        return Tokens.canonical(token).map(canonical -> of(TOKEN, merchant, canonical));
    }

    /// The fingerprint of a token that opens a voucher's page.
    Optional<byte[]> ofViewToken(MerchantId merchant, String token) {
        return Tokens.canonical(token).map(canonical -> of(VIEW_TOKEN, merchant, canonical));
    }

    private byte[] of(String purpose, MerchantId merchant, String text) {
        return fingerprints.of(purpose, merchant, text);
    }
}
