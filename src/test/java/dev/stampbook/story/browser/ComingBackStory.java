package dev.stampbook.story.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ComingBackStory extends BrowserStory {

    @Test
    void theSameBrowserGetsItsCardAgain() {
        var anna = phone().joins(lunaCafe);
        var card = anna.address();

        assertThat(anna.joins(lunaCafe).address()).isEqualTo(card);
    }

    @Test
    void anotherBrowserGetsAnotherCard() {
        var anna = phone().joins(lunaCafe);

        assertThat(phone().joins(lunaCafe).address()).isNotEqualTo(anna.address());
    }

    @Test
    void whoeverKnowsAnnasAddressGetsACardOfHisOwn() {
        var customer = Map.of("name", "Anna", "email", "anna@example.org");
        var order = Map.of("program", lunaCafe.program(), "customer", customer);
        var anna = lunaCafe.till().post("/api/v1/cards", order).expect(201);
        lunaCafe.till().post("/api/v1/cards/" + anna.text("/id") + "/stamps", Map.of());

        var stranger = phone().looksAt(lunaCafe).adds("email", "anna@example.org");
        stranger.presses("Get the card").sees("For your next stamp", "0 / 10");

        assertThat(anna.text("/url")).doesNotEndWith(stranger.address().replaceFirst(".*/c/", ""));
    }
}
