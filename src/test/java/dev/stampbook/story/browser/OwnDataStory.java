package dev.stampbook.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a customer decides about herself, with nothing but her card.
class OwnDataStory extends BrowserStory {

    @Test
    void choosesTheLanguageOfHerCard() {
        var anna = phone().opens(cardWith(1)).follows("Preferences and privacy");
        anna.page().getByLabel("Language of my card").selectOption("he");

        anna.presses("Save");

        assertThat(anna.page()).hasURL(Pattern.compile("/he/c/.*/preferences"));
        anna.sees(said("he", "own.saved"));
        Look.at(anna.page(), "preferences-he");
        var customer = lunaCafe.till().get("/api/v1/customers").expect(200);
        assertThat(customer.text("/data/0/locale")).isEqualTo("he");
    }

    @Test
    void agreesAndWithdrawsWithOnePressEach() {
        asksToAgree();
        var anna = phone().opens(cardWith(1)).follows("Preferences and privacy");
        var news = anna.page().getByLabel("Show me news and offers on my card.");
        assertThat(news).not().isChecked();

        news.check();
        anna.presses("Save").sees("Saved.");
        assertThat(news).isChecked();
        Look.at(anna.page(), "preferences");
        news.uncheck();
        anna.presses("Save").sees("Saved.");

        assertThat(news).not().isChecked();
        assertThat(lunaCafe.told()).contains("consent.given", "consent.withdrawn");
    }

    @Test
    void takesEverythingThatIsHeldAboutHer() throws IOException {
        var anna = phone().opens(cardWith(1)).follows("Preferences and privacy");

        var file = anna.page().waitForDownload(() -> anna.presses("Download my data"));

        assertThat(file.suggestedFilename()).isEqualTo("stampbook.json");
        assertThat(Files.readString(file.path())).contains("\"customer\"", "\"cards\"", "cus_");
    }

    @Test
    void erasesHerselfAfterBeingAskedOnce() {
        var card = cardWith(2);
        var anna = phone().opens(card).follows("Preferences and privacy");
        Look.at(anna.presses("Erase me and my cards").sees("Erase everything?").page(), "erase");

        anna.follows("No, keep my card").presses("Erase me and my cards");
        anna.presses("Erase for good").sees("Everything about you is erased.");

        Look.at(anna.page(), "erased");
        assertThat(lunaCafe.told()).contains("customer.erased");
        anna.opens(card + "/preferences").seesNot("Save");
    }

    private void asksToAgree() {
        var order = new HashMap<>(Menu.coffeeAt(10, Menu.coffee("self")));
        order.put("join", Map.of("consents", List.of("news_on_pass")));
        lunaCafe.offers(order);
    }
}
