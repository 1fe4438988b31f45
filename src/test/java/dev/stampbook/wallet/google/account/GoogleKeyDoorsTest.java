package dev.stampbook.wallet.google.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// A key is checked when it comes in, and each fault is told by itself.
@DoorTest
class GoogleKeyDoorsTest {

    private static final String PATH = "/api/v1/google-key";

    @Autowired Shops shops;
    @Autowired Fixtures fixtures;

    private Till till;

    @BeforeEach
    void aShop() {
        till = shops.open().till();
    }

    @Test
    void takesAKeyAndShowsForWhomItGoes() {
        till.get(PATH).expect(404);

        var told = till.post(PATH, Keys.body("3388000000000000001")).expect(200);

        assertThat(told.text("/email")).isEqualTo(Keys.EMAIL);
        till.post(PATH, Keys.body("3388000000000000002")).expect(200);
        assertThat(till.get(PATH).expect(200).text("/issuer")).isEqualTo("3388000000000000002");
    }

    @Test
    void keepsItSealed() {
        till.post(PATH, Keys.body("3388000000000000001")).expect(200);
        var jdbc = new JdbcTemplate(fixtures.database().superuser());
        var key = Keys.PAIR.getPrivate().getEncoded();
        var part = new String(key, 100, 100, StandardCharsets.ISO_8859_1);

        var rows = jdbc.queryForList("select sealed from google_key", byte[].class);

        assertThat(rows).isNotEmpty();
        assertThat(rows).noneMatch(row -> latin(row).contains(part));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    type           | authorized_user | google_key_other_type
                    client_email   | nobody          | google_key_without_email
                    private_key_id | ''              | google_key_without_id
                    private_key    | ''              | google_key_missing
                    private_key    | no key          | google_key_unreadable
                    """)
    void tellsWhatIsWrongWithAFile(String field, String instead, String code) {
        var fields = Keys.fields(Keys.PAIR);
        fields.put(field, instead);

        till.post(PATH, body(Keys.file(fields))).expect(422, code);
    }

    @Test
    void tellsWhatIsNoSuchFile() {
        till.post(PATH, body(new byte[] {1, 2, 3})).expect(422, "google_key_no_json");
        till.post(PATH, body(new byte[40_000])).expect(422, "google_key_too_large");
    }

    @Test
    void tellsAKeyThatIsTooShort() {
        var file = Keys.file(Keys.fields(Keys.pair(1024)));

        till.post(PATH, body(file)).expect(422, "google_key_weak");
    }

    @Test
    void anIssuerIsANumber() {
        till.post(PATH, Keys.body("luna")).expect(422, "invalid_input");
    }

    private static Map<String, Object> body(byte[] file) {
        return Map.of("issuer", "3388", "file", Base64.getEncoder().encodeToString(file));
    }
}
