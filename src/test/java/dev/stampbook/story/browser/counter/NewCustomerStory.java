package dev.stampbook.story.browser.counter;

import dev.stampbook.story.Orders;
import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.CounterScreen;
import dev.stampbook.story.browser.Look;
import dev.stampbook.story.browser.Menu;
import dev.stampbook.story.browser.Scanner;
import dev.stampbook.story.browser.Screen;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A first-timer at the till: her card starts with the stamps of what she has just bought.
class NewCustomerStory extends BrowserStory {

    @BeforeEach
    void severalStampsAtOnce() {
        var order = new HashMap<>(Menu.coffeeForEverybody(10, "staff"));
        order.put("limits", Map.of("per_scan", 5));
        lunaCafe.offers(order);
    }

    @Test
    void twoCoffeesStartACardAndTheSecondPhoneComesTooLate() {
        var mira = newCustomer("2");
        var code = scan(mira);
        var anna = phone().opens(code).sees("Your card starts with 2 stamps.");
        var noa = phone().opens(code).sees("Your card starts with 2 stamps.");

        anna.presses("Get the card").sees("2 of 10");

        mira.reads("The stamps are on the card").reads("2 of 10");
        noa.presses("Get the card").sees("Somebody was faster with this link");
        noa.sees("0 of 10");
        mira.presses("Undo this stamp").reads("Undone");
    }

    @Test
    void theBillIsAskedForWhereItCounts() {
        lunaCafe.offers(Menu.byAmount(10, 500, Orders.voucher("Free coffee")));
        var mira = counter();
        mira.screen().visit("/counter/join");
        mira.screen().type("Bill in EUR", "17,50");

        shows(mira);

        phone().opens(scan(mira)).sees("Your card starts with 3 stamps.");
    }

    @Test
    void itLooksGoodOnBothSides() {
        var mira = counter();
        mira.screen().visit("/counter/join");
        Look.at(mira.screen().page(), "counter-join");
        mira.screen().type("Stamps", "2");
        shows(mira).screen().sees("The card starts with 2 stamps");
        Look.at(mira.screen().page(), "counter-link");
        var anna = phone().opens(scan(mira));
        Look.at(anna.page(), "join-gift");
        anna.presses("Get the card").sees("2 of 10");
        mira.reads("The stamps are on the card");
        Look.at(mira.screen().page(), "counter-link-used");
        Look.at(phone().opens(anna.address()).page(), "card-after-link");
    }

    @Test
    void inHebrewToo() {
        var made = new CounterScreen(screen(Screen.phone())).signsIn(lunaCafe.login());
        made.screen().visit("/counter/join");
        var hebrew = "/he" + scan(shows(made));
        var noa = phone().opens(hebrew);

        Look.at(noa.page(), "join-gift-he");
        noa.presses(said("he", "join.get_card"));
        var late = phone().opens(hebrew);
        Look.at(late.page(), "join-gift-used-he");
        late.presses(said("he", "join.get_card")).sees(said("he", "card.link_used"));
        Look.at(late.page(), "card-link-used-he");
    }

    private CounterScreen newCustomer(String stamps) {
        var mira = counter();
        mira.screen().visit("/counter/join");
        mira.screen().type("Stamps", stamps);
        return shows(mira);
    }

    /// The newest card comes first.
    private static CounterScreen shows(CounterScreen mira) {
        mira.screen().button("Show the code").first().click();
        mira.screen().sees("Withdraw this code");
        return mira;
    }

    private static String scan(CounterScreen mira) {
        var symbol = mira.screen().page().locator(".symbol").first();
        return URI.create(Scanner.read(symbol)).getPath();
    }
}
