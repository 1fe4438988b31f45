package dev.stampbook.story.browser.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.Look;
import dev.stampbook.story.browser.Menu;
import dev.stampbook.story.browser.Screen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The owner decides how her till gets a code, and what faithful guests are promised.
class RewardAtTheDeskStory extends BrowserStory {

    private static final String REWARD = "/goals/0/reward";

    @BeforeEach
    void aCoffeeForTheTillAndACakeForTheFaithful() {
        var cake = Map.of("kind", "award", "title", Map.of("en", "A cake", "he", "עוגה"));
        var order = new HashMap<>(Menu.coffeeForEverybody(1, "code"));
        order.put("milestones", List.of(Map.of("visits", 25, "reward", cake)));
        lunaCafe.offers(order);
    }

    @Test
    void theNextVoucherHidesItsCodeAndHasOneSymbol() {
        var noor = new DeskScreen(screen(Screen.desk())).signsIn(lunaCafe, "en").opens(edit());
        noor.page().locator("[id='" + REWARD + "/redeem_code/symbols/code_128']").uncheck();
        noor.page().locator("[id='" + REWARD + "/reveal']").selectOption("on_use");
        noor.types("Reward, in one sentence", "Free espresso").presses("Save");
        noor.chooses("For all cards now").presses("Change it").reads("Saved.");

        var anna = phoneWith(1).opensVoucher("Free espresso");
        assertThat(anna.page().content()).doesNotContain("LUNA-");
        anna.holds("Hold to use now").sees("Used just now", "LUNA-");
        assertThat(anna.symbols()).containsExactly(anna.code());
    }

    @ParameterizedTest
    @MethodSource("dev.stampbook.story.browser.Look#languages")
    void theFormIsLookedAt(String language) {
        var noor = new DeskScreen(screen(Screen.desk())).signsIn(lunaCafe, language);

        Look.at(noor.opens(edit()).page(), "program-code-" + language);
        noor.page().locator("[id='" + REWARD + "/redeem_code/symbols/ean_13']").check();
        noor.page().locator("#page form button").first().click();
        Look.at(noor.page(), "program-code-mistakes-" + language);
        noor.opens("/desk/vouchers/new").page().locator("select").first().selectOption("code");
        Look.at(noor.page(), "vouchers-new-code-" + language);
    }

    private String edit() {
        return "/desk/programs/" + lunaCafe.program() + "/edit";
    }
}
