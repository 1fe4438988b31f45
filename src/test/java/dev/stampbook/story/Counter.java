package dev.stampbook.story;

import dev.stampbook.testing.Till;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A staff member at her counter, who scans and types.
record Counter(String name, Till scanner) {

    static Counter signIn(LunaCafe cafe, String name, String staff) {
        var key =
                cafe.till()
                        .post(
                                "/api/v1/api-keys",
                                Map.of(
                                        "name", name,
                                        "staff", staff,
                                        "scopes", List.of("read", "stamp", "redeem")))
                        .expect(201)
                        .text("/key");
        return new Counter(name, new Till(cafe.till().address(), key));
    }

    /// Scans the card of somebody.
    Outcome scans(Person person) {
        return send(Map.of("token", person.scanToken()));
    }

    /// Scans the card and presses Stamp.
    Outcome stamps(Person person) {
        return send(Map.of("token", person.scanToken(), "action", "stamp"));
    }

    /// Scans the card, picks the voucher and presses Redeem.
    Outcome redeems(Person person, String title) {
        return redeems(person.scanToken(), person.voucher(title));
    }

    /// The same with what was seen before: a screenshot, another till, another day.
    Outcome redeems(String token, String voucher) {
        return send(Map.of("token", token, "action", "redeem", "voucher", voucher));
    }

    /// Types what is printed.
    Outcome types(String text) {
        return send(Map.of("number", text));
    }

    private Outcome send(Map<String, Object> wish) {
        var scan = new HashMap<>(wish);
        scan.put("scan_id", UUID.randomUUID().toString());
        scan.put("mode", "manual");
        return new Outcome(scanner.post("/api/v1/scans", scan).expect(200).json());
    }
}
