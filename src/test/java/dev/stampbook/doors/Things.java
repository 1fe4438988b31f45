package dev.stampbook.doors;

import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one shop has, made through its own doors when a line of the table asks for it.
///
/// A thing is made anew for each line, so that a line that ends it harms no other.
final class Things {

    private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z]+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Shops.Shop shop;
    private final Map<String, Supplier<String>> makers = new LinkedHashMap<>();

    Things(Shops.Shop shop) {
        this.shop = shop;
        makers.put("merchant", shop::merchant);
        makers.put("unique", () -> uuid().substring(24));
        makers.put("uuid", Things::uuid);
        makers.put("location", () -> id("/api/v1/locations", "{\"name\": \"Park\"}"));
        makers.put(
                "staff",
                () ->
                        id(
                                "/api/v1/staff",
                                "{\"name\": \"A\", \"login\": \"$unique\", \"location\": \"$location\"}"));
        makers.put(
                "key",
                () ->
                        id(
                                "/api/v1/api-keys",
                                "{\"name\": \"T\", \"staff\": \"$staff\", \"scopes\": [\"read\"]}"));
        makers.put("programBody", () -> Routes.read("permissions/program.json").strip());
        makers.put("program", () -> id("/api/v1/programs", "$programBody"));
        makers.put("card", () -> id("/api/v1/cards", "{\"program\": \"$program\"}"));
        makers.put(
                "scanToken",
                () ->
                        made("/api/v1/cards", "{\"program\": \"$program\"}")
                                .at("/scan_token")
                                .asString());
        makers.put("stamp", () -> id("/api/v1/cards/$card/stamps", "{\"count\": 1}"));
        makers.put("customer", () -> id("/api/v1/customers", "{\"name\": \"Anna\"}"));
    }

    Shops.Shop shop() {
        return shop;
    }

    /// The text with every thing in it made and named.
    String fill(String text) {
        return NAME.matcher(text)
                .replaceAll(
                        found -> java.util.regex.Matcher.quoteReplacement(make(found.group(1))));
    }

    /// A key of this shop's owner or of its counter, with these scopes.
    Till key(String staff, String... scopes) {
        var body = Map.of("name", "Test", "staff", staff, "scopes", scopes);
        var told = shop.till().post("/api/v1/api-keys", body).expect(201);
        return new Till(shop.till().address(), told.text("/key"));
    }

    /// Whoever owns the shop.
    String owner() {
        var staff = shop.till().get("/api/v1/staff").expect(200).json().at("/data");
        for (var member : staff) {
            if (member.at("/role").asString().equals("owner")) {
                return member.at("/id").asString();
            }
        }
        throw new IllegalStateException("a shop has an owner");
    }

    private String make(String name) {
        var maker = makers.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("add $" + name + " to Things");
        }
        return maker.get();
    }

    private String id(String path, String body) {
        return made(path, body).at("/id").asString();
    }

    private JsonNode made(String path, String body) {
        return shop.till().post(fill(path), JSON.readTree(fill(body))).expect(201).json();
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
