package dev.stampbook.customer.erase;

import dev.stampbook.testing.Till;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A customer who left traces wherever a person can leave some; no word of hers is anybody else's.
record Regular(String id, Map<String, Object> order, Map<String, Object> scan) {

    static final List<String> WORDS =
            List.of(
                    "Xeniya",
                    "Quispe",
                    "xeniya.quispe",
                    "7766554433",
                    "1987-06-05",
                    "crm-xq-4711",
                    "walnuts and kiwis");

    static final String KEY = "enrol-xeniya.quispe@x.example";

    private static final Map<String, Object> HER =
            Map.of(
                    "name", "Xeniya Quispe",
                    "email", "Xeniya.Quispe@x.example",
                    "phone", "+49 7766554433",
                    "birthday", "1987-06-05",
                    "external_id", "CRM-xq-4711",
                    "fields", Map.of("allergies", "walnuts and kiwis"));

    private static final Map<String, Object> PROGRAM =
            Map.of(
                    "name", Map.of("en", "Coffee card"),
                    "earning", Map.of("kind", "per_visit"),
                    "goals", List.of(goal(2, reward()), goal(4, reward())));

    /// She joins, comes, looks around, is looked up, and staff write about her.
    static Regular comes(Till till) {
        till.post(
                        "/api/v1/customer-fields",
                        Map.of("name", "allergies", "label", Map.of("en", "Allergies")))
                .expect(201);
        var program = till.post("/api/v1/programs", PROGRAM).expect(201).text("/id");
        var order =
                Map.<String, Object>of(
                        "program",
                        program,
                        "customer",
                        HER,
                        "consents",
                        List.of(Map.of("purpose", "birthday", "text_version", "1")));
        var card = till.post("/api/v1/cards", order, KEY).expect(201);
        var id = card.text("/customer/id");
        var scan =
                Map.<String, Object>of(
                        "scan_id", UUID.randomUUID().toString(),
                        "token", card.text("/scan_token"),
                        "mode", "manual");
        till.post("/api/v1/scans", scan).expect(200);
        staffWriteAboutHer(till, id, card.text("/id"));
        till.get("/api/v1/customers?q=xeniya").expect(200);
        till.get("/api/v1/customers/" + id + "/export").expect(200);
        till.patch("/api/v1/customers/" + id, Map.of("name", "Xeniya Maria Quispe")).expect(200);
        till.patch("/api/v1/customers/" + id, Map.of("name", "Xeniya Quispe")).expect(200);
        return new Regular(id, order, scan);
    }

    private static void staffWriteAboutHer(Till till, String id, String card) {
        var said = Map.<String, Object>of("reason", "Xeniya Quispe asked for it");
        var first = till.post("/api/v1/vouchers", voucher(id, "crm-xq-4711"), "xeniya.quispe-1");
        till.post("/api/v1/vouchers/" + first.expect(201).text("/id") + "/void", said).expect(200);
        var second = till.post("/api/v1/vouchers", voucher(id, "xeniya.quispe-2")).expect(201);
        var note = Map.of("note", "for Xeniya Quispe's mother");
        var used =
                till.post("/api/v1/vouchers/" + second.text("/id") + "/redemption", note)
                        .expect(201);
        till.post("/api/v1/redemptions/" + used.text("/id") + "/reversal", said).expect(201);
        var stamp = till.post("/api/v1/cards/" + card + "/stamps", Map.of()).expect(201);
        till.post("/api/v1/stamps/" + stamp.text("/id") + "/reversal", said).expect(201);
    }

    static Map<String, Object> voucher(String customer, String reference) {
        return Map.of(
                "customer",
                customer,
                "title",
                Map.of("en", "Free coffee"),
                "redemption",
                "staff",
                "source_reference",
                reference);
    }

    private static Map<String, Object> goal(int stamps, Map<String, Object> reward) {
        return Map.of("stamps", stamps, "reward", reward);
    }

    private static Map<String, Object> reward() {
        return Map.of(
                "kind", "voucher", "title", Map.of("en", "Free coffee"), "redemption", "staff");
    }
}
