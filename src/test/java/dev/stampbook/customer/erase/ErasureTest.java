package dev.stampbook.customer.erase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.platform.secret.Sealing;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.LogBook;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is left of a person who was erased.
@RuleOf(Chapter.PEOPLE)
@DoorTest
class ErasureTest {

    @Autowired Shops shops;
    @Autowired Fixtures fixtures;
    @Autowired Sequencer sequencer;
    @Autowired Recompute recompute;
    @Autowired Sealing sealing;

    private final LogBook log = LogBook.open();
    private Shops.Shop shop;
    private Till till;
    private Regular xenia;

    @BeforeEach
    void aRegularOfWhomMuchIsKnown() {
        shop = shops.open();
        till = shop.till();
        xenia = Regular.comes(till);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void afterAnErasureNothingInTheDatabaseOrTheLogSaysWhoItWas() {
        var search = new WholeDatabase(fixtures.database());
        assertThat(search.places(xenia.known().words()))
                .as("the search finds what is there")
                .isNotEmpty();

        till.delete("/api/v1/customers/" + xenia.id()).expect(204);

        assertThat(search.places(xenia.known().words())).isEmpty();
        assertThat(log.linesWith(xenia.known().words())).isEmpty();
    }

    @Test
    void noSealedAnswerSaysWhoItWas() {
        var sealed = new SealedAnswers(fixtures.database(), sealing);
        assertThat(sealed.of(shop.merchant()))
                .anyMatch(answer -> answer.contains(xenia.known().tag()));

        till.delete("/api/v1/customers/" + xenia.id()).expect(204);

        assertThat(sealed.of(shop.merchant()))
                .noneMatch(answer -> answer.contains(xenia.known().tag()));
    }

    @Test
    void whatHappenedStaysTrueAndTheJournalRecomputes() {
        till.delete("/api/v1/customers/" + xenia.id()).expect(204);

        sequencer.catchUp();
        var merchant = MerchantId.parse(shop.merchant()).orElseThrow();
        assertThat(recompute.differences(null, merchant)).allSatisfy((table, rows) -> none(rows));
        assertThat(told())
                .containsSubsequence(
                        "customer.erased", "consent.withdrawn", "card.closed", "voucher.voided");
    }

    @Test
    void sheIsNobodyAtEveryDoor() {
        till.delete("/api/v1/customers/" + xenia.id()).expect(204);

        till.delete("/api/v1/customers/" + xenia.id()).expect(404);
        till.get("/api/v1/customers/" + xenia.id()).expect(404);
        till.get("/api/v1/customers/" + xenia.id() + "/export").expect(404);
        till.get("/api/v1/customers/" + xenia.id() + "/consents").expect(404);
        till.patch("/api/v1/customers/" + xenia.id(), Map.of("name", "Xenia")).expect(404);
        till.post("/api/v1/vouchers", Regular.voucher(xenia.id(), "again")).expect(404);
        assertThat(
                        till.get("/api/v1/customers?q=" + xenia.known().tag())
                                .expect(200)
                                .json()
                                .at("/data"))
                .isEmpty();
    }

    @Test
    void aRepeatedRequestDoesNotBringHerBack() {
        till.delete("/api/v1/customers/" + xenia.id()).expect(204);

        var again = till.post("/api/v1/cards", xenia.order(), xenia.known().key()).expect(409);

        assertThat(again.text("/code")).isEqualTo("answer_erased");
        assertThat(till.post("/api/v1/scans", xenia.scan()).expect(409).text("/code"))
                .isEqualTo("answer_erased");
    }

    @Test
    void whoeverComesBackIsNewHere() {
        till.delete("/api/v1/customers/" + xenia.id()).expect(204);

        var back = till.post("/api/v1/cards", xenia.order()).expect(201);

        assertThat(back.text("/customer/id")).isNotEqualTo(xenia.id());
        assertThat(back.json().at("/stamps").asInt()).isZero();
    }

    @Test
    void othersKeepWhatTheyHave() {
        var noa = Map.of("name", "Noa", "email", "noa-" + UUID.randomUUID() + "@x.example");
        var other = till.post("/api/v1/customers", noa, "noa").expect(201);

        till.delete("/api/v1/customers/" + xenia.id()).expect(204);

        assertThat(till.post("/api/v1/customers", noa, "noa").expect(201).body())
                .isEqualTo(other.body());
        till.get("/api/v1/customers/" + other.text("/id")).expect(200);
    }

    private static void none(long rows) {
        assertThat(rows).isZero();
    }

    private List<String> told() {
        return till.get("/api/v1/events?limit=200")
                .expect(200)
                .json()
                .at("/data")
                .valueStream()
                .map(event -> event.at("/type").asString())
                .toList();
    }
}
