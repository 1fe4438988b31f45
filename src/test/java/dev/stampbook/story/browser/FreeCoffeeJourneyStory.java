package dev.stampbook.story.browser;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreeCoffeeJourneyStory extends BrowserStory {

    @BeforeEach
    void offerACoffeeThatPeopleTakeThemselves() {
        lunaCafe.offers(Menu.coffeeAt(10, Menu.coffee("self")));
    }

    @Test
    void tenVisitsBecomeACoffeeThatAnnaTakesHerself() {
        var anna = phone().joins(lunaCafe).sees("0 / 10", "10 more stamps: Free coffee");
        var mira = counter();

        for (var visit = 1; visit <= 10; visit++) {
            mira.types(anna.number()).reads("Stamped: " + visit + " of 10.");
            later(Duration.ofHours(3));
        }

        anna.looksAgain().sees("10 / 10", "Free coffee", "For 10 stamps on your card");
        anna.opensVoucher("Free coffee").sees("Any hot drink, not bottled");
        anna.holds("Hold to use now").sees("Used just now");
        anna.goesBack().sees("0 / 10", "Used on");
    }

    @Test
    void aThumbThatOnlyTouchesTheButtonIsAskedBack() {
        var anna = phoneWith(10).opensVoucher("Free coffee");

        anna.presses("Hold to use now").sees("Use it now?");

        anna.goesBack().sees("Ready, last day").seesNot("Used");
    }

    @Test
    void theSpaceBarCanBeHeldAsWell() {
        var anna = phoneWith(10).opensVoucher("Free coffee");

        anna.holdsKey("Hold to use now", "Space").sees("Used just now");
    }
}
