package dev.stampbook.wallet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// A certificate is checked when it comes in, and each fault is told by itself.
@DoorTest
class CertificateDoorsTest {

    private static final String PATH = "/api/v1/pass-certificate";
    private static final PassIdentity LUNA = new PassIdentity("pass.example.luna", "TEAM123456");
    private static final Duration YEARS = Duration.ofDays(7 * 366);

    @Autowired Shops shops;
    @Autowired TestClock clock;
    @Autowired Fixtures fixtures;
    @Autowired Http http;

    private Till till;
    private TestAuthority authority;

    @BeforeEach
    void aShopWithACertificateOfItsOwn() {
        till = shops.open().till();
        authority = authority(clock.instant());
    }

    @Test
    void takesAStoreAndShowsWhatItSignsFor() {
        till.get(PATH).expect(404);

        var told = till.post(PATH, body(Stores.of(authority, true))).expect(200);

        assertThat(told.text("/pass_type")).isEqualTo("pass.example.luna");
        assertThat(till.get(PATH).expect(200).text("/team")).isEqualTo("TEAM123456");
    }

    @Test
    void takesPlainFilesWithTheIssuerApart() throws GeneralSecurityException {
        var chain = authority.chain();
        var key = authority.key().getPrivate().getEncoded();
        var file = pem("CERTIFICATE", chain.leaf().getEncoded()) + pem("PRIVATE KEY", key);
        var body = body(file.getBytes(StandardCharsets.US_ASCII));
        body.put("issuer", text(chain.intermediate().getEncoded()));

        till.post(PATH, body).expect(200);
    }

    @Test
    void theKeyIsKeptSealed() {
        till.post(PATH, body(Stores.of(authority, true))).expect(200);
        var modulus = authority.chain().leaf().getSerialNumber().toByteArray();

        var jdbc = new JdbcTemplate(fixtures.database().superuser());
        var rows = jdbc.queryForList("select sealed from pass_certificate", byte[].class);

        assertThat(rows).isNotEmpty();
        assertThat(rows).noneMatch(row -> contains(row, modulus));
    }

    private static boolean contains(byte[] whole, byte[] part) {
        for (var from = 0; from + part.length <= whole.length; from++) {
            if (Arrays.equals(whole, from, from + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void passesAreSignedWithItUntilItExpires() {
        till.post(PATH, body(Stores.of(authority, true))).expect(200);
        var card = card();
        var browser = new PlainBrowser(http.address());

        assertThat(browser.open(card).document().select("a[href$=/apple]")).hasSize(1);
        assertThat(Pass.of(http.address() + card + "/apple").text())
                .contains("pass.example.luna", "TEAM123456");
        clock.advance(YEARS);
        assertThat(browser.open(card).document().select("a[href$=/apple]")).isEmpty();
        assertThat(browser.open(card + "/apple").text("main"))
                .contains("The certificate for passes has expired.");
    }

    private String card() {
        var reward =
                Map.of("kind", "voucher", "title", Map.of("en", "Coffee"), "redemption", "self");
        var program =
                Map.of(
                        "name", Map.of("en", "Coffee card"),
                        "goals", List.of(Map.of("stamps", 10, "reward", reward)));
        var made = till.post("/api/v1/programs", program).expect(201).text("/id");
        var card = till.post("/api/v1/cards", Map.of("program", made)).expect(201);
        return URI.create(card.text("/url")).getPath();
    }

    @Test
    void tellsAWrongPassword() {
        var body = body(Stores.of(authority, true));
        body.put("password", "abracadabra");

        till.post(PATH, body).expect(422, "certificate_password_wrong");
    }

    @Test
    void tellsWhatCannotBeRead() {
        till.post(PATH, body(new byte[] {1, 2, 3})).expect(422, "certificate_unreadable");
    }

    @Test
    void tellsAMissingKey() throws GeneralSecurityException {
        var file = pem("CERTIFICATE", authority.chain().leaf().getEncoded());
        var bytes = file.getBytes(StandardCharsets.US_ASCII);

        till.post(PATH, body(bytes)).expect(422, "certificate_key_missing");
    }

    @Test
    void tellsACertificateForSomethingElse() {
        var other = TestAuthority.at(clock.instant(), new PassIdentity("com.example.app", "TEAM"));

        till.post(PATH, body(Stores.of(other, true))).expect(422, "certificate_not_for_passes");
    }

    @Test
    void tellsAnotherTeamOrPassType() {
        var team = body(Stores.of(authority, true));
        team.put("team", "TEAM000000");
        var type = body(Stores.of(authority, true));
        type.put("pass_type", "pass.example.sol");

        till.post(PATH, team).expect(422, "certificate_differs");
        till.post(PATH, type).expect(422, "certificate_differs");
    }

    @Test
    void tellsATimeThatIsOverOrHasNotCome() {
        var old = Stores.of(authority(clock.instant().minus(YEARS)), true);
        var young = Stores.of(authority(clock.instant().plus(YEARS)), true);

        till.post(PATH, body(old)).expect(422, "certificate_expired");
        till.post(PATH, body(young)).expect(422, "certificate_not_yet_valid");
    }

    @Test
    void tellsAnIssuerThatIsMissingOrAnother() throws GeneralSecurityException {
        var alone = Stores.of(authority, false);
        var wrong = body(alone);
        var namesake = authority(clock.instant()).chain().intermediate();
        wrong.put("issuer", text(namesake.getEncoded()));

        till.post(PATH, body(alone)).expect(422, "certificate_issuer_missing");
        till.post(PATH, wrong).expect(422, "certificate_issuer_wrong");
    }

    private static TestAuthority authority(Instant at) {
        return TestAuthority.at(at, LUNA);
    }

    private static Map<String, Object> body(byte[] file) {
        var body = new HashMap<String, Object>();
        body.put("file", text(file));
        body.put("password", Stores.PASSWORD);
        return body;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String pem(String kind, byte[] bytes) {
        var text = Base64.getMimeEncoder().encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }
}
