package dev.stampbook.access.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Shops.Login;
import dev.stampbook.testing.Till;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what, on the pages of the desk.
@DoorTest
class AccessDeskTest {

    private final Shops shops;
    private final String address;
    private final Shops.Shop shop;

    AccessDeskTest(Shops shops, Http http) {
        this.shops = shops;
        this.address = http.address();
        this.shop = shops.open();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # page                       | owner | manager | analyst | staff
                    /desk/staff                  | 200   | 200     | 403     | 403
                    /desk/devices                | 200   | 200     | 403     | 403
                    /desk/keys                   | 200   | 403     | 403     | 403
                    /desk/account                | 200   | 200     | 200     | 403
                    /desk/account/second-factor  | 200   | 200     | 200     | 403
                    """)
    void opensToWhomItIsFor(String page, int owner, int manager, int analyst, int staff) {
        assertThat(owner().plain().open(page).status()).isEqualTo(owner);
        assertThat(of("manager").plain().open(page).status()).isEqualTo(manager);
        assertThat(of("analyst").plain().open(page).status()).isEqualTo(analyst);
        assertThat(of("staff").plain().open(page).status()).isEqualTo(staff);
    }

    @Test
    void theMenuLeadsNobodyToAClosedDoor() {
        assertThat(places(owner())).contains("Team", "Devices", "API keys", "My account");
        assertThat(places(of("manager"))).contains("Team", "Devices").doesNotContain("API keys");
        assertThat(places(of("analyst")))
                .contains("My account")
                .doesNotContain("Team", "Devices", "API keys");
    }

    @Test
    void somebodyNewSignsInWithThePasswordThatIsShownOnce() {
        var owner = owner();
        var form = owner.open("/desk/staff").ready("Add", Map.of("name", "Mira", "login", "Mira"));

        var shown = form.press();

        var login = new Login("", secret(shown, 0), secret(shown, 1));
        assertThat(login.login()).startsWith("mira@");
        assertThat(new PlainBrowser(address).signIn(login).document().title()).isEqualTo("Counter");
        assertThat(form.press().text(".secret")).as("sent twice").isEqualTo(shown.text(".secret"));
        assertThat(owner.open("/desk/staff").text("main")).doesNotContain(login.password());
        assertThat(owner.open("/desk/staff").document().select("tbody tr")).hasSize(3);
    }

    @Test
    void saysWhatIsWrongWhereItIs() {
        var sent = Map.of("name", "", "login", "no spaces please");

        var again = owner().open("/desk/staff").press("Add", sent);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".mistakes a").eachAttr("href"))
                .containsExactly("#name", "#login");
    }

    @Test
    void whoeverIsSwitchedOffIsRefusedAtTheNextTap() {
        var counter = new PlainBrowser(address);
        counter.signIn(shop.counter());
        var page = noor().open(address(shop.counter().id()));

        var done = page.press("Switch off", Map.of());

        assertThat(done.text("[role=status]")).startsWith("The login is switched off.");
        assertThat(counter.open("/counter").document().title()).isEqualTo("Sign in");
        assertThat(counter.signIn(shop.counter()).text("[role=alert]"))
                .isEqualTo("This staff login has been switched off.");
        done.press("Switch on again", Map.of());
        assertThat(counter.open("/counter").document().title()).isEqualTo("Counter");
    }

    @Test
    void aNewPasswordEndsWhatLetHerInBefore() {
        var counter = new PlainBrowser(address);
        counter.signIn(shop.counter());

        var shown = noor().open(address(shop.counter().id())).press("New password", Map.of());

        assertThat(counter.open("/counter").document().title()).isEqualTo("Sign in");
        assertThat(counter.signIn(shop.counter()).status()).isEqualTo(422);
        var fresh = new Login("", secret(shown, 0), secret(shown, 1));
        assertThat(counter.signIn(fresh).document().title()).isEqualTo("Counter");
    }

    @Test
    void managersTouchNoOwner() {
        var manager = of("manager");
        var noor = manager.open("/desk/staff").document().select("a:contains(Noor)").attr("href");

        var page = manager.open(noor);

        assertThat(page.document().select("main form")).isEmpty();
        assertThat(page.text("main")).contains("Only an owner can change an owner.");
    }

    @Test
    void theLastOwnerStays() {
        var owner = owner();
        var noor = owner.open("/desk/staff").document().select("a:contains(Noor)").attr("href");

        var told = owner.open(noor).press("Switch off", Map.of());

        assertThat(told.text("[role=alert]")).startsWith("A business keeps at least one owner");
    }

    @Test
    void aDeviceIsSignedOutFromAfar() {
        var counter = new PlainBrowser(address);
        counter.signIn(shop.counter());
        var page = noor().open("/desk/devices");
        var entry = page.document().select(".entry:contains(Counter)");

        page.at(entry.select("form").attr("action"), Map.of()).press();

        assertThat(counter.open("/counter").document().title()).isEqualTo("Sign in");
    }

    @Test
    void aKeyIsShownOnceAndEnds() {
        var owner = owner();
        var page = owner.open("/desk/keys");

        var shown = page.press("Make the key", Map.of("name", "Till 1", "scope_read", "true"));

        var till = new Till(address, secret(shown, 0));
        till.get("/api/v1/programs").expect(200);
        till.get("/api/v1/staff").expect(403);
        var list = owner.open("/desk/keys");
        assertThat(list.text("main")).contains("Till 1").doesNotContain(till.bearer());
        var entry = list.document().select(".entry:contains(Till 1)");
        list.at(entry.select("form").attr("action"), Map.of()).press();
        till.get("/api/v1/programs").expect(401);
    }

    @Test
    void aKeyWithoutScopesIsNoKey() {
        var told = owner().open("/desk/keys").press("Make the key", Map.of("name", "Till"));

        assertThat(told.text(".mistakes")).isEqualTo("Choose at least one scope.");
    }

    @Test
    void anotherPasswordEndsAllOtherSessions() {
        var analyst = of("analyst");
        var page = analyst.open("/desk/account");
        var wrong = Map.of("current", "not hers", "chosen", "another long password");

        assertThat(page.press("Change the password", wrong).text(".mistakes"))
                .isEqualTo("The current password does not fit.");
    }

    @Test
    void aBorrowedDeskGetsNoPasskey() {
        var page = owner().open("/desk/account");
        var wrong = Map.of("current", "not hers", "answer", "{}");

        var told = page.at("/desk/account/passkeys", wrong).press();

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text(".mistakes")).isEqualTo("The current password does not fit.");
    }

    @Test
    void whatIsNoPasskeyIsNotAdded() {
        var page = owner().open("/desk/account");
        var right = Map.of("current", DeskBrowser.PASSWORD, "answer", "{}");

        var told = page.at("/desk/account/passkeys", right).press();

        assertThat(told.text("[role=alert]")).startsWith("This passkey could not be added.");
    }

    private DeskBrowser owner() {
        return DeskBrowser.ofOwner(address, shops.open());
    }

    /// An owner of the shop whose counter is tried.
    private DeskBrowser noor() {
        return DeskBrowser.ofOwner(address, shop);
    }

    private DeskBrowser of(String role) {
        return DeskBrowser.of(address, shops.open(), role);
    }

    private static List<String> places(DeskBrowser desk) {
        return desk.open("/desk").document().select(".menu__place").eachText();
    }

    private static String address(String member) {
        return "/desk/staff/" + member;
    }

    private static String secret(Sheet page, int line) {
        return page.document().select(".secret__text").eachText().get(line);
    }
}
