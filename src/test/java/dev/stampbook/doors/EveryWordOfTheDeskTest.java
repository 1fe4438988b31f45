package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.words.PseudoWords;
import dev.stampbook.platform.words.Words;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page of the desk in a language that nobody speaks, as [EveryWordTest] has it.
@DoorTest
class EveryWordOfTheDeskTest {

    private final List<String> said =
            new ArrayList<>(
                    List.of(
                            "Luna Café",
                            "Coffee card",
                            "Free coffee",
                            "Any hot drink, not bottled",
                            "Till codes",
                            "Counter",
                            "First key",
                            "Anna",
                            "Noor",
                            "Berlin",
                            "Europe/",
                            "EUR",
                            "€",
                            "QR",
                            "Online"));

    @Autowired private Http http;
    @Autowired private Shops shops;
    @Autowired private Words words;

    private Till till;
    private PlainBrowser browser;
    private String program = "";
    private String card = "";

    @BeforeEach
    void comeIn() {
        var shop = shops.open();
        till = shop.till();
        browser = new PlainBrowser(http.address(), "qps");
        var invited = browser.open(URI.create(shop.inviteUrl()).getPath());
        invited.press(say("invite.go"), Map.of("password", "a long enough password"));
    }

    @Test
    void theFirstDay() {
        for (var page :
                List.of(
                        "",
                        "/programs",
                        "/cards",
                        "/vouchers",
                        "/batches",
                        "/pools",
                        "/journal",
                        "/late")) {
            reads("/desk" + page);
        }
    }

    @Test
    void programs() {
        offer();
        reads("/desk");
        reads("/desk/programs");
        reads("/desk/programs/" + program);
        reads("/desk/programs/" + program + "/prints");
        reads("/desk/programs/" + program + "/edit?language=he");
        var edit = browser.open("/desk/programs/" + program + "/edit");
        reads(edit);
        reads(edit.press(say("program.save"), Map.of("/goals/0/stamps", "31")));
        reads(edit.press(say("program.save"), Map.of("/goals/0/stamps", "3")));
        reads(browser.open("/desk/programs").press(say("program.bring"), Map.of()));
    }

    @Test
    void cardsAndVouchers() {
        offer();
        reads("/desk/cards");
        reads("/desk/cards/" + card);
        reads("/desk/vouchers");
        var voucher = till.get("/api/v1/vouchers").text("/data/0/id");
        reads("/desk/vouchers/" + voucher);
        var issue = browser.open("/desk/vouchers/new");
        reads(issue);
        reads(issue.press(say("vouchers.new.go"), Map.of("/card", "nobody")));
        reads("/desk/journal");
    }

    @Test
    void batchesAndPools() {
        var pool = till.post("/api/v1/code-pools", Map.of("name", "Till codes")).text("/id");
        var full = browser.open("/desk/pools/" + pool);
        reads(full.press(say("pools.fill"), Map.of("codes", "ABC-1\nABC-1")));
        reads("/desk/pools");
        var batches = browser.open("/desk/batches");
        reads(batches);
        var typed = Map.of("/count", "1", "/title/en", "Free coffee");
        reads(batches.press(say("batches.go"), typed));
    }

    @Test
    void theBusiness() {
        reads("/desk/locations");
        reads("/desk/locations/new");
        reads("/desk/settings");
    }

    @Test
    void settingUp() {
        reads("/desk/setup");
        var reward = browser.open("/desk/setup/reward?industry=cafe");
        reads(reward);
        var trigger = reward.press(say("setup.next"), Map.of("title", "Free coffee"));
        reads(trigger);
        var handover = trigger.press(say("setup.next"), Map.of());
        reads(handover);
        reads(handover.press(say("setup.next"), Map.of()));
    }

    private void reads(String path) {
        reads(browser.open(path));
    }

    private void reads(Sheet page) {
        var strays = new Strays(said.toArray(String[]::new));
        assertThat(page.document().select("html").attr("lang")).isEqualTo("qps");
        assertThat(strays.in(page.document())).as(page.document().location()).isEmpty();
    }

    private String say(String key) {
        return words.say(PseudoWords.LANGUAGE, key);
    }

    private void offer() {
        var coffee =
                Map.of(
                        "kind",
                        "voucher",
                        "redemption",
                        "staff",
                        "title",
                        Map.of("en", "Free coffee"));
        var order =
                Map.of(
                        "name",
                        Map.of("en", "Coffee card"),
                        "goals",
                        List.of(Map.of("stamps", 2, "reward", coffee)));
        var made = till.post("/api/v1/programs", order).expect(201);
        program = made.text("/id");
        said.add(made.text("/join_url"));
        var anna = Map.of("name", "Anna", "locale", "qps");
        var wish = Map.of("program", program, "customer", anna);
        var issued = till.post("/api/v1/cards", wish).expect(201);
        card = issued.text("/id");
        said.add(issued.text("/number"));
        for (var i = 0; i < 2; i++) {
            till.post("/api/v1/cards/" + card + "/stamps", Map.of()).expect(201);
        }
        till.get("/api/v1/events").expect(200);
    }
}
