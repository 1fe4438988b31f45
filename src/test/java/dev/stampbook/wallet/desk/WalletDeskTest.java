package dev.stampbook.wallet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.Shops;
import dev.stampbook.wallet.certificate.Stores;
import dev.stampbook.wallet.google.account.Keys;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An owner brings what Apple and Google gave her, on one page.
@DoorTest
class WalletDeskTest {

    private static final String PAGE = "/desk/wallets";

    private final Shops.Shop shop;
    private final String address;

    WalletDeskTest(Shops shops, Http http) {
        this.shop = shops.open();
        this.address = http.address();
    }

    private DeskBrowser owner() {
        return DeskBrowser.ofOwner(address, shop);
    }

    @Test
    void opensToOwnersAlone() {
        assertThat(owner().plain().open(PAGE).status()).isEqualTo(200);
        assertThat(DeskBrowser.of(address, shop, "manager").plain().open(PAGE).status())
                .isEqualTo(403);
    }

    @Test
    void takesACertificateAndSaysUntilWhenItHolds() {
        var page = owner().open(PAGE);
        assertThat(page.text("main")).contains("There is no certificate yet");

        var then = page.press("Use this certificate", Map.of("certificate", Stores.pem()));

        assertThat(then.text(".notice")).contains("The certificate is in use.");
        assertThat(then.text("main"))
                .contains("pass.example.luna", "TEAM123456", "until 6 Mar 2031")
                .doesNotContain("PRIVATE KEY");
        var till = shop.till().get("/api/v1/pass-certificate").expect(200);
        assertThat(till.text("/team")).isEqualTo("TEAM123456");
    }

    @Test
    void saysAtTheFileWhatIsWrongWithIt() {
        var page = owner().open(PAGE);

        var unreadable = page.press("Use this certificate", Map.of("certificate", "hello"));
        var none = page.press("Use this certificate", Map.of("certificate", ""));

        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.text("[id='certificate.mistake']"))
                .isEqualTo("This file is neither a PKCS 12 file (.p12) nor PEM.");
        assertThat(none.text("[id='certificate.mistake']")).isEqualTo("Choose a file first.");
    }

    @Test
    void aPasswordIsNotPutBackIntoTheForm() {
        var sent = Map.of("certificate", "hello", "certificate_password", "open sesame");

        var again = owner().open(PAGE).press("Use this certificate", sent);

        assertThat(again.document().outerHtml()).doesNotContain("open sesame");
    }

    @Test
    void takesAKeyOfGoogle() {
        var page = owner().open(PAGE);
        var sent = new HashMap<String, String>();
        sent.put("issuer", "3388000000012345678");
        sent.put("google_key", Keys.file());

        var then = page.press("Use this key", sent);

        assertThat(then.text(".notice")).contains("The key is in use.");
        assertThat(then.text("main")).contains("3388000000012345678", Keys.EMAIL);
        assertThat(then.text("main")).doesNotContain("PRIVATE KEY");
    }

    @Test
    void saysWhatIsWrongWithANumberOrAKey() {
        var page = owner().open(PAGE);

        var number = page.press("Use this key", sent("12a", Keys.file()));
        var key = page.press("Use this key", sent("12", "{\"type\": \"authorized_user\"}"));

        assertThat(number.text("[id='issuer.mistake']")).contains("up to 20 digits");
        assertThat(key.text("[id='google_key.mistake']"))
                .isEqualTo("This is not the key of a service account.");
    }

    private static Map<String, String> sent(String issuer, String file) {
        return Map.of("issuer", issuer, "google_key", file);
    }

    @Test
    void thereIsNoOtherWallet() {
        var page = owner().open(PAGE);
        var form = page.ready("Use this key", sent("12", "{}"));
        form.form().attr("action", "/desk/wallets/samsung");

        assertThat(form.press().status()).isEqualTo(404);
    }
}
