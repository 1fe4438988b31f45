package dev.stampbook.card.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A first-timer's link: made by a till or at the counter, followed without script.
@RuleOf(Chapter.JOINING)
@DoorTest
class JoinLinkDoorsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LINKS = "/api/v1/join-links";

    private final Shops.Shop shop;
    private final Till till;
    private final TestClock clock;
    private final String address;

    JoinLinkDoorsTest(Shops shops, TestClock clock, Http http) {
        this.shop = shops.open();
        this.till = shop.till();
        this.clock = clock;
        this.address = http.address();
    }

    @Test
    void aTillMakesALinkAndSeesWhatBecameOfIt() {
        var made = link("'count': 2").expect(201);
        assertThat(made.text("/state")).isEqualTo("open");
        assertThat(made.text("/stamps")).isEqualTo("2");

        var card = browser().open(path(made)).press("Get the card", Map.of());

        assertThat(card.text(".stampcard__told")).contains("2");
        var told = till.get(LINKS + "/" + made.text("/id")).expect(200);
        assertThat(told.text("/state")).isEqualTo("used");
        assertThat(till.get("/api/v1/cards/" + told.text("/card")).text("/stamps")).isEqualTo("2");
        assertThat(told.json().at("/url").isNull()).isTrue();
    }

    @Reading("A till asks for a link; `$by_amount` is a program by amount.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            # answer            | the program                | sent
            program_draft       | 'draft': true              |
            scan_limit_reached  | 'limits': {'per_scan': 2}  | 'count': 3
            daily_limit_reached | 'limits': {'per_scan': 2, 'per_day': 1} | 'count': 2
            amount_required     | $by_amount                 |
            currency_mismatch   | $by_amount                 | 'amount': $five_dollars
            """)
    void tellsTheTillWhyThereIsNoLink(String code, String program, @Nullable String sent) {
        link(program, sent == null ? "" : sent).expect(409, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive", "stop"})
    void aProgramThatEndedHasNoLinks(String how) {
        var program = program("'welcome_stamps': 0");
        till.post("/api/v1/programs/" + program + "/" + how).expect(200);

        till.post(LINKS, Map.of("program", program))
                .expect(409, how.equals("stop") ? "program_stopped" : "program_archived");
    }

    @Test
    void cardsThatHaveEndedHaveNoLinks() {
        var program = program("'expiry': {'cards_on': '2026-12-31'}");

        clock.advance(Duration.ofDays(320));

        till.post(LINKS, Map.of("program", program)).expect(409, "card_expired");
    }

    @Test
    void anUnknownProgramAndAnUnknownLinkAreNotFound() {
        var foreign = "prg_" + "0".repeat(26);

        till.post(LINKS, Map.of("program", foreign)).expect(404, "not_found");
        till.post(LINKS, Map.of("program", "coffee")).expect(404, "not_found");
        till.get(LINKS + "/lnk_" + "0".repeat(26)).expect(404, "not_found");
        till.delete(LINKS + "/nothing").expect(404, "not_found");
    }

    @Test
    void aWithdrawnLinkGivesACardWithoutStampsAndSaysSo() {
        var made = link("'count': 2").expect(201);
        till.delete(LINKS + "/" + made.text("/id")).expect(204);

        var page = browser().open(path(made));
        var card = page.press("Get the card", Map.of());

        assertThat(page.text(".notice")).startsWith("The time of this link is up.");
        assertThat(card.text("ul.notice")).startsWith("The time of the link was up.");
        assertThat(till.get(LINKS + "/" + made.text("/id")).text("/state")).isEqualTo("withdrawn");
    }

    @Test
    void lookingUsesNothingUpAndAStrangersTextIsTheOrdinaryPage() {
        var made = link("'count': 2").expect(201);
        browser().open(path(made));
        var again = browser().open(path(made));
        var nobodys = browser().open(path(made).replaceFirst("[^/]+$", "a".repeat(31)));

        assertThat(again.text(".notice")).isEqualTo("Your card starts with 2 stamps.");
        assertThat(nobodys.status()).isEqualTo(200);
        assertThat(nobodys.text(".notice")).startsWith("The time of this link is up.");
        assertThat(browser().open("/en/j/nobodys/" + "a".repeat(31)).status()).isEqualTo(404);
    }

    @Test
    void theSecondPhoneIsToldKindlyAndTheFirstComesBackToItsCard() {
        var made = link("'count': 2").expect(201);
        var anna = browser();
        var first = anna.open(path(made)).press("Get the card", Map.of());
        var late = browser().open(path(made));

        assertThat(late.text(".notice")).startsWith("This link has been used already.");
        var card = late.press("Get the card", Map.of());
        assertThat(card.text("ul.notice")).startsWith("Somebody was faster");
        var back = anna.open(path(made)).press("Get the card", Map.of());
        assertThat(back.document().location()).isEqualTo(first.document().location());
        assertThat(back.text("ul.notice")).isEmpty();
    }

    @Test
    void miraShowsACodeAndWithdrawsIt() {
        var shown = shownBy(mira(), "3");
        assertThat(shown.text("h1")).isEqualTo("The card starts with 3 stamps");
        assertThat(shown.document().select(".symbol svg")).hasSize(1);
        assertThat(shown.document().location()).contains("/counter/join/lnk_");

        var withdrawn = shown.press("Withdraw this code", Map.of());

        assertThat(withdrawn.text(".outcome__title")).isEqualTo("This code was withdrawn");
        assertThat(withdrawn.document().select(".symbol svg")).isEmpty();
    }

    @Test
    void theCodeIsForWhoeverMadeItAlone() {
        var wish = Map.of("name", "Leo", "login", "leo", "location", shop.location());
        var hired = till.post("/api/v1/staff", wish).expect(201);
        var mira = mira();
        var leo = browser();
        leo.signIn(new Shops.Login("", hired.text("/login"), hired.text("/password")));

        var page = shownBy(mira, "3").document().location();

        assertThat(mira.open(page).status()).isEqualTo(200);
        assertThat(leo.open(page).status()).isEqualTo(404);
        assertThat(browser().open(page).text("main")).doesNotContain("The card starts");
    }

    @Test
    void aCodeThatNobodyUsedIsOver() {
        var mira = mira();
        var page = shownBy(mira, "1").document().location();

        clock.advance(Duration.ofMinutes(5));

        var over = mira.open(page);
        assertThat(over.text(".outcome__title")).isEqualTo("The time of this code is up");
        assertThat(over.document().select(".symbol svg")).isEmpty();
    }

    @Test
    void tooManyStampsAreRefusedAtTheCounter() {
        var refused = shownBy(mira(), "4");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("[role=alert]")).contains("3");
        assertThat(stranger(refused)).isEqualTo(404);
    }

    /// The form sent for a card of nobody.
    private static int stranger(Sheet page) {
        return page.press("Show the code", Map.of("program", "prg_nothing")).status();
    }

    private PlainBrowser mira() {
        program("'limits': {'per_scan': 3}");
        var mira = browser();
        mira.signIn(shop.counter());
        return mira;
    }

    private static Sheet shownBy(PlainBrowser mira, String stamps) {
        return mira.open("/counter/join").press("Show the code", Map.of("stamps", stamps));
    }

    private PlainBrowser browser() {
        return new PlainBrowser(address);
    }

    private static String path(Told made) {
        return URI.create(made.text("/url")).getPath();
    }

    private Told link(String sent) {
        return link("'limits': {'per_scan': 10}", sent);
    }

    private Told link(String program, String sent) {
        var card = "'program': '" + program(program) + "'";
        return till.post(LINKS, json("{" + card + (sent.isEmpty() ? "" : ", " + sent) + "}"));
    }

    private String program(String more) {
        var program =
                """
                {'name': {'en': 'Coffee card'}, %s,
                 'goals': [{'stamps': 9, 'reward': {'kind': 'award', 'title': {'en': 'Cake'}}}]}
                """
                        .formatted(more);
        return till.post("/api/v1/programs", json(program)).expect(201).text("/id");
    }

    private static JsonNode json(String text) {
        return JSON.readTree(
                text.replace(
                                "$by_amount",
                                "'earning': {'kind': 'by_amount', 'carry_over': false,"
                                        + " 'step': {'value': 500, 'currency': 'EUR'}}")
                        .replace("$five_dollars", "{'value': 500, 'currency': 'USD'}")
                        .replace('\'', '"'));
    }
}
