package dev.stampbook.story.browser.wallet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.Look;
import dev.stampbook.story.browser.Phone;
import dev.stampbook.wallet.google.FakeGoogle;
import dev.stampbook.wallet.google.FakeGoogle.Mood;
import dev.stampbook.wallet.google.account.Keys;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// From the web card into Google Wallet, in a browser that lets no form lead elsewhere.
class GoogleWalletStory extends BrowserStory {

    private static final String ADD = "Add to Google Wallet";
    private static final Pattern SAVED = Pattern.compile("/save/[A-Za-z0-9._-]+$");

    @Autowired private FakeGoogle google;

    @BeforeEach
    void theCafeIsAnIssuer() {
        lunaCafe.till().post("/api/v1/google-key", Keys.body("3388000000000000042")).expect(200);
    }

    private Phone android() {
        var phone = phone();
        phone.screen().mayGoTo(google.address("/save/").toString());
        return phone;
    }

    @Test
    void oneTapLeadsFromTheCardToGoogle() {
        var anna = android().joins(lunaCafe).presses(ADD);

        assertThat(anna.page()).hasURL(SAVED);
        anna.sees("Save to phone");
        anna.page().goBack();
        anna.sees("0 / 10");
    }

    @Test
    void whoJoinsForTheWalletTapsOnceMore() {
        var anna = android().looksAt(lunaCafe).presses(ADD).sees("Your card is ready");
        Look.at(anna.page(), "google-asking");

        anna.presses(ADD);

        assertThat(anna.page()).hasURL(SAVED);
    }

    @Test
    void whileGoogleIsAwayTheCardIsFine() {
        var anna = phone().joins(lunaCafe);
        Look.at(anna.page(), "card-google");
        google.turns(Mood.GONE);

        anna.presses(ADD).sees("Google is not answering right now");

        Look.at(anna.page(), "google-waiting");
        anna.opens(anna.address().replaceFirst("https?://[^/]+/en/", "/he/"));
        Look.at(anna.page(), "google-waiting-he");
        anna.opens(anna.address().replaceFirst("https?://[^/]+/he/", "/en/"));
        anna.follows("Open the web card").sees("0 / 10");
    }
}
