package dev.stampbook.platform.mail;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.secret.Sealing;
import dev.stampbook.platform.start.Settings;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Where letters are handed in: sealed at once, sent once the change is committed.
@Component
public class Posting {

    private static final String PURPOSE = "letter";

    private final Letters letters;
    private final Sealing sealing;
    private final Json json;
    private final Settings settings;

    Posting(Letters letters, Sealing sealing, Json json, Settings settings) {
        this.letters = letters;
        this.sealing = sealing;
        this.json = json;
        this.settings = settings;
    }

    /// A letter, the fingerprint of its address, and from when until when it is worth sending.
    public record ToPost(UUID id, Mail mail, byte[] address, Instant at, Instant expiresAt) {}

    /// Whether this instance sends mail at all.
    public boolean on() {
        return settings.mail().isPresent();
    }

    /// Adds a letter to what is about to be written.
    public void post(Changes changes, ToPost letter) {
        var sealed = sealing.seal(PURPOSE, changes.merchant(), json.bytes(letter.mail()));
        letters.add(
                changes,
                new Letters.Written(
                        letter.id(), letter.address(), sealed, letter.at(), letter.expiresAt()));
    }

    /// Forgets every letter that waits for an address, inside a transaction.
    public void forget(MerchantId merchant, byte[] address) {
        letters.forgetAddress(merchant, address);
    }

    Mail open(MerchantId merchant, byte[] sealed) {
        return json.read(sealing.open(PURPOSE, merchant, sealed), Mail.class);
    }
}
