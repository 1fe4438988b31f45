package dev.stampbook.platform.start;

import dev.stampbook.platform.start.Settings.Google;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads where Google is, and as which issuer cards go there, if the instance is one.
record GoogleVariables(Variables variables) {

    private static final String ISSUER = "STAMPBOOK_GOOGLE_ISSUER";
    private static final String KEY = "STAMPBOOK_GOOGLE_KEY_FILE";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");

    private static final URI WALLET =
            URI.create("https://walletobjects.googleapis.com/walletobjects/v1");
    private static final URI TOKENS = URI.create("https://oauth2.googleapis.com/token");
    private static final URI SAVE = URI.create("https://pay.google.com/gp/v/save");

    /// Google's own pages name both.
    private static final List<URI> KEYS =
            List.of(
                    URI.create("https://pay.google.com/gp/m/issuer/keys"),
                    URI.create("https://wallet.google.com/gp/m/issuer/keys"));

    private static final List<String> SENDERS = List.of("GooglePayPasses", "GoogleWalletPasses");

    Google google() {
        return new Google(
                variables.url("STAMPBOOK_GOOGLE_API").orElse(WALLET),
                variables.url("STAMPBOOK_GOOGLE_TOKENS").orElse(TOKENS),
                variables.url("STAMPBOOK_GOOGLE_SAVE").orElse(SAVE),
                variables.url("STAMPBOOK_GOOGLE_KEYS").map(List::of).orElse(KEYS),
                variables.text("STAMPBOOK_GOOGLE_SENDER").map(List::of).orElse(SENDERS),
                issuing());
    }

    private Optional<Google.Issuing> issuing() {
        var issuer = variables.text(ISSUER);
        var key = variables.text(KEY);
        if (issuer.isPresent() != key.isPresent()) {
            throw new StartRefused(ISSUER + " and " + KEY + " go together: set both or none.");
        }
        return issuer.map(
                number -> new Google.Issuing(number(number), variables.file(KEY).orElseThrow()));
    }

    private static String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new StartRefused(
                    ISSUER
                            + " must be the number of an issuer such as 3388000000012345678, not "
                            + text
                            + ".");
        }
        return text;
    }
}
