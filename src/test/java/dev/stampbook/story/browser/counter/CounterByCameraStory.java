package dev.stampbook.story.browser.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.CounterScreen;
import dev.stampbook.story.browser.Eye;
import dev.stampbook.story.browser.Menu;
import dev.stampbook.story.browser.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Phones are held in front of the counter's camera; nobody touches anything.
class CounterByCameraStory extends BrowserStory {

    private static final Logger LOG = LoggerFactory.getLogger(CounterByCameraStory.class);

    @Test
    void tenVisitsAreACoffee() {
        lunaCafe.offers(Menu.coffeeAt(10, Menu.coffee("staff")));
        var anna = phone().joins(lunaCafe);
        var mira = watching();

        var took = new ArrayList<Integer>();
        for (var visit = 1; visit <= 10; visit++) {
            mira.eye().sees(anna);
            took.add(mira.reads("Stamped: " + visit + " of 10.").took());
            mira.eye().looksAway();
            later(Duration.ofMinutes(5));
        }
        report(took);

        mira.reads("A reward: Free coffee.");
        anna.looksAgain().sees("10 / 10");
    }

    @Test
    void whatMovesOnThePhoneIsACoffee() {
        lunaCafe.offers(Menu.coffeeAt(2, Menu.coffee("staff")));
        var anna = phoneWith(2).opensVoucher("Free coffee");
        var mira = watching();

        mira.eye().sees(anna);
        mira.reads("Ready to redeem: Free coffee.").presses("Redeem now");

        mira.reads("Redeemed: Free coffee.");
        anna.looksAgain().sees("Used on");
    }

    @Test
    void aPictureOfItIsNone() {
        lunaCafe.offers(Menu.coffeeAt(2, Menu.coffee("staff")));
        var photographed = Eye.picture(phoneWith(2).opensVoucher("Free coffee"));
        later(Duration.ofMinutes(1));

        var mira = watching();
        mira.eye().sees(photographed);

        mira.reads("This code is no longer the current one.");
    }

    @Test
    void aPhoneHeldStillIsOneVisit() {
        var anna = phone().joins(lunaCafe);
        var mira = watching();

        mira.eye().sees(anna);
        mira.reads("Stamped: 1 of 10.");
        later(Duration.ofMinutes(5));
        mira.eye().looksOn(60);

        assertThat(mira.screen().page().locator(".outcome__title")).hasText("Stamped: 1 of 10.");
        anna.looksAgain().sees("1 / 10");
    }

    private CounterScreen watching() {
        var screen = screen(Screen.phone());
        var eye = Eye.of(screen.page());
        var mira = new CounterScreen(screen).signsIn(lunaCafe.login());
        eye.opens();
        return mira;
    }

    private static void report(List<Integer> took) {
        var sorted = took.stream().sorted().toList();
        LOG.info("from the look to the words: median {} ms, all {}", sorted.get(5), took);
    }
}
