package dev.stampbook.story.browser.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.CounterScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A scanner on its stand reads whatever passes by; nobody presses anything.
class AutopilotStory extends BrowserStory {

    @Test
    void twentyCardsInABurst() {
        var tokens = cards(20);
        var mira = listening();

        // Scanners put a mark before a code, and end it with a carriage return or a tab.
        var keyboard = mira.screen().page().keyboard();
        for (var place = 0; place < tokens.size(); place++) {
            keyboard.type((place % 2 == 0 ? "]Q1" : "") + tokens.get(place));
            keyboard.press(place % 3 == 0 ? "Tab" : "Enter");
        }

        var answers = mira.screen().page().locator("[data-past] li");
        assertThat(answers).hasCount(20);
        assertThat(mira.screen().page().locator("[data-past] .outcome--good")).hasCount(20);
        assertThat(answers.first()).containsText("Stamped: 1 of 10.");
    }

    @Test
    void nobodyHasToLookWhereTheCursorIs() {
        var token = cards(1).getFirst();
        var mira = listening();
        mira.screen().page().locator("h1").evaluate("() => document.activeElement.blur()");

        mira.screen().page().keyboard().type(token);
        mira.screen().page().keyboard().press("Enter");

        mira.reads("Stamped: 1 of 10.");
    }

    @Test
    void aSecondLookAtOneCardIsRed() {
        var token = cards(1).getFirst();
        var mira = listening();

        mira.types(token).reads("Stamped: 1 of 10.");
        mira.types(token).reads("Too soon for the next stamp.");
        assertThat(mira.screen().page().locator("#answer .outcome--bad")).isVisible();
    }

    private CounterScreen listening() {
        var mira = counter();
        mira.screen().visit("/counter/autopilot");
        mira.screen().sees("Scan one card after the other.");
        return mira;
    }

    private List<String> cards(int count) {
        var tokens = new ArrayList<String>();
        for (var card = 0; card < count; card++) {
            var order = Map.of("program", lunaCafe.program());
            var made = lunaCafe.till().post("/api/v1/cards", order).expect(201);
            tokens.add(made.text("/scan_token"));
        }
        return tokens;
    }
}
