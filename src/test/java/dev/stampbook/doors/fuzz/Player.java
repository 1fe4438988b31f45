package dev.stampbook.doors.fuzz;

import dev.stampbook.doors.Things;
import dev.stampbook.platform.MerchantId;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// A shop in a game, and what is known of it.
record Player(Things things, Known known) {

    private static final List<String> MADE =
            List.of(
                    "location",
                    "staff",
                    "key",
                    "program",
                    "card",
                    "stamp",
                    "customer",
                    "voucher",
                    "redemption",
                    "device",
                    "import",
                    "batch",
                    "pool",
                    "field",
                    "scanToken",
                    "redeemCode");

    private static final List<String> LISTS =
            List.of("cards", "vouchers", "programs", "events", "customers");

    /// A shop with one thing of each kind.
    static Player with(Things things, Random random) {
        var player = new Player(things, new Known(random));
        player.spareItself();
        MADE.forEach(thing -> player.known.add(thing, things.fill("$" + thing)));
        LISTS.forEach(list -> player.known.learn(player.list("/api/v1/" + list + "?limit=5")));
        return player;
    }

    MerchantId merchant() {
        return MerchantId.parse(things.shop().merchant()).orElseThrow();
    }

    /// Whoever disables her own login, or takes away her own key, plays no more.
    private void spareItself() {
        list("/api/v1/api-keys").at("/data").forEach(key -> known.spare(key.at("/id").asString()));
        known.spare(things.shop().counter().id());
        known.spare(things.owner());
    }

    private JsonNode list(String path) {
        return things.shop().till().get(path).expect(200).json();
    }
}
