package dev.stampbook.story;

import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The café: its owner's desk, which is an API key of all scopes, and its programs.
public final class LunaCafe {

    private final Shops.Shop shop;
    private final Runnable numbering;
    private String program = "";
    private String joinUrl = "";

    LunaCafe(Shops.Shop shop, Runnable numbering) {
        this.shop = shop;
        this.numbering = numbering;
    }

    public String merchant() {
        return shop.merchant();
    }

    /// The till: a program with an API key, and nothing else.
    public Till till() {
        return shop.till();
    }

    /// Publishes a program, which is the one that people join from now on.
    public LunaCafe offers(Map<String, Object> order) {
        var published = till().post("/api/v1/programs", order).expect(201);
        program = published.text("/id");
        joinUrl = published.text("/join_url");
        return this;
    }

    /// What the QR on the poster leads to.
    public String joinUrl() {
        return joinUrl;
    }

    /// The path of that page in a language.
    public String joinPage(String language) {
        return "/" + language + URI.create(joinUrl).getPath();
    }

    /// The login of the first staff member.
    public Shops.Login login() {
        return shop.counter();
    }

    /// Where the owner chooses her first password.
    public String inviteUrl() {
        return shop.inviteUrl();
    }

    /// The program that people join.
    public String program() {
        return program;
    }

    /// Somebody new at the counter, at the first location.
    Counter hires(String name) {
        var hired =
                till().post(
                                "/api/v1/staff",
                                Map.of(
                                        "name",
                                        name,
                                        "login",
                                        name.toLowerCase(Locale.ROOT),
                                        "location",
                                        shop.location(),
                                        "role",
                                        "staff"))
                        .expect(201);
        return Counter.signIn(this, name, hired.text("/id"));
    }

    /// Somebody gets a card and says nothing about herself.
    Person enrols(String name) {
        return enrols(name, Map.of());
    }

    /// Somebody gets a card and says this about herself.
    Person enrols(String name, Map<String, Object> about) {
        var card =
                till().post("/api/v1/cards", Map.of("program", program, "customer", about))
                        .expect(201);
        return new Person(this, name, card.text("/id"), card.text("/scan_token"));
    }

    /// The types of all events so far, oldest first.
    public List<String> told() {
        return events().map(event -> event.get("type").asString()).toList();
    }

    /// All events so far, oldest first.
    Stream<JsonNode> events() {
        numbering.run();
        var page = till().get("/api/v1/events?limit=200").expect(200).json();
        return page.get("data").valueStream();
    }
}
