package dev.stampbook.story.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotatingCodeStory extends BrowserStory {

    private Phone anna;

    @BeforeEach
    void annaHasACoffeeThatStaffRedeem() {
        lunaCafe.offers(Menu.coffeeAt(2, Menu.coffee("staff")));
        anna = phoneWith(2).opensVoucher("Free coffee");
    }

    @Test
    void whatMovesOnThePhoneIsACoffee() {
        var mira = counter();

        mira.types(anna.shows()).reads("Ready to redeem: Free coffee.");
        mira.reads("Any hot drink, not bottled").presses("Redeem now");

        mira.reads("Redeemed: Free coffee.");
        theNewsGoesOut();
        anna.sees("Used on");
    }

    @Test
    void itPromisesNoMoreThanHolds() {
        anna.sees("the number of your card is enough");

        var live = new HashMap<>(Menu.coffee("staff"));
        live.put("proof", "live");
        lunaCafe.offers(Menu.coffeeAt(1, live));

        phoneWith(1).opensVoucher("Free coffee").sees("a picture of it is of no use");
    }

    @Test
    void aPictureOfItIsNone() {
        var screenshot = anna.shows();
        later(Duration.ofMinutes(1));

        counter().types(screenshot).reads("This code is no longer the current one.");
        counter().types(anna.looksAgain().shows()).reads("Ready to redeem: Free coffee.");
    }

    @Test
    void oneMomentOfItWorksAtOneCounter() {
        var shown = anna.shows();
        counter().types(shown).reads("Ready to redeem: Free coffee.");

        counter().types(shown).reads("This code was just used.");
    }

    @Test
    void itMovesByItself() {
        anna.page().clock().install();
        var before = anna.looksAgain().shows();
        later(Duration.ofSeconds(20));

        anna.page()
                .waitForResponse(
                        answer -> answer.url().contains("code.svg"),
                        () -> anna.page().clock().runFor(Duration.ofSeconds(6).toMillis()));

        assertThat(anna.shows()).isNotEqualTo(before);
    }
}
