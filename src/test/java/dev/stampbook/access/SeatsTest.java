package dev.stampbook.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till.Told;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How many staff logins a business may have is up to the operator.
@DoorTest
class SeatsTest {

    private final Shops shops;
    private final Shops.Shop shop;

    SeatsTest(Shops shops) {
        this.shops = shops;
        this.shop = shops.open();
    }

    @Test
    void nobodyIsAddedWhereAllSeatsAreTaken() {
        bound("staff_seats", seats() + 1).expect(200);

        hire("ann").expect(201);

        var told = hire("ben").expect(402, "quota_exceeded");
        assertThat(told.text("/quota")).isEqualTo("staff_seats");
        assertThat(told.text("/limit")).isEqualTo(String.valueOf(seats()));
        bound("staff_seats", null).expect(200);
        hire("ben").expect(201);
    }

    @Test
    void whoIsSwitchedOffLeavesHerSeatAndWaitsForOne() {
        var ann = hire("ann").expect(201).text("/id");
        bound("staff_seats", seats()).expect(200);
        change(ann, true).expect(200);
        hire("ben").expect(201);

        change(ann, false).expect(402, "quota_exceeded");

        change(ann, true).expect(200);
    }

    @Test
    void ofSixteenAtOnceOneGetsTheLastSeat() {
        bound("staff_seats", seats() + 1).expect(200);

        var told = Crowd.together(16, one -> hire("somebody-" + one).status());

        assertThat(told).containsOnlyOnce(201);
        assertThat(told).filteredOn(Integer.valueOf(402)::equals).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"card_operations", "messages"})
    void aBoundThatNobodyKeepsIsNotTaken(String quota) {
        var told = bound(quota, 5).expect(422, "invalid_input");

        assertThat(told.text("/errors/0/pointer")).isEqualTo("/quota/" + quota);
    }

    /// All logins that are switched on.
    private int seats() {
        var seats = 0;
        for (var member : shop.till().get("/api/v1/staff").expect(200).json().at("/data")) {
            seats += member.at("/disabled").asBoolean() ? 0 : 1;
        }
        return seats;
    }

    private Told bound(String quota, @Nullable Integer bound) {
        var wish = new HashMap<String, @Nullable Object>();
        wish.put(quota, bound);
        return shops.operator()
                .patch("/api/v1/merchants/" + shop.merchant(), Map.of("quota", wish));
    }

    private Told hire(String login) {
        var wish = Map.of("name", login, "login", login, "location", shop.location());
        return shop.till().post("/api/v1/staff", wish);
    }

    private Told change(String member, boolean disabled) {
        return shop.till().patch("/api/v1/staff/" + member, Map.of("disabled", disabled));
    }
}
