package dev.stampbook.doors.fuzz;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Invents values that fit a schema of the contract; by their names it also makes them mean
/// something.
final class Inventor {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int OPTIONAL_PERCENT = 30;
    private static final int ITEMS_MAX = 3;

    private final JsonNode contract;
    private final Random random;
    private final Known known;
    private final Clock clock;

    Inventor(JsonNode contract, Random random, Known known, Clock clock) {
        this.contract = contract;
        this.random = random;
        this.known = known;
        this.clock = clock;
    }

    /// A value for the field of this name.
    JsonNode value(String name, JsonNode schema) {
        if (schema.has("$ref")) {
            return value(name, contract.at(schema.get("$ref").asString().substring(1)));
        }
        for (var choice : new String[] {"oneOf", "anyOf", "enum"}) {
            if (schema.has(choice)) {
                var one = schema.get(choice).get(random.nextInt(schema.get(choice).size()));
                return choice.equals("enum") ? one : value(name, one);
            }
        }
        return schema.has("const") ? schema.get("const") : ofType(name, schema);
    }

    private JsonNode ofType(String name, JsonNode schema) {
        var type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asString() : type.asString("object")) {
            case "array" -> array(name, schema.path("items"));
            case "integer" -> JSON.numberNode(number(name));
            case "number" -> JSON.numberNode(random.nextInt(80) + 0.5);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "string" -> JSON.stringNode(text(name, schema.path("format").asString("")));
            case "null" -> JSON.nullNode();
            default -> object(schema);
        };
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
        for (var property : schema.path("properties").properties()) {
            var name = property.getKey();
            if (required.contains(name) || random.nextInt(100) < OPTIONAL_PERCENT) {
                object.set(name, value(name, property.getValue()));
            }
        }
        if (schema.path("additionalProperties").isObject()) {
            object.put("en", word());
            if (random.nextInt(4) == 0) {
                object.put("he", "קפה");
            }
        }
        return object;
    }

    private JsonNode array(String name, JsonNode items) {
        var array = JSON.arrayNode();
        var count = 1 + random.nextInt(ITEMS_MAX);
        for (var i = 0; i < count; i++) {
            array.add(value(name, items));
        }
        return array;
    }

    private long number(String name) {
        return switch (name) {
            case "value" -> 50L * (1 + random.nextInt(100));
            case "stamps" -> 2 + random.nextInt(9);
            case "visits" -> 1 + random.nextInt(30);
            case "n" -> 1 + random.nextInt(90);
            case "api", "manual", "kiosk", "autopilot" -> random.nextInt(600);
            default -> 1 + random.nextInt(5);
        };
    }

    private String text(String name, String format) {
        return switch (format) {
            case "date" -> clock.instant().plus(days(400)).toString().substring(0, 10);
            case "date-time" -> clock.instant().minus(Duration.ofHours(random.nextInt(60))) + "";
            case "uuid" -> known.one("uuid");
            default -> text(name);
        };
    }

    private String text(String name) {
        return switch (name) {
            case "program", "card", "customer", "location", "staff", "voucher", "pool" ->
                    known.one(name);
            case "locations" -> known.one("location");
            case "into" -> known.one("customer");
            case "token" -> known.one("scanToken");
            case "number" -> known.one("number");
            case "code" -> known.one("redeemCode");
            case "currency" -> "EUR";
            case "country" -> "DE";
            case "time_zone" -> "Europe/Berlin";
            case "locale" -> pick("en", "de", "he", "tr", "ar-EG");
            case "days" -> pick("mon", "tue", "sun");
            case "from" -> "09:00";
            case "to" -> "17:30";
            case "birthday" -> "1990-05-0" + (1 + random.nextInt(9));
            case "email" -> known.one("unique") + "@example.org";
            case "phone" -> "+49 30 " + (1_000_000 + random.nextInt(9_000_000));
            case "login", "source_reference", "external_id", "receipt", "codes" ->
                    known.one("unique");
            case "name" -> random.nextBoolean() ? word() : "f_" + random.nextInt(99);
            case "text" -> "SUMMER" + random.nextInt(99);
            case "prefix" -> "C-";
            default -> word();
        };
    }

    private Duration days(int max) {
        return Duration.ofDays(random.nextInt(max));
    }

    private String word() {
        return pick("Coffee", "Tea", "Free cake", "Frühstück", "קפה", "لقهوة", "コーヒー")
                .toLowerCase(Locale.ROOT);
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }
}
