package dev.stampbook.story.browser.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.CounterScreen;
import dev.stampbook.story.browser.Look;
import dev.stampbook.story.browser.Menu;
import dev.stampbook.story.browser.Phone;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The line goes down in the middle of a rush, and comes back.
class LineDownStory extends BrowserStory {

    @Test
    void fiveStampsWaitForTheLine() {
        var phones = Stream.generate(() -> phone().joins(lunaCafe)).limit(5).toList();
        var numbers = phones.stream().map(Phone::number).toList();
        var mira = counterByHeart();

        mira.screen().offline(true);
        numbers.forEach(number -> mira.types(number).reads("Not yet confirmed"));
        waiting(mira, 5);
        mira.screen().offline(false);

        mira.reads("Stamped: 1 of 10.");
        assertThat(mira.screen().page().locator("[data-waiting]")).isHidden();
        phones.forEach(phone -> phone.looksAgain().sees("1 / 10"));
    }

    @Test
    void redeemingNeedsTheLine() {
        lunaCafe.offers(Menu.coffeeAt(2, Menu.coffee("staff")));
        var anna = phoneWith(2);
        var mira = counterByHeart().types(anna.number()).reads("A voucher is ready.");

        mira.screen().offline(true);
        mira.presses("Redeem: Free coffee").reads("Redeeming and undoing need the line.");
        mira.screen().offline(false);

        mira.types(anna.number()).presses("Redeem: Free coffee").reads("Redeemed: Free coffee.");
    }

    @Test
    void whatIsRefusedLaterIsShown() {
        var mira = counterByHeart();
        mira.screen().offline(true);
        mira.types("nothing of ours").reads("Not yet confirmed");
        mira.screen().offline(false);

        mira.screen().sees("No stamp for these");
        assertThat(mira.screen().page().locator("[data-refused] li")).hasCount(1);
        mira.presses("Understood");
        assertThat(mira.screen().page().locator("[data-late]")).isHidden();
    }

    @Test
    void thePageOpensWithoutALine() {
        var number = phone().joins(lunaCafe).number();
        var mira = counterByHeart();
        mira.screen().offline(true);
        reloads(mira);

        mira.isUp().types(number).reads("Not yet confirmed");
        reloads(mira);
        waiting(mira, 1);

        mira.screen().offline(false);
        assertThat(mira.screen().page().locator("[data-waiting]")).isHidden();
        mira.types(number).reads("Add another?");
    }

    /// By herself: what the worker could not fetch would be a fault of the page to Playwright.
    private static void reloads(CounterScreen mira) {
        var page = mira.screen().page();
        page.evaluate("() => { window.old = true; setTimeout(() => location.reload()); }");
        page.waitForFunction("() => !window.old && document.readyState === 'complete'");
    }

    private static void waiting(CounterScreen mira, int count) {
        var page = mira.screen().page();
        assertThat(page.locator("[data-count]")).hasText(String.valueOf(count));
        Look.at(page, "counter-waiting");
    }

    /// A counter whose browser has the page and its files by heart, with the worker at work that
    /// serves them: a line that goes down before that is a fault of the page to Playwright.
    ///
    /// Asked again and again from here: a function of the page that has to wait is true at once.
    private CounterScreen counterByHeart() {
        var mira = counter().isUp();
        var page = mira.screen().page();
        var files = List.of("/counter", "scan/queue.js", "css/outcome.css", "reader.wasm");
        page.waitForCondition(
                () ->
                        Boolean.TRUE.equals(
                                page.evaluate(
                                        """
                                        async (files) => {
                                            const worker = await navigator.serviceWorker.ready;
                                            const names = [];
                                            for (const name of await caches.keys()) {
                                                const box = await caches.open(name);
                                                const kept = await box.keys();
                                                names.push(...kept.map((one) => one.url));
                                            }
                                            return worker.active.state === 'activated'
                                                && files.every((file) =>
                                                    names.some((name) => name.endsWith(file)));
                                        }""",
                                        files)));
        return mira;
    }
}
