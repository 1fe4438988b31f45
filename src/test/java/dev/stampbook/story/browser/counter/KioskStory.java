package dev.stampbook.story.browser.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.CounterScreen;
import dev.stampbook.story.browser.Eye;
import dev.stampbook.story.browser.Menu;
import dev.stampbook.story.browser.Screen;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A tablet faces the customers, and nobody stands behind it.
class KioskStory extends BrowserStory {

    private KioskScreen kiosk;

    @BeforeEach
    void miraLeavesATabletOnTheCounter() {
        lunaCafe.offers(Menu.coffeeForEverybody(2, "self"));
        var screen = screen(Screen.desk());
        Eye.of(screen.page());
        kiosk = KioskScreen.of(screen, new CounterScreen(screen).signsIn(lunaCafe.login()));
    }

    @Test
    void twoCustomersReadTwoLanguages() {
        kiosk.isShown(phoneWith(0), "Stamped: 1 of 2.");
        kiosk.speaks("he").isShown(phoneWith(0), "נוספה חותמת");

        kiosk.idles().invites("Show your card");
        assertThat(kiosk.page().locator("html")).hasAttribute("dir", "ltr");
    }

    @Test
    void sheUsesHerCoffeeAlone() {
        kiosk.isShown(phoneWith(2), "You have a reward.").presses("Use now: Free coffee");

        kiosk.reads("Redeemed: Free coffee.");
    }

    @Test
    void itForgetsWhoeverWasThere() {
        kiosk.isShown(phoneWith(0), "Stamped: 1 of 2.");

        kiosk.idles().invites("Show your card");
    }

    @Test
    void fiveStrangeCodesLockIt() {
        for (var code = 1; code <= 5; code++) {
            kiosk.scans("nothing of ours " + code).reads("This is no card");
        }
        kiosk.idles();
        kiosk.screen().sees("Please call our staff");
        kiosk.entersPin("0000", "Go on as a kiosk").screen().sees("This PIN is not right.");

        kiosk.entersPin(KioskScreen.PIN, "Go on as a kiosk").begins();
        kiosk.isShown(phoneWith(0), "Stamped: 1 of 2.");
    }

    @Test
    void nobodyLeavesItWithoutThePin() {
        kiosk.screen().visit("/counter");
        kiosk.begins();
        for (var elsewhere : new String[] {"/counter/look-up", "/counter/sign-in", join()}) {
            kiosk.screen().visit(elsewhere);
            kiosk.screen().sees("This device is a kiosk");
        }
        kiosk.screen().visit("/counter/kiosk");
        kiosk.entersPin(KioskScreen.PIN, "Leave the kiosk");

        assertThat(kiosk.page()).hasTitle("Counter");
    }

    @Test
    void guessingThePinIsSlowedDown() {
        for (var guess = 1; guess <= 3; guess++) {
            kiosk.entersPin("000" + guess, "Leave the kiosk");
            kiosk.screen().sees("This PIN is not right.");
        }
        kiosk.entersPin(KioskScreen.PIN, "Leave the kiosk").screen().sees("Too many wrong PINs.");

        later(Duration.ofMinutes(1));
        kiosk.entersPin(KioskScreen.PIN, "Leave the kiosk");
        assertThat(kiosk.page()).hasTitle("Counter");
    }

    private String join() {
        return URI.create(lunaCafe.joinUrl()).getPath();
    }
}
