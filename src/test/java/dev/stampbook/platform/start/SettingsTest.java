package dev.stampbook.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void needsNothing() {
        var settings = Settings.of(Map.of("PATH", "/bin"));

        assertThat(settings.web().port()).isEqualTo(8080);
        assertThat(settings.web().bind()).isEqualTo("127.0.0.1");
        assertThat(settings.web().url()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.database()).isEmpty();
        assertThat(settings.demo()).isFalse();
        assertThat(settings.mail()).isEmpty();
        assertThat(settings.unknown()).isEmpty();
        assertThat(settings.keep()).isEqualTo(new Settings.Keep(7, 90, 90, 365, 30));
        assertThat(settings.web().drain()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    STAMPBOOK_PORT             | 0
                    STAMPBOOK_PORT             | 65536
                    STAMPBOOK_PORT             | http
                    STAMPBOOK_BIND             | localhost
                    STAMPBOOK_LAN              | my-laptop
                    STAMPBOOK_URL              | stamps.example.org
                    STAMPBOOK_URL              | ftp://stamps.example.org
                    STAMPBOOK_URL              | https://
                    STAMPBOOK_URL              | https://stamps.example.org/?a=b
                    STAMPBOOK_URL              | https://a b
                    STAMPBOOK_MANAGEMENT_PORT  | -1
                    STAMPBOOK_MANAGEMENT_PORT  | 8080
                    STAMPBOOK_TRUSTED_PROXIES  | 10.0.0.0/33
                    STAMPBOOK_TRUSTED_PROXIES  | 10.0.0.1, proxy.example.org
                    STAMPBOOK_TRUSTED_PROXIES  | 10.0.0.0/
                    STAMPBOOK_DATABASE_URL     | postgres://localhost/stampbook
                    STAMPBOOK_DATABASE_USER    | app
                    STAMPBOOK_KEY              | short
                    STAMPBOOK_KEY              | MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMQ==
                    STAMPBOOK_OPERATOR_TOKEN   | secret
                    STAMPBOOK_DEMO             | maybe
                    STAMPBOOK_MAIL_URL         | https://mail.example.org
                    STAMPBOOK_MAIL_URL         | smtp://
                    STAMPBOOK_MAIL_URL         | smtp://mail.example.org:70000
                    STAMPBOOK_MAIL_URL         | smtp://mail.example.org/inbox
                    STAMPBOOK_MAIL_URL         | smtp://us er@mail.example.org
                    STAMPBOOK_KEEP_ANSWERS_DAYS | 6
                    STAMPBOOK_KEEP_SCANS_DAYS  | 3651
                    STAMPBOOK_KEEP_LOOKUPS_DAYS | a year
                    STAMPBOOK_DRAIN_SECONDS    | 16
                    STAMPBOOK_DRAIN_SECONDS    | -1
                    STAMPBOOK_DRAIN_SECONDS    | a while
                    """)
    void refusesAWrongValueInOneSentenceThatNamesTheVariable(String name, String value) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageMatching("STAMPBOOK_[^\n]*\\.")
                .hasMessageContaining(
                        name.startsWith("STAMPBOOK_DATABASE") ? "STAMPBOOK_DATABASE" : name);
    }

    @Test
    void refusesAnExternalDatabaseWithoutItsOwner() {
        var half =
                Map.of(
                        "STAMPBOOK_DATABASE_URL", "jdbc:postgresql://db/stampbook",
                        "STAMPBOOK_DATABASE_USER", "app");

        assertThatThrownBy(() -> Settings.of(half))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("STAMPBOOK_DATABASE_OWNER_USER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    smtp://mail.example.org            | mail.example.org:587
                    smtps://mail.example.org/          | mail.example.org:465
                    smtp://a%40b:p%3A%2F@mail.example.org:25 | mail.example.org:25
                    """)
    void knowsWhereMailGoes(String url, String server) {
        var mail =
                Settings.of(
                                Map.of(
                                        "STAMPBOOK_MAIL_URL",
                                        url,
                                        "STAMPBOOK_MAIL_FROM",
                                        "cards@example.org"))
                        .mail()
                        .orElseThrow();

        assertThat(mail).hasToString("Mail[" + server + "]");
        assertThat(mail.user() + mail.password()).isIn("", "a@bp:/");
        assertThat(mail.from()).isEqualTo("cards@example.org");
    }

    @Test
    void aRefusedMailServerKeepsItsPassword() {
        assertThatThrownBy(() -> Settings.of(Map.of("STAMPBOOK_MAIL_URL", "smtp://a:hush@")))
                .isInstanceOf(StartRefused.class)
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "STAMPBOOK_MAIL_URL, smtp://mail.example.org, STAMPBOOK_MAIL_FROM is needed",
        "STAMPBOOK_MAIL_FROM, cards@example.org, STAMPBOOK_MAIL_URL is missing"
    })
    void mailNeedsAServerAndASender(String name, String value, String sentence) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void takesAnExternalDatabase() {
        var whole =
                Map.of(
                        "STAMPBOOK_DATABASE_URL", "jdbc:postgresql://db/stampbook",
                        "STAMPBOOK_DATABASE_USER", "app",
                        "STAMPBOOK_DATABASE_PASSWORD", "one",
                        "STAMPBOOK_DATABASE_OWNER_USER", "owner",
                        "STAMPBOOK_DATABASE_OWNER_PASSWORD", "two");

        var database = Settings.of(whole).database().orElseThrow();

        assertThat(database.user()).isEqualTo("app");
        assertThat(database.ownerPassword()).isEqualTo("two");
        assertThat(database).hasToString("ExternalDatabase[jdbc:postgresql://db/stampbook]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://stamps.example.org/ | https://stamps.example.org
                    https://example.org/stamps/ | https://example.org/stamps
                    http://[::1]:8080           | http://[::1]:8080
                    """)
    void keepsTheAddressWithoutATrailingSlash(String given, String kept) {
        assertThat(Settings.of(Map.of("STAMPBOOK_URL", given)).web().url())
                .isEqualTo(URI.create(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
                "000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F"
            })
    void readsTheKeyInBase64AndInHex(String text) {
        var key = Settings.of(Map.of("STAMPBOOK_KEY", text)).secrets().key().orElseThrow();

        assertThat(key.bytes()).hasSize(32).startsWith(0, 1, 2).endsWith(30, 31);
        assertThat(key).hasToString("InstanceKey[hidden]");
    }

    @Test
    void leadsPhonesToTheLocalNetwork() {
        var web = Settings.of(Map.of("STAMPBOOK_LAN", "192.168.1.5")).web();

        assertThat(web.url()).isEqualTo(URI.create("https://192.168.1.5:8443"));
    }

    @Test
    void trustsNamedProxiesOnly() {
        var given = Map.of("STAMPBOOK_TRUSTED_PROXIES", "10.0.0.0/8, 192.0.2.7,2001:db8::/32");

        assertThat(Settings.of(given).web().trustedProxies())
                .containsExactly("10.0.0.0/8", "192.0.2.7", "2001:db8::/32");
    }

    @Test
    void takesAnEmptyVariableForNone() {
        assertThat(Settings.of(Map.of("STAMPBOOK_PORT", " ")).web().port()).isEqualTo(8080);
    }

    @Test
    void tellsOfVariablesItDoesNotKnow() {
        assertThat(Settings.of(Map.of("STAMPBOOK_PROT", "80", "OTHER", "1")).unknown())
                .containsExactly("STAMPBOOK_PROT");
    }

    @Test
    void knowsWhatTheScriptsRead() {
        assertThat(Settings.of(Map.of("STAMPBOOK_JAVA_OPTIONS", "-Xmx512m")).unknown()).isEmpty();
    }
}
