package dev.stampbook.story.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

/// Whoever taps twice means it once.
class ImpatienceStory extends BrowserStory {

    @Test
    void aDoubleTapJoinsOnce() {
        var anna = phone().looksAt(lunaCafe).tapsTwice("Get the card").sees("For your next stamp");

        assertThat(happened("card.issued")).isEqualTo(1);
        anna.sees("0 / 10");
    }

    @Test
    void aDoubleTapStampsOnce() {
        var anna = phone().joins(lunaCafe);

        counter().fills(anna.number()).tapsTwice("Go").reads("Stamped: 1 of 10.");

        assertThat(happened("stamp.added")).isEqualTo(1);
    }

    @Test
    void aDoubleTapAtTheCounterGivesOneCoffee() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffee("staff")));
        var anna = phoneWith(1).opensVoucher("Free coffee");

        counter().types(anna.shows()).tapsTwice("Redeem now").reads("Redeemed: Free coffee.");

        assertThat(happened("voucher.redeemed")).isEqualTo(1);
    }

    @Test
    void aDoubleTapOnThePhoneGivesOneCoffee() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffee("self")));
        var anna = phoneWith(1).opensVoucher("Free coffee").presses("Hold to use now");

        anna.tapsTwice("Use now").sees("Used just now");

        assertThat(happened("voucher.redeemed")).isEqualTo(1);
    }

    private int happened(String type) {
        return Collections.frequency(lunaCafe.told(), type);
    }
}
