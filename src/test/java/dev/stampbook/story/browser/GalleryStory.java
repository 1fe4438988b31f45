package dev.stampbook.story.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.story.Orders;
import dev.stampbook.story.browser.counter.KioskScreen;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every page there is, looked at in every way.
class GalleryStory extends BrowserStory {

    @Test
    void theJoinPage() {
        lunaCafe.offers(Menu.coffeeAt(10, Menu.coffee("self")));
        Look.at(phone().looksAt(lunaCafe).page(), "join");

        lunaCafe.till().post("/api/v1/programs/" + lunaCafe.program() + "/archive");
        Look.at(phone().looksAt(lunaCafe).page(), "join-closed");
    }

    @Test
    void theCard() {
        lunaCafe.offers(Menu.coffeeAt(10, Menu.coffee("self")));
        Look.at(phone().joins(lunaCafe).page(), "card-empty");
        Look.at(phoneWith(4).page(), "card-half");
        Look.at(phoneWith(10).page(), "card-full");
    }

    @Test
    void theCardThatLeadsFar() {
        var order = new HashMap<>(Menu.coffeeAt(12, Menu.coffee("staff")));
        var cake = Orders.goal(4, Orders.voucher("A piece of cake"));
        order.put("goals", List.of(cake, Orders.goal(12, Menu.coffee("staff"))));
        var breakfast = Orders.voucher("Breakfast for two");
        order.put("milestones", List.of(Map.of("visits", 25, "reward", breakfast)));
        order.put("welcome_stamps", 2);
        order.put("expiry", Map.of("stamps_after_months", 6, "cards_on", "2031-12-31"));
        lunaCafe.offers(order);

        Look.at(phone().looksAt(lunaCafe).page(), "join-far");
        Look.at(phoneWith(5).page(), "card-far");
        var archived = phoneWith(2);
        lunaCafe.till().post("/api/v1/programs/" + lunaCafe.program() + "/archive");
        Look.at(archived.looksAgain().page(), "card-archived");
    }

    @Test
    void theCounter() {
        lunaCafe.offers(Menu.coffeeAt(2, Menu.coffee("staff")));
        var mira = counter();
        var number = phone().joins(lunaCafe).number();

        look(mira, "counter");
        look(mira.types(number).reads("Stamped: 1 of 2."), "counter-stamped");
        look(mira.types(number).reads("Add another?"), "counter-question");
        look(mira.presses("Yes, add another").reads("A reward"), "counter-reward");
        look(mira.presses("Undo this stamp").reads("Undone"), "counter-undone");
        look(mira.types("nothing of ours").reads("no card"), "counter-unknown");
    }

    @Test
    void redeemingAtTheCounter() {
        lunaCafe.offers(Menu.coffeeAt(2, Menu.coffee("staff")));
        var mira = counter();
        var anna = phoneWith(2);

        look(mira.types(anna.number()).reads("A voucher is ready."), "counter-choose");
        Look.at(anna.opensVoucher("Free coffee").page(), "voucher-staff");
        look(mira.types(anna.shows()).reads("Ready to redeem"), "counter-ready");
        look(mira.presses("Redeem now").reads("Redeemed"), "counter-redeemed");
        var number = anna.shows();
        later(Duration.ofMinutes(1));
        look(mira.types(number).reads("no longer the current one"), "counter-old-code");
    }

    @Test
    void theOtherWaysToWorkAtTheCounter() {
        var mira = counter();
        var token = phone().joins(lunaCafe).shows();
        mira.screen().visit("/counter/autopilot");
        look(mira, "autopilot");
        look(mira.types(token).reads("Stamped: 1 of 10."), "autopilot-stamped");
        mira.screen().visit("/counter/kiosk");
        look(mira, "kiosk-entry");
        mira.screen().visit("/counter/join");
        look(mira, "counter-join");
    }

    @Test
    void theKiosk() {
        lunaCafe.offers(Menu.coffeeForEverybody(2, "self"));
        var screen = screen(Screen.desk());
        Eye.of(screen.page());
        var kiosk = KioskScreen.of(screen, new CounterScreen(screen).signsIn(lunaCafe.login()));

        Look.at(kiosk.page(), "kiosk");
        Look.at(kiosk.isShown(phoneWith(0), "Stamped: 1 of 2.").page(), "kiosk-stamped");
        kiosk.speaks("he").isShown(phoneWith(2), "מחכה לך הטבה");
        Look.at(kiosk.page(), "kiosk-choose-he");
        Look.at(kiosk.idles().entersPin("0000", "Leave the kiosk").page(), "kiosk-pin");
    }

    @Test
    void theSecondTillIsToldNo() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffeeForTheTill("always")));
        var code = phoneWith(1).opensVoucher("Free coffee").code();
        var mira = counter().types(code).reads("Ready to redeem");
        mira.presses("Redeem now").reads("Redeemed");

        look(mira.types(code).reads("Already redeemed"), "counter-refused");
    }

    @Test
    void theVouchers() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffee("self")));
        var self = phoneWith(1).opensVoucher("Free coffee");
        Look.at(self.page(), "voucher-self");
        Look.at(self.holds("Hold to use now").sees("Used just now").page(), "voucher-used");
        later(Duration.ofHours(1));
        Look.at(self.looksAgain().page(), "voucher-past");
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffeeForTheTill("always")));
        var code = phoneWith(1).opensVoucher("Free coffee");
        Look.at(code.page(), "voucher-code");
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffeeForTheTill("on_use")));
        var hidden = phoneWith(1).opensVoucher("Free coffee");
        Look.at(hidden.page(), "voucher-code-hidden");
        hidden.holds("Hold to use now").sees("Used just now");
        Look.at(hidden.page(), "voucher-code-used");
    }

    @Test
    void theWayIn() {
        var screen = screen(Screen.desk());
        screen.visit("/");
        Look.at(screen.page(), "front");
        screen.page().locator("a.button").click();
        Look.at(screen.page(), "sign-in");
        screen.type("Login", "mira");
        screen.type("Password", "not hers");
        screen.press("Sign in");
        screen.sees("Login and password do not fit");
        Look.at(screen.page(), "sign-in-refused");
        screen.visit(lunaCafe.inviteUrl().replaceFirst("https?://[^/]+", ""));
        Look.at(screen.page(), "invite");
        screen.visit("/invites/nobodys");
        Look.at(screen.page(), "invite-ended");
    }

    @Test
    void whatNobodyCanReadIsFound() {
        var page = screen(Screen.phone()).page();
        page.setContent(
                "<meta name='viewport' content='width=device-width'>"
                        + "<main><h1 style='color: #999; background: #aaa'>Some words</h1></main>");

        assertThatThrownBy(() -> Look.at(page, "pale")).hasMessageContaining("color-contrast");
    }

    @Test
    void thePagesThatSaySorry() {
        var screen = screen(Screen.desk());
        screen.visit("/en/c/nobodys");
        Look.at(screen.page(), "sorry-not-found");
        screen.visit("/counter/sign-in");
        screen.page().context().clearCookies();
        screen.type("Login", "mira");
        screen.type("Password", "secret");
        screen.press("Sign in");
        screen.sees("You may not do this.");
        Look.at(screen.page(), "sorry-forbidden");
    }

    private static void look(CounterScreen counter, String name) {
        Look.at(counter.screen().page(), name);
    }
}
