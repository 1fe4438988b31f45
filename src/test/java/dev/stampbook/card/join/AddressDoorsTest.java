package dev.stampbook.card.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.merchant.keep.Forgetting;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PostOffice;
import dev.stampbook.testing.PostOffice.Delivered;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// Whoever names an address gets a link there, and nothing else tells whose it is.
@RuleOf(Chapter.PEOPLE)
@DoorTest
class AddressDoorsTest {

    private static final String GET = "Get the card";
    private static final String OPEN = "Open my card";

    @Autowired Shops shops;
    @Autowired Http http;
    @Autowired PostOffice office;
    @Autowired Fixtures fixtures;
    @Autowired TestClock clock;
    @Autowired Forgetting forgetting;
    @Autowired List<Chore> chores;

    private final String anna = "anna-" + UUID.randomUUID() + "@example.org";
    private String merchant;
    private Till till;
    private String program;
    private String join;

    @BeforeEach
    void aProgramThatAsks() {
        var shop = shops.open();
        merchant = shop.merchant();
        till = shop.till();
        asks(Map.of("email", "optional", "name", "optional"), List.of("news_by_email"));
    }

    @Test
    void whoNamesNoAddressHasHerCardAtOnce() {
        var card = browser().open(join).press(GET, Map.of());

        assertThat(card.document().location()).contains("/en/c/");
    }

    @Test
    void theAnswerIsTheSameWhetherThatCardExistsOrNot() {
        var known = "known-" + UUID.randomUUID() + "@example.org";
        card(known);

        var one = browser().open(join).press(GET, Map.of("email", known));
        var other = browser().open(join).press(GET, Map.of("email", anna));

        assertThat(one.status()).isEqualTo(200);
        assertThat(one.text("h1")).isEqualTo("Check your e-mail");
        assertThat(one.document().html().replace(known, anna)).isEqualTo(other.document().html());
    }

    @Test
    void nobodyIsACustomerBeforeTheLinkIsOpened() {
        browser().open(join).press(GET, Map.of("email", anna));
        browser().open(letter().path());
        browser().open(letter().path());

        assertThat(found(anna)).isZero();
    }

    @Test
    void theLinkOpensTheCardThatTheAddressHas() {
        var card = card(anna);
        browser().open(join).press(GET, Map.of("email", anna.toUpperCase(Locale.ROOT)));

        var opened = browser().open(letter().path()).press(OPEN, Map.of());

        assertThat(opened.document().location()).endsWith(card);
    }

    @Test
    void whoCameByAJoinLinkFindsItsStampsOnTheCardThatTheLetterOpens() {
        var made = till.post("/api/v1/join-links", Map.of("program", program));
        var promised = URI.create(made.expect(201).text("/url")).getPath();
        browser().open(promised).press(GET, Map.of("email", anna));

        browser().open(letter().path()).press(OPEN, Map.of());

        var link = till.get("/api/v1/join-links/" + made.text("/id")).expect(200);
        assertThat(link.text("/state")).isEqualTo("used");
        assertThat(till.get("/api/v1/cards/" + link.text("/card")).text("/stamps")).isEqualTo("1");
    }

    @Test
    void pressingTwiceOpensOneCardAndJoiningAgainThereLeadsToIt() {
        browser().open(join).press(GET, Map.of("email", anna));
        var phone = browser();
        var page = phone.open(letter().path());

        var first = page.press(OPEN, Map.of()).document().location();
        var second = page.press(OPEN, Map.of()).document().location();

        assertThat(second).isEqualTo(first).contains("/en/c/");
        assertThat(phone.open(join).press(GET, Map.of()).document().location()).isEqualTo(first);
        assertThat(found(anna)).isEqualTo(1);
    }

    @Test
    void whatStoodNextToTheAddressCountsInTheSameBrowserOnly() {
        var here = browser();
        here.open(join)
                .press(GET, Map.of("email", anna, "name", "Anna", "consent_news_by_email", "yes"));

        var elsewhere = browser().open(letter().path());
        var again = here.open(letter().path());

        assertThat(elsewhere.document().select("#name").val()).isEmpty();
        assertThat(elsewhere.document().select("input[checked]")).isEmpty();
        assertThat(again.document().select("#name").val()).isEqualTo("Anna");
        again.press(OPEN, Map.of());
        assertThat(consents(anna)).containsExactly("news_by_email");
    }

    @Test
    void aLinkEndsAfterADay() {
        browser().open(join).press(GET, Map.of("email", anna));
        var link = letter().path();
        clock.advance(Duration.ofDays(1));

        assertThat(browser().open(link).status()).isEqualTo(404);
        assertThat(browser().open(link).text("h1")).isEqualTo("This link no longer works");
        forgetting.forget();
        assertThat(rows("card_link")).isZero();
    }

    @Test
    void aMailboxIsNotFlooded() {
        for (var i = 0; i < 8; i++) {
            var page = browser().open(join).press(GET, Map.of("email", anna));
            assertThat(page.text("h1")).isEqualTo("Check your e-mail");
        }

        post();

        assertThat(office.lettersTo(anna)).hasSize(5);
    }

    @Test
    void aMailboxHasOneLimitWhateverStandsBehindThePlus() {
        for (var i = 0; i < 8; i++) {
            browser().open(join).press(GET, Map.of("email", anna.replace("@", "+" + i + "@")));
        }

        assertThat(rows("card_link")).isEqualTo(5);
    }

    @Test
    void linksThatStillWorkAreEnoughForOneAddress() {
        for (var hour = 0; hour < 8; hour++) {
            browser().open(join).press(GET, Map.of("email", anna));
            clock.advance(Duration.ofHours(1));
        }

        assertThat(rows("card_link")).isEqualTo(5);
        clock.advance(Duration.ofDays(1));
        browser().open(join).press(GET, Map.of("email", anna));
        assertThat(rows("card_link")).isEqualTo(6);
    }

    @Test
    void newsByMailNeedAnAddress() {
        var page = browser().open(join).press(GET, Map.of("consent_news_by_email", "yes"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("[role=alert]")).contains("News by e-mail needs your e-mail address.");
    }

    @Test
    void anAddressThatIsNoneIsAskedForAgain() {
        var page = browser().open(join).press(GET, Map.of("email", "anna@"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#email").val()).isEqualTo("anna@");
    }

    @Test
    void anErasedPersonLeavesNoLetterAndNoLink() {
        card(anna);
        office.turns(PostOffice.Mood.GONE);
        browser().open(join).press(GET, Map.of("email", anna));
        post();
        assertThat(rows("letter") + rows("card_link")).isEqualTo(2);

        var customer = till.get("/api/v1/customers?q=" + anna).expect(200).text("/data/0/id");
        till.delete("/api/v1/customers/" + customer).expect(204);

        assertThat(rows("letter") + rows("card_link")).isZero();
    }

    @Test
    void herFileNamesTheLinksThatWereSent() {
        card(anna);
        browser().open(join).press(GET, Map.of("email", anna));
        var customer = till.get("/api/v1/customers?q=" + anna).expect(200).text("/data/0/id");

        var file = till.get("/api/v1/customers/" + customer + "/export").expect(200);

        assertThat(file.text("/held/links_sent/0/program")).isEqualTo(program);
    }

    private void asks(Map<String, Object> questions, List<String> consents) {
        var reward =
                Map.of("kind", "voucher", "title", Map.of("en", "Coffee"), "redemption", "self");
        var asked = new HashMap<String, Object>(questions);
        asked.put("consents", consents);
        var told =
                till.post(
                                "/api/v1/programs",
                                Map.of(
                                        "name", Map.of("en", "Coffee card"),
                                        "goals", List.of(Map.of("stamps", 10, "reward", reward)),
                                        "join", asked))
                        .expect(201);
        program = told.text("/id");
        join = URI.create(told.text("/join_url")).getPath();
    }

    private PlainBrowser browser() {
        return new PlainBrowser(http.address());
    }

    /// Where the card is that a signed-in system makes for somebody.
    private String card(String email) {
        var order = Map.of("program", program, "customer", Map.of("email", email));
        var path = URI.create(till.post("/api/v1/cards", order).expect(201).text("/url")).getPath();
        return path.substring(path.indexOf("/c/"));
    }

    private Delivered letter() {
        post();
        return office.lettersTo(anna).getLast();
    }

    private void post() {
        chores.stream().filter(chore -> chore.name().equals("letters")).forEach(Chore::run);
    }

    private int found(String email) {
        return till.get("/api/v1/customers?q=" + email).expect(200).json().at("/data").size();
    }

    private List<String> consents(String email) {
        var id = till.get("/api/v1/customers?q=" + email).expect(200).text("/data/0/id");
        return till.get("/api/v1/customers/" + id + "/consents")
                .expect(200)
                .json()
                .at("/data")
                .valueStream()
                .map(consent -> consent.at("/purpose").asString())
                .toList();
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
