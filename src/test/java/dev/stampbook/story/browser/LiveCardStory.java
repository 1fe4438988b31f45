package dev.stampbook.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

/// The card on the phone is as new as the till, and nobody touches it.
class LiveCardStory extends BrowserStory {

    @Test
    void aStampAtTheTillShowsByItself() {
        var anna = phone().joins(lunaCafe).sees("0 / 10");

        stampAt(anna.number());

        anna.sees("1 / 10");
        assertThat(anna.page().getByRole(AriaRole.STATUS))
                .hasText("You have 1 stamp of 10 on this card.");
        assertThat(anna.page()).hasTitle("Coffee card: 1 of 10");
        assertThat(anna.page().locator("h1")).hasText("Coffee card: 1 of 10");
    }

    @Test
    void aVoucherAppearsByItselfAndPaperRains() {
        lunaCafe.offers(Menu.coffeeAt(2, Menu.coffee("self")));
        var anna = phoneWith(1).seesNot("Ready for you");

        counter().types(anna.number()).presses("Yes, add another").reads("Stamped: 2 of 2.");
        theNewsGoesOut();

        // The paper itself lies for less than three seconds.
        assertThat(anna.page().locator("goal-confetti")).hasAttribute("rained", "");
        anna.sees("Free coffee", "Any hot drink, not bottled").opensVoucher("Free coffee");
        anna.holds("Hold to use now").sees("Used just now");
    }

    @Test
    void nothingFliesForWhoWantsNoMotion() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffee("self")));
        var anna = phoneWith(0);
        anna.page().emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

        stampAt(anna.number());

        anna.sees("Free coffee");
        assertThat(anna.page().locator("goal-confetti[rained]")).hasCount(0);
    }

    @Test
    void itComesBackAfterTheLineWasGone() {
        var anna = phone().joins(lunaCafe);
        var number = anna.number();
        assertThat(anna.page().locator("keep-card[data-kept]")).isAttached();
        anna.screen().offline(true);
        stampAt(number);

        anna.screen().offline(false);

        anna.sees("1 / 10");
    }

    private void stampAt(String number) {
        counter().types(number).reads("Stamped");
        theNewsGoesOut();
    }
}
