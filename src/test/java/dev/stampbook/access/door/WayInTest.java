package dev.stampbook.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.Shops;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where people enter, and where they come out.
@DoorTest
class WayInTest {

    private static final String PASSWORD = "a long enough password";

    private final Shops.Shop shop;
    private final PlainBrowser browser;

    WayInTest(Shops shops, Http http) {
        this.shop = shops.open();
        this.browser = new PlainBrowser(http.address());
    }

    @Test
    void theFrontLeadsToTheSignIn() {
        var front = browser.open("/");

        assertThat(front.status()).isEqualTo(200);
        assertThat(front.document().select("a.button").attr("href")).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # she wanted to go to     | and arrives at
                    ''                        | /counter
                    /counter                  | /counter
                    /desk                     | /counter
                    /sign-in                  | /counter
                    //evil.example/counter    | /counter
                    https://evil.example      | /counter
                    /counter//evil.example    | /counter
                    /counter/../\\evil.example | /counter
                    /counter?from=poster      | /counter
                    """)
    void staffArriveAtTheCounter(String wanted, String path) {
        var login = shop.counter();
        var typed = Map.of("login", login.login(), "password", login.password(), "to", wanted);

        var arrived = browser.open("/sign-in").press("Sign in", typed);

        assertThat(path(arrived)).isEqualTo(path);
        assertThat(arrived.status()).isEqualTo(200);
    }

    @Test
    void anInvitedOwnerIsInAtOnce() {
        var invite = browser.open(URI.create(shop.inviteUrl()).getPath());
        assertThat(invite.text("form p")).contains("owner@");

        var arrived = invite.press("Save and go on", Map.of("password", PASSWORD));

        assertThat(path(arrived)).isEqualTo("/desk/setup");
        assertThat(browser.open("/").document().select("a.button").attr("href")).isEqualTo("/desk");
    }

    @Test
    void anInvitationGreetsAndNamesTheBusiness() {
        var invite = browser.open(URI.create(shop.inviteUrl()).getPath());

        assertThat(invite.text("main")).contains("Hello Noor!", "Luna Café");
    }

    @Test
    void theSignInSaysHowALoginLooksAndWhomToAsk() {
        assertThat(browser.open("/sign-in").text("main"))
                .contains("like mira@cvkhs", "Ask the owner of your business");
    }

    @Test
    void anInvitationIsReadInTheLanguageThatSheChooses() {
        var invite = browser.open(URI.create(shop.inviteUrl()).getPath());

        var hebrew = invite.press("עברית", Map.of("language", "he"));

        assertThat(hebrew.document().expectFirst("html").attr("lang")).isEqualTo("he");
        assertThat(hebrew.text("main")).contains("Noor", "owner@");
    }

    @ParameterizedTest
    @CsvSource({"/invites/nobodys, /sign-in", "/no/such/page, /"})
    void whereNothingIsThereIsAWayOn(String address, String on) {
        var lost = browser.open(address);

        assertThat(lost.document().select("main a.button").attr("href")).isEqualTo(on);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/staff?after=x"})
    void theDeskAsksFirstWhoItIs(String page) {
        var asked = browser.open(page);

        assertThat(path(asked)).endsWith("/sign-in");
        assertThat(asked.document().select("input[name=to]").attr("value")).isEqualTo(page);
    }

    @Test
    void theLanguageChangesOnThePageWhereItIsChosen() {
        var names = browser.open("/").document().select("form.tongues button").text();
        var page = browser.open("/sign-in?to=%2Fdesk%2Fstaff");

        var korean = page.ready(names, Map.of("language", "ko")).press();

        assertThat(korean.document().select("html").attr("lang")).isEqualTo("ko");
        assertThat(korean.document().location()).endsWith("/sign-in?to=%2Fdesk%2Fstaff");
    }

    private static String path(PlainBrowser.Sheet page) {
        return URI.create(page.document().location()).getPath();
    }
}
