package dev.stampbook.doors.closed;

import dev.stampbook.doors.Routes;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Shops.Shop;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// What must be unique is unique within a business: a second one takes the same names, numbers and
/// codes, and hears nothing of the first.
@DoorTest
class SameNamesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired Shops shops;

    private Shop first;
    private Shop second;

    @BeforeEach
    void twoShops() {
        first = shops.open();
        second = shops.open();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        /api/v1/customers       | {"external_id": "crm-7"}
        /api/v1/customers       | {"email": "anna@example.org"}
        /api/v1/customers       | {"phone": "+491701234567"}
        /api/v1/customer-fields | {"name": "shoe_size", "label": {"en": "Shoe size"}}
        /api/v1/locations       | {"name": "Park"}
        /api/v1/staff           | {"name": "Mira", "login": "mira", "location": "$location"}
        /api/v1/code-pools      | {"name": "Coffee"}
        """)
    void aSecondShopMayCallItsOwnTheSame(String path, String body) {
        make(first, path, body);

        make(second, path, body);
    }

    @Test
    void aSecondShopMayHaveTheSameProgramAndSharedCode() {
        for (var shop : new Shop[] {first, second}) {
            var program = make(shop, "/api/v1/programs", Routes.read("permissions/program.json"));
            var card = make(shop, "/api/v1/cards", "{\"program\": \"%s\"}".formatted(program));
            make(
                    shop,
                    "/api/v1/vouchers",
                    """
                    {"title": {"en": "Tea"}, "redemption": "code", "card": "%s",
                     "redeem_code": {"kind": "shared", "text": "FREETEA"}}
                    """
                            .formatted(card));
        }
    }

    @Test
    void aSecondShopMayImportTheSameCodes() {
        for (var shop : new Shop[] {first, second}) {
            var pool = make(shop, "/api/v1/code-pools", "{\"name\": \"Coffee\"}");
            var path = "/api/v1/code-pools/" + pool + "/codes";
            make(shop, path, "{\"codes\": [\"CODE-7K2M9\", \"CODE-8Q4N1\"]}");
        }
    }

    @Test
    void anIdempotencyKeyOfAnotherShopIsAnothersKey() {
        for (var shop : new Shop[] {first, second}) {
            var name = Map.of("name", shop.merchant());
            shop.till().post("/api/v1/locations", name, "the same key").expect(201);
        }
    }

    private static String make(Shop shop, String path, String body) {
        var own = body.replace("$location", shop.location());
        return shop.till().post(path, JSON.readTree(own)).expect(201).text("/id");
    }
}
