package dev.stampbook.doors.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Changes one place of a body for the worse.
final class BodySpoiler {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// What a body must never be able to set, and names that libraries make much of.
    private static final List<String> FIELDS =
            List.of(
                    "merchant_id",
                    "merchant",
                    "state",
                    "stamps",
                    "role",
                    "id",
                    "kind",
                    "version",
                    "visits",
                    "cycle",
                    "test",
                    "created_at",
                    "redeemed_at",
                    "voided_at",
                    "disabled",
                    "secrets",
                    "actor",
                    "__proto__",
                    "class",
                    "@type",
                    "",
                    "a.b",
                    "a/b~c",
                    "x".repeat(5000));

    private final Random random;
    private final BadValues bad;

    BodySpoiler(Random random, BadValues bad) {
        this.random = random;
        this.bad = bad;
    }

    /// The body with one place spoiled, which may be the whole of it.
    JsonNode spoil(JsonNode body) {
        var places = new ArrayList<Place>();
        collect(body, places);
        if (places.isEmpty() || random.nextInt(40) == 0) {
            return bad.value();
        }
        var place = places.get(random.nextInt(places.size()));
        switch (random.nextInt(10)) {
            case 0 -> place.remove();
            case 1 -> place.set(JSON.nullNode());
            case 2 -> place.set(JSON.arrayNode().add(place.value()));
            case 3 -> place.set(JSON.objectNode().set("value", place.value()));
            case 4, 5 -> assign(body, place);
            case 6 -> shuffle(places);
            default -> place.set(bad.value());
        }
        return body;
    }

    /// One field or item, where it stands.
    private record Place(JsonNode parent, String name, int index) {

        JsonNode value() {
            return parent instanceof ObjectNode object ? object.get(name) : parent.get(index);
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }
    }

    private static void collect(JsonNode node, List<Place> places) {
        for (var field : node.properties()) {
            places.add(new Place(node, field.getKey(), 0));
            collect(field.getValue(), places);
        }
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                places.add(new Place(node, "", i));
                collect(node.get(i), places);
            }
        }
    }

    /// Adds a field that nobody may send, at the top or further down.
    private void assign(JsonNode body, Place place) {
        var target = random.nextBoolean() ? body : place.parent();
        if (target instanceof ObjectNode object) {
            var name = FIELDS.get(random.nextInt(FIELDS.size()));
            object.set(name, random.nextBoolean() ? bad.value() : JSON.numberNode(9));
        }
    }

    /// Turns a list around, doubles it, or makes it very long.
    private void shuffle(List<Place> places) {
        var lists = places.stream().map(Place::value).filter(ArrayNode.class::isInstance).toList();
        if (!lists.isEmpty()) {
            var list = (ArrayNode) lists.get(random.nextInt(lists.size()));
            var items = new ArrayList<>(list.valueStream().map(JsonNode::deepCopy).toList());
            switch (random.nextInt(3)) {
                case 0 -> items.reversed().forEach(list::add);
                case 1 -> items.forEach(list::add);
                default -> {
                    for (var i = 0; i < 400 && !items.isEmpty(); i++) {
                        list.add(items.getFirst());
                    }
                }
            }
        }
    }
}
