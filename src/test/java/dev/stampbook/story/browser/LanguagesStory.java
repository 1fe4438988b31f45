package dev.stampbook.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stampbook.testing.Shops.Login;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages in the languages of their readers: in Hebrew all of them, in every other language the
/// main ones, and on pictures everything.
class LanguagesStory extends BrowserStory {

    @Test
    void sheJoinsInHebrewAndIsUnderstood() {
        lunaCafe.offers(Menu.coffeeForEverybody(2, "self"));
        var anna = phone().looksAt(lunaCafe);
        follow(anna, "עברית");
        anna.presses(said("he", "join.get_card"));
        assertThat(anna.page()).hasURL(Pattern.compile("/he/c/"));
        assertThat(anna.page().locator("html")).hasAttribute("dir", "rtl");

        var mira = counter().types(anna.number()).reads("Stamped: 1 of 2.");
        later(Duration.ofDays(1));
        mira.types(anna.number()).reads("A reward: Free coffee.");
        theNewsGoesOut();

        anna.sees("קפה במתנה");
        anna.opensVoucher("קפה במתנה").holds(said("he", "voucher.hold_to_use"));
        anna.sees(said("he", "voucher.used_title"));
    }

    @Test
    void aDeviceKeepsItsLanguage() {
        var screen = screen(Screen.desk());
        signIn(screen, "ko", lunaCafe.login());

        screen.press(said("ko", "counter.sign_out"));

        assertThat(screen.page()).hasTitle(said("ko", "sign_in.title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"he", "kk", "ko", "vi"})
    void joiningAndTheCard(String language) {
        lunaCafe.offers(Menu.coffeeForEverybody(5, "self"));
        var phone = phone().opens(lunaCafe.joinPage(language));
        main(phone.page(), "join", language);
        phone.presses(said(language, "join.get_card"));
        rest(phone.page(), "card-empty", language);
        main(phone.opens(in(language, cardWith(3))).page(), "card-half", language);
        main(phone.opens(in(language, cardWith(5))).page(), "card-full", language);
        lunaCafe.till().post("/api/v1/programs/" + lunaCafe.program() + "/archive");
        phone.opens(lunaCafe.joinPage(language));
        rest(phone.page(), "join-closed", language);
        rest(phone.opens("/" + language + "/c/nobodys").page(), "sorry", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"he", "kk", "ko", "vi"})
    void vouchers(String language) {
        var self = holding(language, "self");
        main(self.page(), "voucher-self", language);
        self.page().locator("hold-button button").click();
        rest(self.page(), "voucher-confirm", language);
        self.presses(said(language, "voucher.use_now"));
        main(self.page(), "voucher-used", language);
        self.page().locator("a[href*='/c/']").first().click();
        rest(self.page(), "card-used", language);
        self.page().locator(".past a").click();
        later(Duration.ofHours(1));
        rest(self.looksAgain().page(), "voucher-past", language);
        rest(holding(language, "staff").page(), "voucher-staff", language);
        rest(holding(language, "code").page(), "voucher-code", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"he", "kk", "ko", "vi"})
    void theCounter(String language) {
        lunaCafe.offers(Menu.coffeeForEverybody(2, "staff"));
        var number = phone().joins(lunaCafe).number();
        var screen = screen(Screen.phone());
        signIn(screen, language, new Login("", "mira", "not hers"));
        rest(screen.page(), "sign-in-refused", language);
        signIn(screen, language, lunaCafe.login());
        rest(screen.page(), "counter", language);
        main(scan(screen, language, number, "good"), "counter-stamped", language);
        rest(scan(screen, language, number, "ask"), "counter-question", language);
        screen.press(said(language, "counter.yes_another"));
        rest(shows(screen, "good"), "counter-reward", language);
        rest(scan(screen, language, number, "ask"), "counter-choose", language);
        screen.page().locator("#answer button").first().click();
        rest(shows(screen, "good"), "counter-redeemed", language);
        rest(scan(screen, language, "nothing", "bad"), "counter-unknown", language);
    }

    @ParameterizedTest
    @MethodSource("dev.stampbook.story.browser.Look#languages")
    void theOtherWaysToWorkAtTheCounter(String language) {
        lunaCafe.offers(Menu.coffeeForEverybody(2, "self"));
        var screen = screen(Screen.desk());
        Eye.of(screen.page());
        signIn(screen, language, lunaCafe.login());
        assertThat(screen.page().locator("#text")).isVisible();
        for (var way : List.of("autopilot", "join", "kiosk")) {
            screen.visit("/counter/" + way);
            rest(screen.page(), "counter-" + way, language);
        }
        screen.page().locator("#pin").fill("4711");
        screen.press(said(language, "kiosk.enter"));
        screen.press(said(language, "kiosk.begin"));
        assertThat(screen.page().locator(".finder__view")).isVisible();
        rest(screen.page(), "kiosk", language);
    }

    @ParameterizedTest
    @MethodSource("dev.stampbook.story.browser.Look#languages")
    void whatACustomerDecides(String language) {
        var order = new HashMap<>(Menu.coffeeAt(10, Menu.coffee("self")));
        var consents = List.of("news_on_pass", "nearby", "birthday");
        order.put("join", Map.of("name", "optional", "birthday", "optional", "consents", consents));
        lunaCafe.offers(order);
        var anna = phone().opens(lunaCafe.joinPage(language));
        rest(anna.page(), "join-asking", language);
        anna.opens(in(language, cardWith(1)) + "/preferences");
        rest(anna.page(), "preferences", language);
        anna.presses(said(language, "own.erase"));
        rest(anna.page(), "erase", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"he", "kk", "ko", "vi"})
    void theWayIn(String language) {
        var screen = screen(Screen.phone());
        choose(screen, language);
        main(screen.page(), "sign-in", language);
        screen.visit("/");
        rest(screen.page(), "front", language);
        screen.visit(URI.create(lunaCafe.inviteUrl()).getPath());
        rest(screen.page(), "invite", language);
        screen.visit("/invites/nobodys");
        rest(screen.page(), "invite-ended", language);
    }

    private void main(Page page, String name, String language) {
        assertThat(page.locator("html")).hasAttribute("lang", language);
        Look.at(page, name + "-" + language);
    }

    private void rest(Page page, String name, String language) {
        if (Look.languages().anyMatch(language::equals)) {
            main(page, name, language);
        }
    }

    private Phone holding(String language, String path) {
        lunaCafe.offers(Menu.coffeeForEverybody(1, path));
        var phone = phone().opens(in(language, cardWith(1)));
        phone.page().locator(".voucher a").click();
        return phone;
    }

    private void signIn(Screen screen, String language, Login login) {
        choose(screen, language);
        screen.page().locator("#login").fill(login.login());
        screen.page().locator("#password").fill(login.password());
        // The way in by passkey says the same and more.
        screen.page().locator("#password").press("Enter");
    }

    private void choose(Screen screen, String language) {
        screen.visit("/counter/sign-in");
        screen.page().locator("button[value=" + language + "]").click();
        assertThat(screen.page().locator("html")).hasAttribute("lang", language);
    }

    private Page scan(Screen screen, String language, String text, String tone) {
        screen.page().locator("#text").fill(text);
        screen.press(said(language, "counter.go"));
        return shows(screen, tone);
    }

    private static Page shows(Screen screen, String tone) {
        assertThat(screen.page().locator(".outcome--" + tone)).isVisible();
        return screen.page();
    }

    private static void follow(Phone phone, String link) {
        phone.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    }

    private static String in(String language, String address) {
        return address.replaceFirst("^/[a-z]+/", "/" + language + "/");
    }
}
