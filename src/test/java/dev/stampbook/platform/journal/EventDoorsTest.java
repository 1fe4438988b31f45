package dev.stampbook.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The journal at the door for other systems.
@DoorTest
class EventDoorsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String COFFEE =
            """
            {"name": {"en": "Coffee card"},
             "goals": [{"stamps": 2, "reward":
               {"kind": "voucher", "title": {"en": "Free coffee"}, "redemption": "staff"}}]}
            """;

    private final Shops shops;
    private final Sequencer sequencer;
    private final Shops.Shop shop;
    private final Till till;

    EventDoorsTest(Shops shops, Sequencer sequencer) {
        this.shops = shops;
        this.sequencer = sequencer;
        this.shop = shops.open();
        this.till = shop.till();
    }

    @Test
    void tellsTheStoryOfAVoucherInOrder() {
        var card = card();
        stamp(card);
        redeem(stamp(card));

        assertThat(types(events("")))
                .containsSubsequence(
                        "program.published",
                        "card.issued",
                        "stamp.added",
                        "stamp.added",
                        "goal.reached",
                        "reward.granted",
                        "voucher.issued",
                        "voucher.redeemed");
    }

    @Test
    void numbersWithoutAGap() {
        stamp(card());

        var numbers = new ArrayList<Long>();
        everything().forEach(event -> numbers.add(event.at("/seq").asLong()));

        for (var i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1L);
        }
    }

    @Test
    void aFilterDoesNotMoveTheCursorPastAnything() {
        var card = card();
        stamp(card);
        var first = events("?type=stamp.added&type=goal.reached").expect(200);
        stamp(card);

        var rest = events("?type=stamp.added&type=goal.reached&after=" + first.text("/next"));

        assertThat(types(first)).containsExactly("stamp.added");
        assertThat(types(rest)).containsExactly("stamp.added", "goal.reached");
    }

    @Test
    void aReaderWhoHasSeenEverythingComesBackWithItsCursor() {
        var card = card();
        var end = events("").expect(200).text("/next");
        var none = events("?after=" + end).expect(200);
        stamp(card);

        assertThat(none.json().at("/data")).isEmpty();
        assertThat(none.text("/next")).isEqualTo(end);
        assertThat(types(events("?after=" + end))).containsExactly("stamp.added");
    }

    @Test
    void comesInPages() {
        stamp(card());
        var all = everything();

        var first = events("?limit=1").expect(200);

        assertThat(first.json().at("/has_more").asBoolean()).isTrue();
        assertThat(first.json().at("/data")).containsExactly(all.getFirst());
    }

    @Test
    void refusesACursorOfAnotherList() {
        till.post("/api/v1/locations", Map.of("name", "Harbour")).expect(201);
        var foreign = till.get("/api/v1/locations?limit=1").expect(200).text("/next");

        events("?after=" + foreign).expect(422, "invalid_input");
    }

    @Test
    void refusesATypeThatThereIsNot() {
        var told = events("?type=stamp.aded").expect(422, "invalid_input");

        assertThat(told.text("/errors/0/parameter")).isEqualTo("type");
    }

    @Test
    void tellsNothingOfAnotherBusiness() {
        stamp(card());
        var other = shops.open();

        assertThat(other.till().get("/api/v1/events").expect(200).body())
                .doesNotContain(shop.merchant());
    }

    @Test
    void namesNobody() {
        var program = till.post("/api/v1/programs", JSON.readTree(COFFEE)).expect(201);
        var anna = Map.of("name", "Anna Secret", "email", "anna.secret@example.org");
        var wish = Map.of("program", program.text("/id"), "customer", anna);
        till.post("/api/v1/cards", wish).expect(201);

        assertThat(events("").body().toLowerCase(Locale.ROOT)).doesNotContain("secret");
    }

    @Test
    void tellsWhatHappenedToOneCard() {
        var card = card();
        stamp(card);
        card();

        var told = till.get("/api/v1/cards/" + card + "/events").expect(200);

        assertThat(told.json().at("/data")).isEmpty();
        catchUp();
        assertThat(types(till.get("/api/v1/cards/" + card + "/events").expect(200)))
                .containsExactly("stamp.added", "card.issued");
    }

    private Told events(String query) {
        catchUp();
        return till.get("/api/v1/events" + query);
    }

    private List<JsonNode> everything() {
        return events("?limit=200").expect(200).json().at("/data").valueStream().toList();
    }

    private void catchUp() {
        sequencer.catchUp(MerchantId.parse(shop.merchant()).orElseThrow());
    }

    private static List<String> types(Told told) {
        return told.json().at("/data").findValuesAsString("type");
    }

    private String card() {
        var program = till.post("/api/v1/programs", JSON.readTree(COFFEE)).expect(201);
        return till.post("/api/v1/cards", Map.of("program", program.text("/id")))
                .expect(201)
                .text("/id");
    }

    private Told stamp(String card) {
        return till.post("/api/v1/cards/" + card + "/stamps", Map.of()).expect(201);
    }

    private void redeem(Told stamp) {
        var voucher = stamp.text("/rewards/0/voucher/id");
        till.post("/api/v1/vouchers/" + voucher + "/redemption", Map.of()).expect(201);
    }
}
