package dev.stampbook.wallet.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.json.TestJson;
import dev.stampbook.wallet.google.SaveLink.ToSave;
import dev.stampbook.wallet.google.account.Keys;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-22T19:05:11.9Z");
    private static final String GOOGLE = "https://pay.google.com/gp/v/save";
    private static final ToSave ANNAS =
            new ToSave(
                    Classes.cards(),
                    GoogleObject.ofCard(Passes.shown(Passes.anna()), Passes.ISSUER));

    private final SaveLink link =
            new SaveLink(TestJson.json(), URI.create(GOOGLE), "https://cards.example.com");

    @Test
    void claimsWhatGoogleAsksForAndNothingElse() {
        var claims = claims(thin());

        assertThat(claims)
                .hasSize(6)
                .containsEntry("iss", Keys.EMAIL)
                .containsEntry("aud", "google");
        assertThat(claims).containsEntry("typ", "savetowallet").containsEntry("iat", 1795374311);
        assertThat(TestJson.json().write(claims))
                .contains("\"origins\":[\"https://cards.example.com\"]")
                .endsWith(
                        "\"payload\":{\"loyaltyObjects\":[{\"id\":\""
                                + ANNAS.card().id()
                                + "\",\"classId\":\""
                                + ANNAS.classOf().id()
                                + "\"}]}}");
    }

    @Test
    void isSignedByTheAccount() throws GeneralSecurityException, IOException {
        var token = token(thin());
        var end = token.lastIndexOf('.');
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(Keys.PAIR.getPublic());
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));

        assertThat(signature.verify(decoded(token.substring(end + 1)))).isTrue();
        assertThat(new String(decoded(token.split("\\.")[0]), StandardCharsets.UTF_8))
                .isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"5ea1ed\"}");
        keepForOthers(token);
    }

    @Test
    void namesOnlyWhatDoesNotFit() {
        var whole = link.whole(ANNAS, Keys.ACCOUNT, NOW);
        var small = new Resource(ANNAS.classOf().kind(), "1.2", Map.of("id", "1.2"));

        assertThat(whole).isEqualTo(thin());
        assertThat(token(whole).length()).isLessThanOrEqualTo(SaveLink.TOKEN_MAX);
        assertThat(claims(link.whole(new ToSave(small, ANNAS.card()), Keys.ACCOUNT, NOW)))
                .extractingByKey("payload")
                .asString()
                .contains("7/10", "loyaltyClasses");
    }

    @Test
    void tellsNoSecret() {
        var small = new Resource(ANNAS.classOf().kind(), "1.2", Map.of("id", "1.2"));
        var claims = claims(link.whole(new ToSave(small, ANNAS.card()), Keys.ACCOUNT, NOW));

        assertThat(claims.toString())
                .doesNotContain(Passes.ROTATION.hex(), Passes.SCAN_TOKEN, "view-token", "7K2M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG"})
    void isTheSameOnEveryMachine(String tag) {
        var here = link.whole(ANNAS, Keys.ACCOUNT, NOW);
        var usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(link.whole(ANNAS, Keys.ACCOUNT, NOW)).isEqualTo(here);
        } finally {
            Locale.setDefault(usual);
        }
    }

    /// `bin/lib/check-save-link` shows them to a library that is not ours.
    private static void keepForOthers(String token) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "save-link"));
        Files.writeString(folder.resolve("token.txt"), token);
        var key = Keys.pem("PUBLIC KEY", Keys.PAIR.getPublic().getEncoded());
        Files.writeString(folder.resolve("public.pem"), key);
    }

    private URI thin() {
        return link.thin(ANNAS.card().id(), ANNAS.classOf().id(), Keys.ACCOUNT, NOW);
    }

    private static String token(URI address) {
        return address.toString().substring(GOOGLE.length() + 1);
    }

    private static Map<String, Object> claims(URI address) {
        var payload = decoded(token(address).split("\\.")[1]);
        return TestJson.json().object(new String(payload, StandardCharsets.UTF_8));
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
