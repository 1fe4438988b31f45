package dev.stampbook.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The card in the pocket: on the first screen of the phone, and where there is no line.
class PocketStory extends BrowserStory {

    @Test
    void showsItsLastStateWhereThereIsNoLine() {
        var anna = kept(phoneWith(4));

        anna.screen().offline(true);
        anna.looksAgain().sees("4 / 10");
        assertThat(anna.page().locator("offline-note time[datetime]")).isVisible();

        anna.screen().offline(false);
        assertThat(anna.page().locator("offline-note")).isHidden();
        anna.sees("4 / 10");
    }

    @Test
    void aCodeIsNeverKept() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffeeForTheTill("always")));
        var anna = kept(phoneWith(1));
        var code = anna.opensVoucher("Free coffee").code();

        assertThat(stored(anna)).isNotEmpty().doesNotContain(code);
        anna.screen().offline(true);
        anna.looksAgain().seesNot(code);
        assertThat(anna.page().locator("offline-note")).isVisible();
    }

    @Test
    void nothingIsLeftAfterErasing() {
        var anna = kept(phoneWith(2));
        anna.follows("Preferences and privacy").presses("Erase me and my cards");

        anna.presses("Erase for good").sees("Everything about you is erased.");

        assertThat(anna.page().locator("forget-card[data-done]")).isAttached();
        assertThat(stored(anna)).isEmpty();
    }

    @Test
    void hasANameAndASignForTheFirstScreen() {
        var anna = phoneWith(1);
        var address = anna.page().locator("link[rel=manifest]").getAttribute("href");

        var manifest = anna.page().request().get(address).text();

        assertThat(manifest).contains("Coffee card · Luna Café", "\"display\":\"standalone\"");
        assertThat(manifest)
                .contains("\"start_url\":\"" + address.replace("/card.webmanifest", ""));
    }

    /// Waits until the browser has the card in its own store.
    private static Phone kept(Phone phone) {
        assertThat(phone.page().locator("keep-card[data-kept]")).isAttached();
        return phone;
    }

    private static String stored(Phone phone) {
        return (String)
                phone.page()
                        .evaluate(
                                """
                                async () => {
                                    let all = "";
                                    for (const name of await caches.keys()) {
                                        const box = await caches.open(name);
                                        for (const key of await box.keys()) {
                                            all += await (await box.match(key)).text();
                                        }
                                    }
                                    return all;
                                }
                                """);
    }
}
