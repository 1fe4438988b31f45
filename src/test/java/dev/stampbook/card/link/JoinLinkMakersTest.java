package dev.stampbook.card.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A join link is worth as much as the sign-in or key of whoever made it.
@RuleOf(Chapter.JOINING)
@DoorTest
class JoinLinkMakersTest {

    private static final String LINKS = "/api/v1/join-links";
    private static final String OVER = "The time of the link was up.";

    @Autowired Shops shops;
    @Autowired Http http;
    @Autowired TestClock clock;
    @Autowired JoinLinks links;
    @Autowired Transactions transactions;

    private Shops.Shop shop;
    private Till till;
    private String program;
    private String join;

    @BeforeEach
    void aProgram() {
        shop = shops.open();
        till = shop.till();
        var reward = Map.of("kind", "award", "title", Map.of("en", "Cake"));
        var rules =
                Map.of(
                        "name", Map.of("en", "Coffee card"),
                        "limits", Map.of("per_scan", 3),
                        "goals", List.of(Map.of("stamps", 9, "reward", reward)));
        var told = till.post("/api/v1/programs", rules).expect(201);
        program = told.text("/id");
        join = URI.create(told.text("/join_url")).getPath();
    }

    @Reading("A key makes a link worth two stamps; then this happens, and a newcomer comes.")
    @ParameterizedTest
    @ValueSource(strings = {"its staff member is switched off", "the key is revoked"})
    void aLinkEndsWithWhoeverMadeIt(String what) {
        var leo = hired();
        var key = Map.of("name", "T", "staff", leo, "scopes", List.of("stamp"));
        var made = till.post("/api/v1/api-keys", key).expect(201);
        var wish = Map.of("program", program, "count", 2);
        var link = new Till(http.address(), made.text("/key")).post(LINKS, wish).expect(201);
        if (what.contains("key")) {
            till.delete("/api/v1/api-keys/" + made.text("/id")).expect(204);
        } else {
            till.patch("/api/v1/staff/" + leo, Map.of("disabled", true)).expect(200);
        }

        var page = browser().open(URI.create(link.text("/url")).getPath());

        assertThat(page.text(".notice")).startsWith("The time of this link is up.");
        assertThat(page.press("Get the card", Map.of()).text("ul.notice")).startsWith(OVER);
        assertThat(state(link.text("/id"))).isEqualTo("withdrawn");
    }

    @Test
    void aCodeEndsWithTheDeviceThatShowedIt() {
        var mira = new PlainBrowser(http.address());
        mira.signIn(shop.counter());
        var shown = mira.open("/counter/join").press("Show the code", Map.of("stamps", "3"));
        var link = shown.document().location().replaceFirst(".*/", "");
        mira.open("/counter").press("Sign out", Map.of());

        var card = browser().open(join + "/" + token(link)).press("Get the card", Map.of());

        assertThat(card.text("ul.notice")).startsWith(OVER);
        assertThat(state(link)).isEqualTo("withdrawn");
    }

    @Test
    void nobodyMakesLinksFasterThanGuestsCome() {
        for (var guest = 0; guest < 60; guest++) {
            till.post(LINKS, Map.of("program", program)).expect(201);
        }

        till.post(LINKS, Map.of("program", program)).expect(429, "rate_limited");
    }

    private String hired() {
        var wish = Map.of("name", "Leo", "login", "leo", "location", shop.location());
        return till.post("/api/v1/staff", wish).expect(201).text("/id");
    }

    private String state(String link) {
        return till.get(LINKS + "/" + link).expect(200).text("/state");
    }

    /// What the code on the screen says of the link.
    private String token(String link) {
        var merchant = MerchantId.parse(shop.merchant()).orElseThrow();
        var id = PublicId.parse(IdKind.JOIN_LINK, link).orElseThrow();
        return transactions.reading(
                merchant,
                () ->
                        links.token(
                                merchant, links.find(merchant, id, clock.instant()).orElseThrow()));
    }

    private PlainBrowser browser() {
        return new PlainBrowser(http.address());
    }
}
