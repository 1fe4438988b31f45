package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.words.PseudoWords;
import dev.stampbook.platform.words.Words;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page in a language that nobody speaks: whatever can be read in it comes from a catalogue.
@DoorTest
class EveryWordTest {

    private static final String DRINK = "Any hot drink";
    private static final String TERMS = "One a day.";
    private static final Strays STRAYS =
            new Strays(
                    "Luna Café",
                    "Coffee card",
                    "Free coffee",
                    DRINK,
                    TERMS,
                    "Counter",
                    "Noor",
                    "First key");

    @Autowired private Http http;
    @Autowired private Shops shops;
    @Autowired private Words words;
    @Autowired private TestClock clock;

    private Shops.Shop shop;
    private Till till;
    private PlainBrowser browser;
    private String join = "";
    private String program = "";

    @BeforeEach
    void openTheDoors() {
        shop = shops.open();
        till = shop.till();
        browser = new PlainBrowser(http.address(), "qps");
    }

    @Test
    void findsWhatIsInNoCatalogue() {
        var page = Jsoup.parse("<p title='Hm'>⟦Á ⟦b⟧ c⟧ Luna Café 4 · <b>us</b></p><p>⟦ok⟧</p>");

        assertThat(STRAYS.in(page)).containsExactly("Hm", "us");
    }

    @Test
    void joining() {
        offer("self");
        reads(browser.open(join));
        reads(browser.open(join).press(say("join.get_card"), Map.of()));
        till.post("/api/v1/programs/" + program + "/archive").expect(200);
        reads(browser.open(join));
    }

    @Test
    void joiningWhereSomethingIsAsked() {
        asks();
        var page = browser.open(join);
        reads(page);
        reads(page.press(say("join.get_card"), Map.of("birthday", "2020-01-01")));
    }

    @Test
    void whatSheDecidesAboutHerself() {
        asks();
        var page = browser.open(card(1) + "/preferences");
        reads(page);
        reads(page.press(say("own.save"), Map.of("language", "qps")));
        var asked = page.press(say("own.erase"), Map.of());
        reads(asked);
        reads(asked.press(say("own.erase_go"), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self", "staff", "code"})
    void theCardAndItsVoucher(String path) {
        offer(path);
        var card = card(3);
        var other = card(1);
        reads(browser.open(card));
        reads(voucher(card));
        till.post("/api/v1/programs/" + program + "/archive").expect(200);
        clock.advance(Duration.ofDays(40));
        reads(browser.open(card));
        reads(browser.open(other));
    }

    @Test
    void usingAVoucherAlone() {
        offer("self");
        var card = card(2);
        var asked = voucher(card).press(say("voucher.use_now"), Map.of());
        reads(asked);
        reads(asked.press(say("voucher.use_now"), Map.of()));
        clock.advance(Duration.ofHours(1));
        reads(browser.open(card));
        reads(browser.open(asked.document().location()));
    }

    @Test
    void aVoucherOfNoCard() {
        var coffee = Map.of("title", Map.of("en", "Free coffee"), "redemption", "staff");
        var voucher = till.post("/api/v1/vouchers", coffee).expect(201);
        reads(browser.open(qps(voucher.text("/url"))));
    }

    @Test
    void theCounter() {
        offer("staff");
        var number = till.get("/api/v1/cards/" + card(1, "/id")).text("/number");
        clock.advance(Duration.ofDays(1));
        reads(browser.open("/counter/sign-in"));
        reads(signIn("wrong"));
        reads(signIn(shop.counter().password()));
        reads(scan("nothing of ours"));
        reads(browser.open("/counter/autopilot"));
        var code = browser.open("/counter/join").press(say("counter.link_make"), Map.of());
        reads(browser.open("/counter/join"));
        reads(code);
        reads(code.press(say("counter.link_withdraw"), Map.of()));
        reads(browser.open("/counter/look-up").press(say("counter.look_up_go"), Map.of("q", "x")));
        reads(browser.open("/counter/kiosk").press(say("kiosk.enter"), Map.of("pin", "1")));
        var reward = scan(number);
        reads(reward);
        reads(reward.press(say("counter.undo"), Map.of()));
        reads(scan(number));
        reads(scan(number));
    }

    @Test
    void theFront() {
        reads(browser.open("/"));
        browser.signIn(shop.counter(), say("sign_in.go"));
        reads(browser.open("/"));
    }

    @Test
    void beingInvited() {
        var invited = browser.open(URI.create(shop.inviteUrl()).getPath());
        reads(invited);
        reads(invited.press(say("invite.go"), Map.of("password", "short")));
        reads(browser.open("/invites/nobodys"));
    }

    @Test
    void theTeamOfTheDesk() {
        comeIn();
        var team = browser.open("/desk/staff");
        reads(team);
        reads(team.press(say("staff.add_go"), Map.of("name", "", "login", "?")));
        reads(team.press(say("staff.add_go"), Map.of("name", "Noor", "login", "noor2")));
        for (var member : team.document().select("tbody a").eachAttr("href")) {
            reads(browser.open(member));
        }
        reads(browser.open("/desk/devices"));
    }

    @Test
    void theKeysOfTheDesk() {
        comeIn();
        var keys = browser.open("/desk/keys");
        reads(keys);
        reads(keys.press(say("key.add_go"), Map.of("name", "Counter")));
        reads(
                keys.press(
                        say("key.add_go"),
                        Map.of("name", "Counter", "scope_any_location", "true")));
    }

    @Test
    void onesOwnAccount() {
        comeIn();
        var account = browser.open("/desk/account");
        reads(account);
        reads(account.press(say("account.change"), Map.of("current", "no", "chosen", "no")));
        reads(
                account.at("/desk/account/passkeys", Map.of("answer", "no", "current", "no"))
                        .press());
        var begun = account.press(say("factor.begin"), Map.of());
        reads(begun);
        reads(begun.press(say("factor.on"), Map.of("code", "no")));
        reads(browser.open("/sign-in/code"));
    }

    private void comeIn() {
        var invited = browser.open(URI.create(shop.inviteUrl()).getPath());
        invited.press(say("invite.go"), Map.of("password", "a long enough password"));
    }

    @Test
    void whatIsNotThere() {
        reads(browser.open("/qps/c/nobodys"));
        reads(browser.open("/nowhere"));
    }

    @Test
    void whatProgramsAreTold() {
        var no = till.letter("GET", "/api/v1/cards/none").with("Accept-Language", "qps").send();
        var wrong =
                till.letter("POST", "/api/v1/programs")
                        .with("Accept-Language", "qps")
                        .json(Map.of("goals", List.of()))
                        .send();

        assertThat(no.expect(404, "not_found").text("/detail")).startsWith("⟦");
        assertThat(wrong.expect(422).text("/detail")).startsWith("⟦");
        assertThat(wrong.text("/errors/0/detail")).startsWith("⟦");
    }

    private static void reads(Sheet page) {
        assertThat(page.document().select("html").attr("lang")).isEqualTo("qps");
        assertThat(STRAYS.in(page.document())).as(page.document().location()).isEmpty();
    }

    private String say(String key) {
        return words.say(PseudoWords.LANGUAGE, key);
    }

    private Sheet signIn(String password) {
        var typed = Map.of("login", shop.counter().login(), "password", password);
        return browser.open("/counter/sign-in").press(say("sign_in.go"), typed);
    }

    private Sheet scan(String text) {
        return browser.open("/counter").press(say("counter.go"), Map.of("text", text));
    }

    private void asks() {
        offer("self");
        var consents = List.of("news_on_pass", "birthday", "nearby");
        var asked = Map.of("name", "optional", "birthday", "required", "consents", consents);
        var path = "/api/v1/programs/" + program;
        till.patch(path, Map.of("join", asked), "\"1\"").expect(200);
    }

    private void offer(String path) {
        var coffee = new HashMap<String, Object>(Map.of("kind", "voucher", "redemption", path));
        coffee.put("title", Map.of("en", "Free coffee"));
        coffee.put("applies_to", Map.of("en", DRINK));
        coffee.put("terms", Map.of("en", TERMS));
        coffee.put("validity", Map.of("kind", "days", "n", 30));
        if (path.equals("code")) {
            coffee.put("redeem_code", Map.of("kind", "generated"));
        }
        var goals = List.of(Map.of("stamps", 2, "reward", coffee));
        var visits = List.of(Map.of("visits", 5, "reward", coffee, "repeat", true));
        var name = Map.of("en", "Coffee card");
        var told =
                till.post(
                        "/api/v1/programs",
                        Map.of("name", name, "goals", goals, "milestones", visits));
        program = told.expect(201).text("/id");
        join = "/qps/j/" + told.text("/slug");
    }

    /// A card with so many stamps, in the language of brackets.
    private String card(int stamps) {
        return qps(card(stamps, "/url"));
    }

    private String card(int stamps, String pointer) {
        var card = till.post("/api/v1/cards", Map.of("program", program)).expect(201);
        for (var i = 0; i < stamps; i++) {
            till.post("/api/v1/cards/" + card.text("/id") + "/stamps", Map.of()).expect(201);
        }
        return card.text(pointer);
    }

    private Sheet voucher(String card) {
        return browser.open(browser.open(card).document().select(".voucher a").attr("abs:href"));
    }

    private static String qps(String address) {
        return URI.create(address).getPath().replaceFirst("^/[a-z]+/|^/(?=v/)", "/qps/");
    }
}
