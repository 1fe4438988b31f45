package dev.stampbook.wallet.google.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.json.TestJson;
import dev.stampbook.wallet.google.account.KeyFile.Content;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    @Test
    void readsTheFileThatGoogleGivesOut() {
        var content = read(Keys.file(Keys.fields(Keys.PAIR)));

        assertThat(content).isEqualTo(new Content.Good(Keys.ACCOUNT));
        assertThat(content.toString()).doesNotContain("BEGIN", "RSA");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # field          | is instead      | reason
                    type             | authorized_user | GOOGLE_KEY_OTHER_TYPE
                    type             | -               | GOOGLE_KEY_OTHER_TYPE
                    client_email     | -               | GOOGLE_KEY_WITHOUT_EMAIL
                    client_email     | nobody          | GOOGLE_KEY_WITHOUT_EMAIL
                    private_key_id   | ''              | GOOGLE_KEY_WITHOUT_ID
                    private_key      | -               | GOOGLE_KEY_MISSING
                    private_key      | no key          | GOOGLE_KEY_UNREADABLE
                    """)
    void saysWhatIsWrongWithAFile(String field, String instead, GoogleKeyRefusal reason) {
        var fields = Keys.fields(Keys.PAIR);
        fields.put(field, instead);

        assertThat(read(Keys.file(fields))).isEqualTo(new Content.Bad(reason));
        assertThat(reason.sentence()).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "-----BEGIN PRIVATE KEY-----", "\"{}\""})
    void knowsWhatIsNoSuchFile(String text) {
        var file = text.getBytes(StandardCharsets.UTF_8);

        assertThat(read(file)).isEqualTo(new Content.Bad(GoogleKeyRefusal.GOOGLE_KEY_NO_JSON));
    }

    @Test
    void takesNoKeyThatWasCut() {
        var fields = Keys.fields(Keys.PAIR);
        var pem = Objects.requireNonNull((String) fields.get("private_key"));
        fields.put("private_key", pem.replaceFirst("\n[^\n]+\n", "\n"));

        assertThat(read(Keys.file(fields)))
                .isEqualTo(new Content.Bad(GoogleKeyRefusal.GOOGLE_KEY_UNREADABLE));
    }

    @Test
    void takesNoKeyThatIsTooShort() {
        var file = Keys.file(Keys.fields(Keys.pair(1024)));

        assertThat(read(file)).isEqualTo(new Content.Bad(GoogleKeyRefusal.GOOGLE_KEY_WEAK));
    }

    @Test
    void readsNoFileThatIsTooLarge() {
        var file = new byte[KeyFile.BYTES_MAX + 1];

        assertThat(read(file)).isEqualTo(new Content.Bad(GoogleKeyRefusal.GOOGLE_KEY_TOO_LARGE));
    }

    private static Content read(byte[] file) {
        return KeyFile.read(file, TestJson.json());
    }
}
