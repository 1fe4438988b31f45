package dev.stampbook.story;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A customer with her card.
record Person(LunaCafe cafe, String name, String card, String scanToken) {

    /// The same person, who has been here this many times before.
    Person withStamps(int count) {
        for (var i = 0; i < count; i++) {
            cafe.till().post("/api/v1/cards/" + card + "/stamps", Map.of()).expect(201);
        }
        return this;
    }

    /// Her card as it is now.
    JsonNode shown() {
        return cafe.till().get("/api/v1/cards/" + card).expect(200).json();
    }

    /// Her open vouchers.
    Stream<JsonNode> vouchers() {
        return shown().get("vouchers").valueStream();
    }

    /// The id of her open voucher of that title.
    String voucher(String title) {
        return vouchers()
                .filter(voucher -> voucher.at("/title/en").asString().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no voucher " + title))
                .get("id")
                .asString();
    }
}
