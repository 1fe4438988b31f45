package dev.stampbook.bench;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.running.Instance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Opens businesses at the doors, each with a card that earned one voucher.
final class Shops {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 4;
    private static final int GOAL = 10;

    private static final String MERCHANT =
            """
            {"name": "Cafe NUMBER", "country": "DE", "time_zone": "Europe/Berlin", "locale": "en",
             "currency": "EUR", "owner": {"name": "Noor", "email": "noorNUMBER@example.org"}}
            """;

    private static final String PROGRAM =
            """
            {"name": {"en": "Coffee card"}, "cycle_end": "restart",
             "goals": [{"stamps": 10, "reward":
               {"kind": "voucher", "title": {"en": "Free coffee"}, "redemption": "staff"}}]}
            """;

    private final int port;
    private final JdbcTemplate jdbc;

    /// A business: its key for programs, its program, a card and an unused voucher of the card.
    record Shop(int place, UUID merchant, String bearer, String program, UUID card, UUID voucher) {}

    Shops(int port, JdbcTemplate jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    /// What a business offers: its program as JSON, after whatever that needs was made.
    interface Menu {

        String program(Wire wire, String key) throws IOException;
    }

    /// One more, with a program of its own.
    Shop add(int place, Menu menu) throws IOException {
        var shop = open(place, menu);
        note(shop);
        return shop;
    }

    /// So many of them, noted down as those whose rows are cloned.
    List<Shop> open(int count) throws InterruptedException, ExecutionException {
        var shops = new ArrayList<Shop>();
        try (var openers = Executors.newFixedThreadPool(AT_ONCE)) {
            var opening = new ArrayList<Callable<Shop>>();
            for (var i = 0; i < count; i++) {
                var place = i;
                opening.add(() -> open(place, (_, _) -> PROGRAM));
            }
            for (var shop : openers.invokeAll(opening)) {
                shops.add(shop.get());
            }
        }
        shops.forEach(this::note);
        return shops;
    }

    private Shop open(int place, Menu menu) throws IOException {
        try (var wire = new Wire(port)) {
            var made =
                    ask(
                            wire,
                            "merchants",
                            Instance.OPERATOR,
                            MERCHANT.replace("NUMBER", Integer.toString(place)));
            var key = made.at("/api_key").asString();
            var kind = ask(wire, "programs", key, menu.program(wire, key)).at("/id").asString();
            var card = ask(wire, "cards", key, "{\"program\": \"" + kind + "\"}").at("/id");
            var voucher = "";
            for (var i = 0; i < GOAL; i++) {
                var stamped = ask(wire, "cards/" + card.asString() + "/stamps", key, "{}");
                voucher = stamped.at("/rewards/0/voucher/id").asString(voucher);
            }
            return new Shop(
                    place,
                    id(IdKind.MERCHANT, made.at("/id").asString()),
                    key,
                    kind,
                    id(IdKind.CARD, card.asString()),
                    id(IdKind.VOUCHER, voucher));
        }
    }

    private static UUID id(IdKind kind, String text) {
        return PublicId.parse(kind, text).orElseThrow();
    }

    private void note(Shop shop) {
        jdbc.update(
                "insert into baseline.specimen (place, merchant_id, voucher_id, card_id)"
                        + " values (?, ?, ?, ?)",
                shop.place(),
                shop.merchant(),
                shop.voucher(),
                shop.card());
    }

    static JsonNode ask(Wire wire, String path, String bearer, String body) throws IOException {
        var status = wire.ask(Door.post(path, bearer, body));
        if (status != 201) {
            throw new IllegalStateException(path + " gave " + status + ": " + wire.body());
        }
        return JSON.readTree(wire.body());
    }
}
