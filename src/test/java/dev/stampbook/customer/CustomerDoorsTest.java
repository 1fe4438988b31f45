package dev.stampbook.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Customers at the doors for other systems.
@DoorTest
class CustomerDoorsTest {

    private static final String CUSTOMERS = "/api/v1/customers";

    private final Shops shops;
    private final Till till;

    CustomerDoorsTest(Shops shops) {
        this.shops = shops;
        this.till = shops.open().till();
    }

    @Test
    void theSamePersonIsTheSameCustomer() {
        var anna = Map.of("name", "Anna", "email", "Anna@Example.org", "phone", "030 123456");

        var first = till.post(CUSTOMERS, anna).expect(201);
        var again = till.post(CUSTOMERS, Map.of("email", "anna@example.ORG")).expect(200);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.text("/phone")).isEqualTo("030 123456");
        assertThat(till.get(CUSTOMERS + "/" + first.text("/id")).expect(200).json())
                .isEqualTo(first.json());
    }

    @Test
    void changesWhatIsSentAlone() {
        var anna = till.post(CUSTOMERS, Map.of("name", "Anna", "locale", "de")).text("/id");

        var told = till.patch(CUSTOMERS + "/" + anna, Map.of("name", "Anna A.")).expect(200);

        assertThat(told.text("/name")).isEqualTo("Anna A.");
        assertThat(told.text("/locale")).isEqualTo("de");
        assertThat(till.get(CUSTOMERS + "/" + anna).json()).isEqualTo(told.json());
    }

    @Test
    void nobodyTakesTheAddressOfAnother() {
        till.post(CUSTOMERS, Map.of("email", "anna@example.org")).expect(201);
        var noa = till.post(CUSTOMERS, Map.of("email", "noa@example.org")).text("/id");

        till.patch(CUSTOMERS + "/" + noa, Map.of("email", "anna@example.org"))
                .expect(409, "identity_taken");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var nonsense = Map.of("email", "nobody", "phone", "12", "birthday", "1812-01-01");

        var told = till.post(CUSTOMERS, nonsense).expect(422, "invalid_input");

        assertThat(told.json().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/email", "/phone", "/birthday");
    }

    @Test
    void keepsWhatWasAgreedTo() {
        var news = Map.of("purpose", "news_by_email", "text_version", "2026-01");
        var body = Map.of("name", "Anna", "consents", List.of(news));
        var consents = CUSTOMERS + "/" + till.post(CUSTOMERS, body).text("/id") + "/consents";

        till.post(consents, news).expect(200);
        var told = till.get(consents).expect(200);

        assertThat(told.json().at("/data")).hasSize(1);
        assertThat(told.text("/data/0/text_version")).isEqualTo("2026-01");
        assertThat(told.text("/data/0/channel")).isEqualTo("api_key");
    }

    @Test
    void aFieldIsDefinedOnceAndFieldsAreFew() {
        var fields = "/api/v1/customer-fields";
        for (var i = 0; i < 20; i++) {
            till.post(fields, field("f" + i)).expect(201);
        }

        till.post(fields, field("f20")).expect(409, "too_many_fields");
        till.delete(fields + "/f0").expect(204);
        till.post(fields, field("f1")).expect(409, "field_taken");
    }

    @Test
    void anotherBusinessKnowsNobody() {
        var anna = till.post(CUSTOMERS, Map.of("email", "anna@example.org")).expect(201);
        var other = shops.open().till();

        other.get(CUSTOMERS + "/" + anna.text("/id")).expect(404, "not_found");
        other.post(CUSTOMERS, Map.of("email", "anna@example.org")).expect(201);
    }

    @Test
    void aCursorIsGoodForItsListAndItsMerchantAlone() {
        till.post(CUSTOMERS, Map.of("name", "Anna")).expect(201);
        till.post(CUSTOMERS, Map.of("name", "Noa")).expect(201);
        var next = till.get(CUSTOMERS + "?limit=1").expect(200).text("/next");

        var second = till.get(CUSTOMERS + "?limit=1&after=" + next).expect(200);

        assertThat(second.text("/data/0/name")).isEqualTo("Anna");
        assertThat(second.json().at("/has_more").asBoolean()).isFalse();
        till.get("/api/v1/locations?after=" + next).expect(422, "invalid_input");
        shops.open().till().get(CUSTOMERS + "?after=" + next).expect(422, "invalid_input");
        till.get(CUSTOMERS + "?after=" + next + "x").expect(422, "invalid_input");
    }

    private static Map<String, Object> field(String name) {
        return Map.of("name", name, "label", Map.of("en", "Shoe size"));
    }
}
