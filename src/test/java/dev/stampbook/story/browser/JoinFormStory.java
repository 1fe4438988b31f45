package dev.stampbook.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the join page asks, and what it costs to load.
class JoinFormStory extends BrowserStory {

    @Test
    void asksNothingUnlessTheMerchantWantsToKnow() {
        var anna = phone().looksAt(lunaCafe);

        assertThat(anna.page().locator("main input:visible")).hasCount(0);
        anna.sees("No app, no account, no name.", "16 years");
    }

    @Test
    void asksWhatTheMerchantWantsAndKeepsWhatSheSays() {
        asks(Map.of("name", "required", "fields", Map.of("drink", "optional")), List.of());
        var anna = phone().looksAt(lunaCafe).seesNot("no name");
        Look.at(anna.page(), "join-asking");
        anna.page().getByLabel("Your name").fill("Anna");
        anna.page().getByLabel("Favourite drink").fill("Flat white");

        anna.presses("Get the card").sees("0 / 10");

        var known = lunaCafe.till().get("/api/v1/customers?q=anna").expect(200);
        assertThat(known.text("/data/0/fields/drink")).isEqualTo("Flat white");
    }

    @Test
    void agreesOnlyToWhatSheTicked() {
        asks(Map.of("birthday", "optional"), List.of("birthday", "nearby"));
        var anna = phone().looksAt(lunaCafe);
        var near = anna.page().getByLabel("Remind me of my card when I am near.");
        assertThat(anna.page().locator("input:checked")).hasCount(0);
        near.check();

        anna.presses("Get the card").sees("0 / 10").follows("Preferences and privacy");

        assertThat(anna.page().locator("input:checked")).hasCount(1);
        assertThat(anna.page().getByLabel("Remind me of my card when I am near.")).isChecked();
    }

    @Test
    void asksAgainWithoutForgettingWhatWasRight() {
        asks(Map.of("name", "optional", "birthday", "required"), List.of());
        var anna = phone().looksAt(lunaCafe);
        anna.page().getByLabel("Your name").fill("Anna");
        anna.page().getByLabel("Your birthday").fill("2020-02-29");

        anna.presses("Get the card").sees("This card is for people from 16 years of age.");

        assertThat(anna.page().getByLabel("Your name")).hasValue("Anna");
        Look.at(anna.page(), "join-asking-again");
    }

    @Test
    void weighsLessThanAPhotograph() {
        assertThat(weight(phone(), lunaCafe.joinUrl())).isBetween(1_000, 60_000);
        assertThat(weight(phone(), cardWith(4))).isBetween(1_000, 60_000);
    }

    private static int weight(Phone phone, String address) {
        var finished = new ArrayList<Request>();
        phone.page().onRequestFinished(finished::add);
        phone.opens(address.replaceFirst("https?://[^/]+", ""));
        phone.page().waitForLoadState();
        return List.copyOf(finished).stream()
                .map(Request::sizes)
                .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
    }

    private void asks(Map<String, Object> questions, List<String> consents) {
        lunaCafe.till()
                .post(
                        "/api/v1/customer-fields",
                        Map.of("name", "drink", "label", Map.of("en", "Favourite drink")));
        var join = new HashMap<>(questions);
        join.put("consents", consents);
        var order = new HashMap<>(Menu.coffeeAt(10, Menu.coffee("self")));
        order.put("join", join);
        lunaCafe.offers(order);
    }
}
