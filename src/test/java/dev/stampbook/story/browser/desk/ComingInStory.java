package dev.stampbook.story.browser.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.code.Totp;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.CounterScreen;
import dev.stampbook.story.browser.Screen;
import dev.stampbook.testing.Shops.Login;
import dev.stampbook.testing.TestClock;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How people come in to their desk, and how others are kept out.
class ComingInStory extends BrowserStory {

    private static final Totp APP = new Totp(Duration.ofSeconds(30), 6, Duration.ZERO);

    @Autowired private TestClock clock;

    @Test
    void theOwnerComesByInviteAndStaysByPasskey() {
        var noor = owner().withPasskeys().comesByInvite(lunaCafe).opens("/desk/account");

        noor.addsPasskey();
        noor.signsOut().presses("Use a passkey").standsAt("Today");

        noor.opens("/desk/account").confirms("Remove").sees("The passkey is removed.");
        noor.signsOut().presses("Use a passkey").sees("This passkey does not open anything here.");
    }

    @Test
    void whoeverChangesHerPasswordHearsOfHerPasskeys() {
        var noor = owner().withPasskeys().comesByInvite(lunaCafe).opens("/desk/account");
        noor.addsPasskey().find("#current").fill(OwnerScreen.PASSWORD);
        noor.types("New password", "another long password").presses("Change the password");

        noor.sees("Your passkeys still open the desk").confirms("Remove all passkeys");

        noor.sees("All your passkeys are removed.").signsOut().presses("Use a passkey");
        noor.sees("This passkey does not open anything here.");
    }

    @Test
    void aPasskeyLeadsWhereSheWantedToGo() {
        var noor = owner().withPasskeys().comesByInvite(lunaCafe).opens("/desk/account");
        noor.addsPasskey().signsOut();

        noor.opens("/desk/devices").standsAt("Sign in").presses("Use a passkey");

        noor.standsAt("Devices").sees("This one");
    }

    @Test
    void thePhoneGivesTheSecondStep() {
        var noor = owner().comesByInvite(lunaCafe).opens("/desk/account").presses("Set it up");
        var app = app(noor.secrets().getFirst());
        noor.types("Code", digits(app)).presses("Turn it on").sees("Your recovery codes");
        var recovery = noor.secrets();
        noor.presses("Sign out").signsIn(lunaCafe).standsAt("One more step");

        noor.types("Code", digits(app)).presses("Continue").sees("This code does not fit");
        later(Duration.ofSeconds(30));
        noor.types("Code", digits(app)).presses("Continue").standsAt("Today");

        noor.signsOut().signsIn(lunaCafe).types("Code", recovery.getLast());
        noor.presses("Continue").standsAt("Today");
        assertThat(recovery).hasSize(10);
    }

    @Test
    void staffRemovedMidShiftAreRefusedAtTheNextScan() {
        var mira = counter();
        var noor = owner().comesByInvite(lunaCafe).opens("/desk/staff");
        noor.find("#page a:has-text('Counter')").click();

        noor.confirms("Switch off").sees("The login is switched off.");

        mira.types("ABC").reads("Nothing was stamped or redeemed.");
    }

    @Test
    void somebodyNewIsAtTheCounterAMinuteLater() {
        var noor = owner().comesByInvite(lunaCafe).opens("/desk/staff");
        noor.types("Name", "Yuna").types("Login", "yuna").presses("Add").sees("Yuna can sign in");
        var shown = noor.secrets();

        var yuna = new CounterScreen(screen(Screen.phone()));

        yuna.signsIn(new Login("", shown.getFirst(), shown.getLast()));
    }

    private OwnerScreen owner() {
        return new OwnerScreen(screen(Screen.desk()));
    }

    private String digits(TotpKey app) {
        return APP.value(app, APP.stepAt(clock.instant()));
    }

    /// The secret as an app keeps it that was told it by hand.
    private static TotpKey app(String spelt) {
        var base32 = spelt.replace(" ", "");
        var number = BigInteger.ZERO;
        for (var at = 0; at < base32.length(); at++) {
            var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(at));
            number = number.shiftLeft(5).add(BigInteger.valueOf(value));
        }
        return new TotpKey(String.format(Locale.ROOT, "%040x", number));
    }
}
