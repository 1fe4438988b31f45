package dev.stampbook.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.running.Instance;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The business of a proof: its id, a key of all scopes, a staff member, and cards that give a
/// voucher for each third stamp.
record Cafe(String merchant, String key, String staff, List<String> cards) {

    static final String PROGRAM =
            """
            {"name": {"en": "Coffee card"}, "cycle_end": "restart",
             "goals": [{"stamps": 3, "reward":
               {"kind": "voucher", "title": {"en": "Free coffee"}, "redemption": "staff"}}]}
            """;

    private static final String MERCHANT =
            """
            {"name": "Luna Café", "country": "DE", "time_zone": "Europe/Berlin", "locale": "en",
             "currency": "EUR", "owner": {"name": "Noor", "email": "noor@example.org"}}
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CARDS = 100;

    /// Opened on a server.
    static Cafe openedAt(String address) throws Exception {
        var door = new Door(address);
        var shop = door.post("merchants", Instance.OPERATOR, MERCHANT);
        var key = shop.at("/api_key").asString();
        var staff = shop.at("/staff/id").asString();
        var program = door.post("programs", key, PROGRAM).at("/id").asString();
        var cards = new ArrayList<String>();
        for (var i = 0; i < CARDS; i++) {
            var wish = "{\"program\": \"" + program + "\"}";
            cards.add(door.post("cards", key, wish).at("/id").asString());
        }
        return new Cafe(shop.at("/id").asString(), key, staff, List.copyOf(cards));
    }

    /// The doors of a server.
    static final class Door {

        private final HttpClient http = HttpClient.newHttpClient();
        private final String address;

        Door(String address) {
            this.address = address;
        }

        /// A key that may redeem and nothing else.
        String key(Cafe cafe, String name) throws Exception {
            var wish =
                    """
                    {"name": "%s", "staff": "%s", "scopes": ["redeem"]}
                    """
                            .formatted(name, cafe.staff());
            return post("api-keys", cafe.key(), wish).at("/key").asString();
        }

        JsonNode get(String path, String bearer) throws Exception {
            return told(asking(path, bearer).GET(), 200);
        }

        JsonNode post(String path, String bearer, String body) throws Exception {
            return told(asking(path, bearer).POST(BodyPublishers.ofString(body)), 201);
        }

        private HttpRequest.Builder asking(String path, String bearer) {
            return HttpRequest.newBuilder(URI.create(address + "/api/v1/" + path))
                    .header("Authorization", "Bearer " + bearer)
                    .header("Content-Type", "application/json");
        }

        private JsonNode told(HttpRequest.Builder request, int status) throws Exception {
            var response = http.send(request.build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            return JSON.readTree(response.body());
        }
    }
}
