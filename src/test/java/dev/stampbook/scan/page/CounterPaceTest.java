package dev.stampbook.scan.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Nobody at a counter reads the whole book of customers, by name or by number.
@RuleOf(Chapter.PEOPLE)
@DoorTest
class CounterPaceTest {

    private static final int GUESSES = 30;
    private static final int LOOKS = 60;

    private final Till till;
    private final PlainBrowser mira;
    private final Sequencer sequencer;
    private final String number;

    CounterPaceTest(Shops shops, Http http, Sequencer sequencer) {
        var shop = shops.open();
        this.till = shop.till();
        this.sequencer = sequencer;
        this.mira = new PlainBrowser(http.address());
        mira.signIn(shop.counter());
        this.number = joined();
    }

    @Test
    void aNumberLeavesItsTrace() {
        assertThat(look(number).text("main")).contains("Anna Petrova");
        till.get("/api/v1/cards?q=" + number).expect(200);

        sequencer.catchUp();
        var events = till.get("/api/v1/events?type=customer.looked_up").expect(200);
        assertThat(events.json().at("/data")).hasSize(2);
        assertThat(events.text("/data/0/data/found")).isEqualTo("1");
    }

    @Test
    void numbersAreReadNoFasterThanNames() {
        for (var time = 0; time < LOOKS; time++) {
            assertThat(look(number).status()).isEqualTo(200);
        }

        assertThat(look(number).status()).isEqualTo(429);
    }

    @Test
    void whoeverGuessesAtTheCounterIsAskedToWait() {
        for (var guess = 0; guess < GUESSES; guess++) {
            assertThat(scan("no such card " + guess).status()).isEqualTo(200);
        }

        assertThat(scan("no such card").status()).isEqualTo(429);
    }

    @Test
    void honestScansAreNeverSlowedDown() {
        for (var guest = 0; guest < 2 * GUESSES; guest++) {
            assertThat(scan(number).status()).isEqualTo(200);
        }
    }

    private Sheet look(String text) {
        return mira.open("/counter/look-up").press("Look up", Map.of("q", text));
    }

    private Sheet scan(String text) {
        var filled = Map.of("text", text, "scan_id", UUID.randomUUID().toString());
        return mira.open("/counter").at("/counter", filled).press();
    }

    private String joined() {
        var program =
                Map.of(
                        "name",
                        Map.of("en", "Coffee card"),
                        "goals",
                        List.of(
                                Map.of(
                                        "stamps",
                                        10,
                                        "reward",
                                        Map.of("kind", "award", "title", Map.of("en", "Cake")))));
        var customer = Map.of("name", "Anna Petrova", "email", "anna@example.org");
        var id = till.post("/api/v1/programs", program).expect(201).text("/id");
        return till.post("/api/v1/cards", Map.of("program", id, "customer", customer))
                .expect(201)
                .text("/short_number");
    }
}
