package dev.stampbook.story.browser.counter;

import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.CounterScreen;
import dev.stampbook.story.browser.Look;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Her phone is dead, and she says who she is.
class LookUpStory extends BrowserStory {

    @Test
    void aNameIsEnough() {
        joined("Anna Petrova", "anna@example.org");
        joined("Anna Zimmer", "zimmer@example.org");
        var mira = looking();

        Look.at(find(mira, "anna").screen().page(), "look-up-found");
        mira.presses("Anna Zimmer").reads("Stamped: 1 of 10.");
    }

    @Test
    void nobodyReadsTheBookFromAToZ() {
        var mira = looking();

        mira.screen().page().locator("#q").evaluate("field => field.removeAttribute('minlength')");
        find(mira, "an").reads("Please give at least three characters.");
        find(mira, "nobody").reads("Nobody with an open card was found.");
    }

    private CounterScreen looking() {
        var mira = counter();
        mira.screen().visit("/counter/look-up");
        Look.at(mira.screen().page(), "look-up");
        return mira;
    }

    private static CounterScreen find(CounterScreen mira, String text) {
        mira.screen().type("Name, e-mail, phone or number", text);
        return mira.presses("Look up");
    }

    private void joined(String name, String email) {
        var customer = Map.of("name", name, "email", email);
        var order = Map.of("program", lunaCafe.program(), "customer", customer);
        lunaCafe.till().post("/api/v1/cards", order).expect(201);
    }
}
