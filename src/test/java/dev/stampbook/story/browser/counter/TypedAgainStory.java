package dev.stampbook.story.browser.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.CounterScreen;
import dev.stampbook.story.browser.Look;
import dev.stampbook.story.browser.Screen;
import dev.stampbook.story.browser.desk.OwnerScreen;
import org.junit.jupiter.api.Test;

/// What goes wrong in the hand is put right in the same place, and an owner finds back.
class TypedAgainStory extends BrowserStory {

    @Test
    void aMistypedCodeIsCorrectedWhereItStands() {
        var anna = phone().joins(lunaCafe);
        var mira = counter().isUp().types("NOT-A-CODE");

        mira.reads("This is no card and no voucher of ours.");
        assertThat(field(mira)).hasValue("NOT-A-CODE");
        mira.screen().page().keyboard().type(anna.number());
        mira.screen().page().keyboard().press("Enter");

        mira.reads("Stamped: 1 of 10.");
        assertThat(field(mira)).hasValue("");
    }

    @Test
    void onlyWhoHasADeskIsLedToIt() {
        var noor = new OwnerScreen(screen(Screen.phone())).comesByInvite(lunaCafe);
        assertThat(counter().screen().page().locator("a[href='/desk']")).hasCount(0);

        noor.opens("/counter");
        Look.at(noor.screen().page(), "counter-owner");
        noor.find("a[href='/desk']").click();

        noor.standsAt("Today");
    }

    private static Locator field(CounterScreen mira) {
        return mira.screen().page().locator("#text");
    }
}
