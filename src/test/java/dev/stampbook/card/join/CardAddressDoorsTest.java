package dev.stampbook.card.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.PostOffice;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// Whoever took a card without an address may add one later, and only one whose mail she reads.
@RuleOf(Chapter.PEOPLE)
@DoorTest
class CardAddressDoorsTest {

    private static final String ASK = "Send me the link";
    private static final String ADD = "Add the address";

    @Autowired Shops shops;
    @Autowired Http http;
    @Autowired PostOffice office;
    @Autowired Fixtures fixtures;
    @Autowired TestClock clock;
    @Autowired List<Chore> chores;

    private final String anna = "anna-" + UUID.randomUUID() + "@example.org";
    private String merchant;
    private Till till;
    private String program;
    private String join;
    private PlainBrowser phone;
    private String card;

    @BeforeEach
    void aCardWithoutAnAddress() {
        var shop = shops.open();
        merchant = shop.merchant();
        till = shop.till();
        var reward =
                Map.of("kind", "voucher", "title", Map.of("en", "Coffee"), "redemption", "self");
        var order =
                Map.of(
                        "name", Map.of("en", "Coffee card"),
                        "goals", List.of(Map.of("stamps", 10, "reward", reward)),
                        "join", Map.of("email", "optional"));
        var told = till.post("/api/v1/programs", order).expect(201);
        program = told.text("/id");
        join = URI.create(told.text("/join_url")).getPath();
        phone = browser();
        card = path(phone.open(join).press("Get the card", Map.of()));
    }

    @Test
    void theAddressIsThatOfTheCardOnceItsLinkWasOpenedThere() {
        asks(phone, card);

        var added = phone.open(letter()).press(ADD, Map.of());

        assertThat(added.text("[role=status]")).isEqualTo("This address belongs to your card now.");
        assertThat(added.document().select("#email")).isEmpty();
        assertThat(found(anna)).isEqualTo(1);
    }

    @Test
    void fromThenOnTheAddressLeadsToTheCardOnAnyPhone() {
        asks(phone, card);
        phone.open(letter()).press(ADD, Map.of());

        browser().open(join).press("Get the card", Map.of("email", anna));
        var opened = browser().open(letter()).press("Open my card", Map.of());

        assertThat(path(opened)).isEqualTo(card);
    }

    @Test
    void theAnswerToAskingIsTheSameWhetherTheAddressIsKnownOrNot() {
        var known = "known-" + UUID.randomUUID() + "@example.org";
        customer(known);

        var one = asks(phone, card, known);
        var other = asks(phone, card, anna);

        assertThat(one.status()).isEqualTo(200);
        assertThat(one.text("h1")).isEqualTo("Check your e-mail");
        assertThat(one.document().html().replace(known, anna)).isEqualTo(other.document().html());
    }

    @Test
    void anotherBrowserAddsNothing() {
        asks(phone, card);

        var elsewhere = browser().open(letter());

        assertThat(elsewhere.text("h1")).isEqualTo("Open this link where your card is");
        assertThat(elsewhere.document().select("form")).isEmpty();
        assertThat(elsewhere.document().select("a[href*=/c/]")).isEmpty();
        assertThat(found(anna)).isZero();
    }

    @Test
    void theAddressOfSomebodyElseStaysHers() {
        var hers = customer(anna);
        asks(phone, card);

        var refused = phone.open(letter()).press(ADD, Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("h1")).isEqualTo("This address has a card already");
        assertThat(path(phone.open("/en" + card))).isEqualTo(card).isNotEqualTo(hers);
        assertThat(found(anna)).isEqualTo(1);
        assertThat(phone.open("/en" + card + "/preferences").document().select("#email"))
                .hasSize(1);
    }

    @Test
    void lookingAddsNothingAndPressingTwiceAddsItOnce() {
        asks(phone, card);
        var page = phone.open(letter());
        assertThat(found(anna)).isZero();

        page.press(ADD, Map.of());
        var again = page.press(ADD, Map.of());

        assertThat(again.text("[role=status]")).isEqualTo("This address belongs to your card now.");
    }

    @Test
    void aLinkThatAddsOpensNoCardAndOneThatOpensAddsNothing() {
        asks(phone, card);
        var adding = letter();
        phone.open(join).press("Get the card", Map.of("email", anna));
        var opening = letter();

        assertThat(phone.open(adding.replace("/a/", "/o/")).status()).isEqualTo(404);
        assertThat(phone.open(opening.replace("/o/", "/a/")).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoAddressIsAskedForAgain() {
        var again = asks(phone, card, "anna@");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("#email").val()).isEqualTo("anna@");
        assertThat(again.text("[role=alert]")).startsWith("This is no e-mail address");
    }

    @Test
    void aLinkToAddEndsAfterADay() {
        asks(phone, card);
        var link = letter();
        clock.advance(Duration.ofDays(1));

        assertThat(phone.open(link).status()).isEqualTo(404);
    }

    @Test
    void anErasedHolderLeavesNoLinkAndNoLetter() {
        office.turns(PostOffice.Mood.GONE);
        asks(phone, card);
        post();
        assertThat(rows("letter") + rows("card_link")).isEqualTo(2);

        phone.open("/en" + card + "/preferences")
                .press("Erase me and my cards", Map.of())
                .press("Erase for good", Map.of());

        assertThat(rows("letter") + rows("card_link")).isZero();
    }

    @Test
    void herFileNamesTheLinksThatSheAskedFor() {
        asks(phone, card);
        var customer = till.get("/api/v1/customers").expect(200).text("/data/0/id");

        var file = till.get("/api/v1/customers/" + customer + "/export").expect(200);

        assertThat(file.text("/held/links_sent/0/program")).isEqualTo(program);
    }

    private Sheet asks(PlainBrowser browser, String card) {
        return asks(browser, card, anna);
    }

    private static Sheet asks(PlainBrowser browser, String card, String address) {
        return browser.open("/en" + card + "/preferences").press(ASK, Map.of("email", address));
    }

    private PlainBrowser browser() {
        return new PlainBrowser(http.address());
    }

    private static String path(Sheet sheet) {
        var path = URI.create(sheet.document().location()).getPath();
        return path.substring(path.indexOf("/c/"));
    }

    /// A customer with a card whom another system knows by her address.
    private String customer(String email) {
        var order = Map.of("program", program, "customer", Map.of("email", email));
        var path = URI.create(till.post("/api/v1/cards", order).expect(201).text("/url")).getPath();
        return path.substring(path.indexOf("/c/"));
    }

    private String letter() {
        post();
        return office.lettersTo(anna).getLast().path();
    }

    private void post() {
        chores.stream().filter(chore -> chore.name().equals("letters")).forEach(Chore::run);
    }

    private int found(String email) {
        return till.get("/api/v1/customers?q=" + email).expect(200).json().at("/data").size();
    }

    private long rows(String table) {
        var count =
                new JdbcTemplate(fixtures.database().superuser())
                        .queryForObject(
                                "select count(*) from " + table + " where merchant_id = ?",
                                Long.class,
                                MerchantId.parse(merchant).orElseThrow().value());
        return count == null ? 0 : count;
    }
}
