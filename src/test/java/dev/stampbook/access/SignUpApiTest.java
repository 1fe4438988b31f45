package dev.stampbook.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class SignUpApiTest {

    @Autowired Shops shops;

    @Test
    void makesAMerchantThatCanBeginAtOnce() {
        var shop = shops.open();

        assertThat(shop.counter().login()).startsWith("counter@");
        assertThat(shop.inviteUrl()).contains("/invites/");
        assertThat(shop.till().get("/api/v1/locations").expect(200).json().at("/data")).hasSize(2);
    }

    @Test
    void givesTheSecretsAgainUnderTheSameKeyAlone() {
        var operator = shops.operator();
        var order = Shops.order("Twice");
        var key = "luna-" + shops.open().merchant();

        var first = operator.post("/api/v1/merchants", order, key).expect(201);
        var second = operator.post("/api/v1/merchants", order, key).expect(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        assertThat(operator.post("/api/v1/merchants", Shops.order("Other"), key).expect(409))
                .extracting(told -> told.text("/code"))
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var order = new HashMap<>(Shops.order(" "));
        order.putAll(Map.of("currency", "XYZ", "country", "Berlin", "time_zone", "Moon"));

        var told = shops.operator().post("/api/v1/merchants", order).expect(422);

        assertThat(told.json().at("/errors").findValuesAsString("pointer"))
                .containsExactly("/name", "/country", "/time_zone", "/currency");
    }

    @Test
    void boundsAndSuspendsAMerchant() {
        var shop = shops.open();
        var address = "/api/v1/merchants/" + shop.merchant();
        shops.operator().patch(address, Map.of("suspended", true)).expect(200);

        assertThat(shop.till().get("/api/v1/locations").expect(403).text("/code"))
                .isEqualTo("merchant_suspended");

        shops.operator().patch(address, Map.of("suspended", false)).expect(200);
        shop.till().get("/api/v1/locations").expect(200);
    }
}
