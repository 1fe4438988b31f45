package dev.stampbook.customer.erase;

import static java.util.stream.Collectors.joining;

import dev.stampbook.testing.Till;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A customer who left traces wherever a person can leave some; no word of hers is anybody else's.
record Regular(Known known, String id, Map<String, Object> order, Map<String, Object> scan) {

    /// What is known of her; `tag` is in every word.
    record Known(String tag, String phone, String birthday) {

        static Known somebody() {
            var random = new SecureRandom();
            var letters = random.ints(10, 'a', 'z' + 1).mapToObj(Character::toString);
            var day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(30_000));
            return new Known(
                    letters.collect(joining()),
                    String.valueOf(1_000_000_000L + random.nextInt(900_000_000)),
                    day.toString());
        }

        List<String> words() {
            return List.of(tag, phone, birthday);
        }

        Map<String, Object> orders(String program) {
            var birthday = Map.of("purpose", "birthday", "text_version", "1");
            return Map.of("program", program, "customer", told(), "consents", List.of(birthday));
        }

        String key() {
            return "enrol-" + tag + "@x.example";
        }

        Map<String, Object> told() {
            return Map.of(
                    "name", "Xeniya " + tag,
                    "email", "Xeniya." + tag + "@x.example",
                    "phone", "+49 " + phone,
                    "birthday", birthday,
                    "external_id", "CRM-" + tag,
                    "fields", Map.of("allergies", "walnuts and " + tag));
        }
    }

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
        var her = Known.somebody();
        var order = her.orders(program);
        var card = till.post("/api/v1/cards", order, her.key()).expect(201);
        var id = card.text("/customer/id");
        var scan =
                Map.<String, Object>of(
                        "scan_id", UUID.randomUUID().toString(),
                        "token", card.text("/scan_token"),
                        "mode", "manual");
        till.post("/api/v1/scans", scan).expect(200);
        staffWriteAboutHer(till, her.tag(), id, card.text("/id"));
        till.post("/api/v1/customers", her.told(), "again-" + her.tag()).expect(200);
        till.get("/api/v1/customers?q=" + her.tag()).expect(200);
        till.get("/api/v1/customers/" + id + "/export").expect(200);
        till.patch("/api/v1/customers/" + id, Map.of("name", her.tag())).expect(200);
        till.patch("/api/v1/customers/" + id, Map.of("name", "Xeniya " + her.tag())).expect(200);
        return new Regular(her, id, order, scan);
    }

    private static void staffWriteAboutHer(Till till, String tag, String id, String card) {
        var said = Map.<String, Object>of("reason", "Xeniya " + tag + " asked for it");
        var first = till.post("/api/v1/vouchers", voucher(id, "crm-" + tag), tag);
        till.post("/api/v1/vouchers/" + first.expect(201).text("/id") + "/void", said).expect(200);
        var second = till.post("/api/v1/vouchers", voucher(id, tag + "-2")).expect(201);
        var note = Map.of("note", "for the mother of " + tag);
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
