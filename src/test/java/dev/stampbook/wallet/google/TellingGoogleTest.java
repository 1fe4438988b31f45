package dev.stampbook.wallet.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.story.Orders;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.wallet.google.FakeGoogle.Mood;
import dev.stampbook.wallet.google.Lanes.Lane;
import dev.stampbook.wallet.google.SavingCards.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A stamp at the till, and what Google hears of it.
@ModuleTest
class TellingGoogleTest {

    private static final Issuer ISSUER = Passes.ISSUER;

    @Autowired private ApplicationContext server;
    @Autowired private Shops shops;
    @Autowired private CardsAtGoogle cards;
    @Autowired private FollowingCards following;
    @Autowired private Transactions transactions;
    @Autowired private Sequencer sequencer;
    @Autowired private TestClock clock;

    private GoogleRig rig;
    private FakeGoogle google;
    private MerchantId cafe;
    private Till till;
    private String program = "";

    @BeforeEach
    void openTheCafe() {
        rig = new GoogleRig(server, clock);
        google = rig.google;
        var shop = shops.open();
        cafe = MerchantId.parse(shop.merchant()).orElseThrow();
        till = shop.till();
        program = till.post("/api/v1/programs", coffee()).expect(201).text("/id");
        tell();
        google.forgetsLog();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aCardThatIsSavedIsThereAndItsLinkNamesIt() {
        var anna = newCard();

        var outcome = rig.saving.save(cafe, anna);

        assertThat(outcome).isInstanceOf(Outcome.Ready.class);
        assertThat(shown(anna)).contains("0/10", "rotatingBarcode");
        assertThat(google.log()).hasSize(4).last().asString().isEqualTo("POST loyaltyObject 200");
    }

    @Test
    void aStampShowsAndIsSaidAloud() {
        var anna = saved();
        stamp(anna);
        stamp(anna);

        tell();

        assertThat(shown(anna)).contains("2/10");
        assertThat(google.log()).containsExactly("PATCH loyaltyObject/" + object(anna) + " 200");
    }

    @Test
    void whatIsNoNewsIsNotTold() {
        var anna = saved();
        rig.saving.save(cafe, anna);
        till.post("/api/v1/cards", Map.of("program", program)).expect(201);

        tell();

        assertThat(google.log()).isEmpty();
    }

    @Test
    void nobodyIsToldOfACardThatNobodyPutThere() {
        stamp(newCard());

        tell();

        assertThat(google.log()).isEmpty();
    }

    @Test
    void phonesSayThreeThingsADay() {
        var anna = saved();
        for (var stamp = 0; stamp < 5; stamp++) {
            stamp(anna);
            tell();
        }
        assertThat(find(anna).loudAt()).hasSize(3);

        clock.advance(Duration.ofDays(1));
        stamp(anna);
        tell();

        assertThat(find(anna).loudAt()).hasSize(1);
        assertThat(google.log()).hasSize(6).allMatch(line -> line.endsWith(" 200"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "BROKEN", "GONE", "STRICT"})
    void tenBadMinutesOfGoogleAreMadeUpForInOneCall(Mood mood) {
        var anna = saved();
        google.turns(mood);
        for (var minute = 0; minute < 10; minute++) {
            stamp(anna);
            tell();
            clock.advance(Duration.ofMinutes(1));
        }
        var tried = google.log().size();
        google.turns(Mood.KIND);
        google.forgetsLog();
        clock.advance(Duration.ofMinutes(30));
        tell();

        assertThat(tried).isLessThan(10);
        assertThat(google.log()).hasSize(1);
        assertThat(shown(anna)).contains("10/10");
    }

    @Test
    void aCardThatGoogleWillNotTakeIsNotTriedForEver() {
        var anna = saved();
        google.turns(Mood.RUDE);
        stamp(anna);
        tell();
        clock.advance(Duration.ofDays(1));
        tell();

        assertThat(google.log()).hasSize(1);
    }

    @Test
    void whatGoogleLostIsMadeAgain() {
        var anna = saved();
        google.forgetsAll();
        stamp(anna);
        tell();
        clock.advance(Duration.ofMinutes(1));
        tell();

        assertThat(shown(anna)).contains("1/10");
    }

    @Test
    void aProcessThatDiedLeavesItsCardsToTheNext() {
        var anna = saved();
        stamp(anna);
        follow();
        var until = clock.instant().plus(Duration.ofMinutes(5));
        transactions.of(cafe, changes -> cards.take(cafe, Lane.STAMP, clock.instant(), until));
        rig.stamps.run();
        assertThat(google.log()).isEmpty();

        clock.set(until);
        rig.stamps.run();

        assertThat(shown(anna)).contains("1/10");
    }

    @Test
    void whatChangesWhileGoogleThinksIsToldAfterwards() {
        var anna = saved();
        stamp(anna);
        follow();
        var now = clock.instant();
        var due =
                transactions.of(
                        cafe, changes -> cards.take(cafe, Lane.STAMP, now, now.plusSeconds(60)));
        stamp(anna);
        follow();
        transactions.of(
                cafe,
                changes -> {
                    var news = new CardsAtGoogle.News("old", "1/10 OPEN", false, List.of());
                    cards.told(cafe, due.getFirst(), news, now);
                    return due;
                });
        rig.stamps.run();

        assertThat(shown(anna)).contains("2/10");
    }

    @Test
    void anErasedCustomerLeavesABlankCard() {
        var anna = saved();
        var card = till.get("/api/v1/cards/" + PublicId.of(IdKind.CARD, anna)).expect(200);
        till.delete("/api/v1/customers/" + card.text("/customer/id")).expect(204);

        tell();

        assertThat(google.kept(object(anna)))
                .containsEntry("state", "INACTIVE")
                .containsEntry("accountId", "")
                .doesNotContainKeys("rotatingBarcode", "loyaltyPoints", "linksModuleData");
        assertThat(rig.saving.save(cafe, anna)).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void aStampGoesBeforeAThousandThatCanWait() {
        var anna = saved();
        var chen = saved();
        transactions.of(
                cafe,
                changes -> {
                    var programs = List.of(PublicId.parse(IdKind.PROGRAM, program).orElseThrow());
                    cards.markPrograms(cafe, programs, clock.instant());
                    return programs;
                });
        stamp(anna);
        follow();

        assertThat(due(Lane.STAMP)).containsExactly(anna);
        assertThat(due(Lane.CAMPAIGN)).containsExactly(chen);
        rig.stamps.run();
        assertThat(google.log()).containsExactly("PATCH loyaltyObject/" + object(anna) + " 200");
    }

    private List<UUID> due(Lane lane) {
        var now = clock.instant();
        return transactions.rehearse(
                cafe,
                changes ->
                        cards.take(cafe, lane, now, now).stream()
                                .map(CardsAtGoogle.Due::card)
                                .toList());
    }

    private static Map<String, Object> coffee() {
        return Orders.program("Coffee", List.of(Orders.goal(10, Orders.voucher("Free coffee"))));
    }

    private UUID newCard() {
        var told = till.post("/api/v1/cards", Map.of("program", program)).expect(201);
        return PublicId.parse(IdKind.CARD, told.text("/id")).orElseThrow();
    }

    private UUID saved() {
        var card = newCard();
        assertThat(rig.saving.save(cafe, card)).isInstanceOf(Outcome.Ready.class);
        tell();
        google.forgetsLog();
        return card;
    }

    private void stamp(UUID card) {
        clock.advance(Duration.ofMinutes(1));
        var path = "/api/v1/cards/" + PublicId.of(IdKind.CARD, card) + "/stamps";
        till.post(path, Map.of()).expect(201);
    }

    private void tell() {
        follow();
        rig.tell();
    }

    private void follow() {
        sequencer.catchUp(cafe);
        following.run();
    }

    private CardsAtGoogle.Due find(UUID card) {
        return transactions.reading(cafe, () -> cards.find(cafe, card).orElseThrow());
    }

    private String shown(UUID card) {
        return google.kept(object(card)).toString();
    }

    private static String object(UUID card) {
        return ISSUER.objectOf(card);
    }
}
