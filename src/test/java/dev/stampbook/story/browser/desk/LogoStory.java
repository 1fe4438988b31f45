package dev.stampbook.story.browser.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.stampbook.merchant.logo.Pictures;
import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.Look;
import dev.stampbook.story.browser.Menu;
import dev.stampbook.story.browser.Phone;
import dev.stampbook.story.browser.Screen;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The logo of the business, brought at the desk and seen by customers.
class LogoStory extends BrowserStory {

    @ParameterizedTest
    @MethodSource("dev.stampbook.story.browser.Look#languages")
    void itStandsOnTheCardAsSoonAsItIsBrought(String language) {
        lunaCafe.offers(Menu.coffeeForEverybody(10, "self"));
        var noor = new DeskScreen(screen(Screen.desk())).signsIn(lunaCafe, language);
        noor.opens("/desk/logo");
        Look.at(noor.page(), "desk-logo-none-" + language);
        brings(noor, "menu.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThat(noor.page().locator(".field__mistake")).isVisible();

        brings(noor, "logo.png", Pictures.wordMark());

        seesALogo(noor.page());
        Look.at(noor.page(), "desk-logo-" + language);
        var anna = new Phone(screen(Screen.phone().setLocale(language))).looksAt(lunaCafe);
        seesALogo(anna.page());
        Look.at(anna.page(), "join-logo-" + language);
    }

    private static void brings(DeskScreen noor, String name, byte[] file) {
        noor.page()
                .locator("#picture")
                .setInputFiles(new FilePayload(name, "application/octet-stream", file));
        noor.page().locator("form[enctype] button").click();
    }

    /// It is there, and it is drawn.
    private static void seesALogo(Page page) {
        var logo = page.locator("img.stampcard__logo");
        assertThat(logo).isVisible();
        page.waitForFunction("document.querySelector('img.stampcard__logo').naturalWidth > 0");
        assertThat(logo.boundingBox().width).isGreaterThan(60);
    }
}
