package dev.stampbook.access;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.secret.Tokens;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Draws the secrets of access and makes the fingerprints by which they are found again.
@Component
class Keyring {

    private final Tokens tokens;
    private final Fingerprints fingerprints;

    Keyring(Tokens tokens, Fingerprints fingerprints) {
        this.tokens = tokens;
        this.fingerprints = fingerprints;
    }

    /// What a secret opens; none opens what another kind does.
    enum Kind {
        API_KEY,
        DEVICE,
        INVITE
    }

    /// A secret to be shown once, and what is stored of it.
    record Drawn(String text, byte[] hmac) {}

    Drawn draw(Kind kind, MerchantId merchant, String prefix) {
        var text = kind == Kind.API_KEY ? tokens.drawApiKey(prefix) : tokens.draw(prefix);
        return new Drawn(text, hmac(kind, merchant, text));
    }

    /// The fingerprint of a text that somebody shows, or empty when it cannot be such a secret.
    Optional<byte[]> find(Kind kind, MerchantId merchant, String shown) {
        return Tokens.canonical(shown).map(text -> hmac(kind, merchant, text));
    }

    private byte[] hmac(Kind kind, MerchantId merchant, String text) {
        return fingerprints.of(kind.name().toLowerCase(Locale.ROOT), merchant, text);
    }
}
