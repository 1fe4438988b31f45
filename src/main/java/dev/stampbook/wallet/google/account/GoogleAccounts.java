package dev.stampbook.wallet.google.account;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// As whom merchants go to Google: as themselves where they brought a key, else as the instance,
/// else not at all.
@Component
public class GoogleAccounts {

    private final GoogleKeys keys;
    private final Optional<GoogleAccount> ofTheInstance;

    GoogleAccounts(GoogleKeys keys, Settings settings, Json json) {
        this.keys = keys;
        this.ofTheInstance =
                settings.google()
                        .issuing()
                        .map(own -> new GoogleAccount(own.issuer(), account(own.keyFile(), json)));
    }

    /// Who goes for a merchant; inside a transaction of that merchant.
    public Optional<GoogleAccount> find(MerchantId merchant) {
        return keys.find(merchant)
                .map(kept -> new GoogleAccount(kept.issuer(), keys.open(merchant, kept)))
                .or(() -> ofTheInstance);
    }

    private static ServiceAccount account(Path file, Json json) {
        try {
            return switch (KeyFile.read(Files.readAllBytes(file), json)) {
                case KeyFile.Content.Good(var account) -> account;
                case KeyFile.Content.Bad(var reason) ->
                        throw new StartRefused(
                                "STAMPBOOK_GOOGLE_KEY_FILE will not do: " + reason.sentence());
            };
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "STAMPBOOK_GOOGLE_KEY_FILE cannot be read: " + file + ".", unreadable);
        }
    }
}
