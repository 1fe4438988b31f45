package dev.stampbook.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class WithoutScriptStory extends BrowserStory {

    @Test
    void aCardIsFilledAndItsCoffeeTaken() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffee("self")));
        var anna = new Phone(screen(Screen.phone().setJavaScriptEnabled(false)));
        var mira = new CounterScreen(screen(Screen.desk().setJavaScriptEnabled(false)));

        anna.joins(lunaCafe);
        mira.signsIn(lunaCafe.login()).types(anna.number()).reads("A reward: Free coffee.");
        anna.looksAgain().opensVoucher("Free coffee").presses("Use now").sees("Use it now?");

        anna.presses("Use now").sees("Used just now", "Used at");

        anna.goesBack().sees("For your next stamp");
        assertThat(anna.page().locator(".panel:has(#scan) ~ .past")).containsText("Free coffee");
    }

    @Test
    void miraChoosesRedeemsAndTakesBack() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffee("staff")));
        var anna = phoneWith(1);
        var mira = new CounterScreen(screen(Screen.desk().setJavaScriptEnabled(false)));

        mira.signsIn(lunaCafe.login()).types(anna.number()).reads("Stamp the card, or redeem it?");
        mira.presses("Redeem: Free coffee").reads("Redeemed: Free coffee.");
        mira.presses("Take it back").reads("can be used again");
        mira.types(anna.number()).presses("Redeem: Free coffee");
        mira.reads("Redeemed: Free coffee.");
        mira.types(anna.number()).presses("Yes, add another").reads("Stamped: 1 of 1.");
        mira.presses("Undo this stamp").reads("Undone");
    }
}
