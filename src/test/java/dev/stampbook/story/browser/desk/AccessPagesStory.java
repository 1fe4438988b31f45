package dev.stampbook.story.browser.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.Look;
import dev.stampbook.story.browser.Screen;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The desk's pages about who may do what, looked at in every way and read in every language.
class AccessPagesStory extends BrowserStory {

    @Test
    void theTeam() {
        var noor = owner("en").opens("/desk/staff");
        Look.at(noor.screen().page(), "desk-staff");
        noor.types("Name", "Yuna").types("Login", "no spaces").presses("Add");
        Look.at(noor.sees("not right yet").screen().page(), "desk-staff-mistake");
        noor.types("Login", "yuna").presses("Add").sees("Yuna can sign in");
        Look.at(noor.screen().page(), "desk-staff-added");
        noor.opens("/desk/staff").find("a:has-text('Yuna')").click();
        Look.at(noor.sees("yuna@").screen().page(), "desk-staff-one");
        noor.presses("Switch off");
        Look.at(noor.screen().page(), "desk-staff-question");
    }

    @Test
    void devicesAndKeys() {
        counter();
        var noor = owner("en").opens("/desk/devices");
        Look.at(noor.screen().page(), "desk-devices");
        Look.at(noor.opens("/desk/wallets").screen().page(), "desk-wallets");
        Look.at(noor.opens("/desk/keys").screen().page(), "desk-keys");
        noor.types("What is it for?", "Till 1").presses("Make the key");
        Look.at(noor.sees("Choose at least one scope.").screen().page(), "desk-keys-mistake");
        noor.find("#scope_stamp").check();
        Look.at(noor.presses("Make the key").sees("Copy it now").screen().page(), "desk-key-made");
    }

    @Test
    void herAccount() {
        var noor = owner("en").withPasskeys().opens("/desk/account");
        noor.addsPasskey();
        Look.at(noor.screen().page(), "desk-account");
        Look.at(noor.presses("Set it up").sees("Scan this").screen().page(), "desk-factor");
        Look.at(noor.opens("/sign-in").screen().page(), "sign-in-passkey");
        Look.at(noor.opens("/sign-in/code").screen().page(), "sign-in-code");
    }

    @Test
    void aFileIsChosenInTheWordsOfThePage() {
        var noor = owner("vi").opens("/desk/wallets");
        var face = noor.find(".file__face").first();
        assertThat(face).containsText(said("vi", "field.file_none"));

        noor.find("input[type=file]").first().setInputFiles(Path.of("pom.xml"));

        assertThat(face).containsText("pom.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"he", "kk", "ko", "vi"})
    void inTheLanguageOfTheReader(String language) {
        counter();
        var noor = owner(language).withPasskeys();
        rest(noor.opens("/desk/staff").screen().page(), "desk-staff", language);
        noor.find("#page a:has-text('Counter')").click();
        rest(noor.sees("counter@").screen().page(), "desk-staff-one", language);
        rest(noor.opens("/desk/devices").screen().page(), "desk-devices", language);
        rest(noor.opens("/desk/wallets").screen().page(), "desk-wallets", language);
        rest(noor.opens("/desk/keys").screen().page(), "desk-keys", language);
        noor.opens("/desk/account").knowsHerself().presses(said(language, "passkey.add"));
        noor.sees(said(language, "done.passkey_added"));
        rest(noor.screen().page(), "desk-account", language);
        noor.presses(said(language, "factor.begin")).sees(said(language, "factor.scan"));
        rest(noor.screen().page(), "desk-factor", language);
        rest(noor.opens("/sign-in/code").screen().page(), "sign-in-code", language);
    }

    private OwnerScreen owner(String language) {
        var noor = new OwnerScreen(screen(Screen.desk())).comesByInvite(lunaCafe);
        noor.opens("/desk/account").find("button[value=" + language + "]").click();
        assertThat(noor.find("html")).hasAttribute("lang", language);
        return noor;
    }

    private static void rest(Page page, String name, String language) {
        if (Look.languages().anyMatch(language::equals)) {
            assertThat(page.locator("html")).hasAttribute("lang", language);
            Look.at(page, name + "-" + language);
        }
    }
}
