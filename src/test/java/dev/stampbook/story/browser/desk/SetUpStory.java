package dev.stampbook.story.browser.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.Screen;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An owner makes a card in four steps, and tries it before anybody has it.
class SetUpStory extends BrowserStory {

    @Test
    void anOwnerSetsUpACardInNineClicks() {
        var noor = owner(Screen.desk()).follows("Café");

        noor.sees("What do your regulars get?").presses("Next");
        noor.sees("10 stamps, then: Free coffee", "Buy 10, the 11th is free.").presses("Next");
        noor.sees("Recommended", "Customers, on their phone").presses("Next");
        noor.presses("Get the test card").presses("Fill the card").sees("Your reward");
        noor.presses("Use now").sees("Redeemed: Free coffee.").presses("Open it for customers");

        noor.sees("Your card is open", "put it on the counter").follows("Posters, link and button");
        noor.sees("Table tent, 5 × 5 cm");
    }

    @Test
    void theCardShowsWhatIsTyped() {
        var noor = owner(Screen.desk()).follows("Barber");

        noor.types("The reward, in one sentence", "Free beard trim");
        assertThat(noor.page().locator("[data-shows=title]").innerText())
                .isEqualTo("Free beard trim");

        noor.types("What the card is called", "Sharp card");
        assertThat(noor.page().locator("[data-shows=card]").innerText()).isEqualTo("Sharp card");

        noor.presses("Next").types("Stamps until the reward", "5");
        assertThat(noor.page().locator("[data-grid] li").count()).isEqualTo(5);
        noor.sees("5 stamps, then: Free beard trim");
    }

    @Test
    void everyStepWorksWithoutScript() {
        var noor = owner(Screen.phone().setJavaScriptEnabled(false)).follows("Retail");

        noor.presses("Next").sees("One stamp for each €10.00").presses("Next");
        noor.follows("Yes").sees("A list of codes that the till makes is safest");
        noor.chooses("A new code for each voucher").presses("Next");
        noor.presses("Get the test card").presses("Stamp for a bill of €10.00");
        noor.sees("Stamped: 1 of 10.").presses("Fill the card").presses("Use now");

        noor.sees("For the till").presses("Open it for customers").sees("Your card is open");
    }

    @Test
    void goingBackAndPressingTwiceDoNoHarm() {
        var noor = owner(Screen.desk()).follows("Salon");
        noor.presses("Next").presses("Next").goesBack().types("Stamps until the reward", "2");

        noor.presses("Next").sees("Your team, with a scan").presses("Next");
        noor.presses("Get the test card").presses("Stamp the card").sees("Stamped: 1 of 2.");
        noor.screen().button("Stamp the card").dblclick();

        noor.sees("The customer shows the voucher.").presses("Scan and redeem");
        noor.sees("Redeemed: Free hair treatment with your cut.");
    }

    @ParameterizedTest
    @MethodSource("dev.stampbook.story.browser.Look#languages")
    void everyPageIsLookedAt(String language) {
        var noor = owner(Screen.desk(), language);
        UnaryOperator<String> says = key -> said(language, key);
        UnaryOperator<String> name = page -> "setup-" + page + "-" + language;
        noor.looks(name.apply("industries")).follows(says.apply("setup.industry.name.cafe"));
        var next = says.apply("setup.next");
        noor.looks(name.apply("reward")).presses(next).looks(name.apply("trigger"));
        noor.presses(next)
                .looks(name.apply("handover"))
                .follows(says.apply("setup.till.takes_codes"));
        noor.looks(name.apply("handover-till")).follows(says.apply("setup.till.no_codes"));
        noor.presses(next).looks(name.apply("trial-begin"));
        noor.presses(says.apply("setup.trial.take")).presses(says.apply("setup.trial.stamp"));
        noor.looks(name.apply("trial-stamped")).presses(says.apply("setup.trial.fill"));
        noor.looks(name.apply("trial-reward")).presses(says.apply("setup.trial.use"));
        noor.looks(name.apply("trial-used")).presses(says.apply("setup.trial.open"));
        noor.looks(name.apply("done"));
    }

    @Test
    void anOwnerSetsUpInHebrew() {
        var noor = owner(Screen.desk(), "he").follows("בית קפה");

        noor.presses("הלאה").presses("הלאה").presses("הלאה").presses("לקבלת כרטיסיית הניסיון");
        noor.presses("למלא את הכרטיסייה").presses("מימוש עכשיו");

        noor.sees("זה עובד פעם אחת בלבד.").presses("לפתוח ללקוחות").sees("הכרטיסייה פתוחה");
    }

    private SetUpScreen owner(NewContextOptions size) {
        return owner(size, "en");
    }

    private SetUpScreen owner(NewContextOptions size, String language) {
        var screen = screen(size);
        return new SetUpScreen(screen)
                .isInvited(lunaCafe.inviteUrl(), language)
                .opens("/desk/setup");
    }
}
