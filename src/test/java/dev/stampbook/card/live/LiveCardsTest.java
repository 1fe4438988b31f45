package dev.stampbook.card.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.live.Watch.Heard;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.platform.journal.Traces;
import dev.stampbook.platform.task.Chores;
import dev.stampbook.story.Orders;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.RoundTrips;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class LiveCardsTest {

    @Autowired private Shops shops;
    @Autowired private LiveCards live;
    @Autowired private Following following;
    @Autowired private ObjectProvider<Following> followings;
    @Autowired private Traces traces;
    @Autowired private Chores chores;
    @Autowired private Sequencer sequencer;
    @Autowired private Transactions transactions;
    @Autowired private Cards cards;

    private MerchantId cafe;
    private Till till;
    private String program = "";

    @BeforeEach
    void openTheCafe() {
        var shop = shops.open();
        cafe = MerchantId.parse(shop.merchant()).orElseThrow();
        till = shop.till();
        program = till.post("/api/v1/programs", coffee()).expect(201).text("/id");
        sequencer.catchUp();
    }

    @Test
    void aStampRingsForItsCardAndForNoOther() throws InterruptedException {
        var anna = newCard();
        try (var hers = watch(anna);
                var chens = watch(newCard())) {
            news(hers);
            news(chens);
            stamp(anna);

            assertThat(news(hers)).isEqualTo(Heard.NEWS);
            assertThat(news(chens)).isEqualTo(Heard.QUIET);
        }
    }

    @Test
    void whatAnotherServerNumberedRingsToo() throws InterruptedException {
        var anna = newCard();
        try (var hers = watch(anna)) {
            news(hers);
            stamp(anna);
            // The numbers are all that this server hears of; whoever gave them.
            sequencer.catchUp(cafe);

            following.run();

            assertThat(hers.listen(Duration.ZERO)).isEqualTo(Heard.NEWS);
        }
    }

    @Test
    void whatHappenedBeforeTheLineStoodRingsAtOnce() throws InterruptedException {
        var anna = newCard();
        sequencer.catchUp(cafe);
        var seen = transactions.reading(cafe, () -> traces.head(cafe));
        stamp(anna);
        sequencer.catchUp(cafe);

        try (var hers = live.watch(cafe, card(anna), seen).orElseThrow()) {
            assertThat(hers.listen(Duration.ZERO)).isEqualTo(Heard.NEWS);
        }
    }

    @Test
    void nobodyIsAskedWhenNobodyLooks() {
        var nobodys = new LiveCards(traces, transactions, chores, followings);
        var alone = new Following(nobodys, traces, transactions);

        assertThat(RoundTrips.count(alone::run)).isZero();
        assertThat(alone.look()).isEqualTo(Following.WHILE_ALONE);
    }

    @Test
    void aStampShowsWithinASecond() {
        try (var hers = watch(newCard())) {
            assertThat(hers).isNotNull();
            assertThat(following.look()).isLessThan(Duration.ofMillis(500));
        }
    }

    private static Map<String, Object> coffee() {
        return Orders.program("Coffee", List.of(Orders.goal(10, Orders.voucher("Free coffee"))));
    }

    private Watch watch(String id) {
        return live.watch(cafe, card(id), Long.MAX_VALUE).orElseThrow();
    }

    private Heard news(Watch watch) throws InterruptedException {
        sequencer.catchUp(cafe);
        following.run();
        return watch.listen(Duration.ZERO);
    }

    private Card card(String id) {
        var ref = CardRef.of(id);
        return transactions.reading(
                cafe, () -> Objects.requireNonNull(cards.find(cafe, List.of(ref)).get(ref)));
    }

    private String newCard() {
        return till.post("/api/v1/cards", Map.of("program", program)).expect(201).text("/id");
    }

    private void stamp(String card) {
        till.post("/api/v1/cards/" + card + "/stamps", Map.of()).expect(201);
    }
}
