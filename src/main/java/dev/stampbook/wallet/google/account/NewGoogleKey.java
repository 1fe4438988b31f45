package dev.stampbook.wallet.google.account;

import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.platform.web.TurnedAway;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The body that brings a key: the number of the issuer, and in base 64 the JSON file that Google
/// gave out with the key.
record NewGoogleKey(String issuer, String file) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");
    private static final int FILE_MAX = 60_000;

    /// Whether an issuer could have this number.
    static boolean number(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// The account in it; throws for the first thing that is wrong with it.
    GoogleAccount read(Json json) {
        var bytes = bytes(file);
        new InputChecks()
                .that("/issuer", "google_key.invalid.issuer", number(issuer))
                .length("/file", file, FILE_MAX)
                .that("/file", "certificate.invalid.base64", bytes != null)
                .done();
        return switch (KeyFile.read(bytes == null ? new byte[0] : bytes, json)) {
            case KeyFile.Content.Good(var account) -> new GoogleAccount(issuer, account);
            case KeyFile.Content.Bad(var reason) -> throw new TurnedAway(reason);
        };
    }

    private static byte @Nullable [] bytes(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException not) {
            return null;
        }
    }
}
