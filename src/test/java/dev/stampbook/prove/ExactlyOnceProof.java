package dev.stampbook.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.chain.Verify;
import dev.stampbook.running.Instance;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Nothing acknowledged is lost and nothing is doubled; `bin/prove` runs it.
@EnabledIfSystemProperty(named = "stampbook.prove.seconds", matches = "[0-9]+")
class ExactlyOnceProof {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SERVERS = 2;
    private static final int COUNTERS = 16;
    private static final int CARDS = 100;
    private static final int UNKNOWN_MIN = 20;

    private static final String MERCHANT =
            """
            {"name": "Luna Café", "country": "DE", "time_zone": "Europe/Berlin", "locale": "en",
             "currency": "EUR", "owner": {"name": "Noor", "email": "noor@example.org"}}
            """;

    private static final String PROGRAM =
            """
            {"name": {"en": "Coffee card"}, "cycle_end": "restart",
             "goals": [{"stamps": 3, "reward":
               {"kind": "voucher", "title": {"en": "Free coffee"}, "redemption": "staff"}}]}
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final History history = new History();

    @Test
    void everyOkIsThereOnceAndEveryUnknownOnceOrNever() throws Exception {
        var seconds = Long.getLong("stampbook.prove.seconds", 120);
        var seed = Long.getLong("stampbook.prove.seed", System.nanoTime());
        var folder = Files.createTempDirectory("stampbook-prove");
        System.out.println("seed " + seed + ", " + seconds + " seconds, in " + folder);

        try (var house = House.built(folder, SERVERS, seed)) {
            var merchant = run(house, new SplittableRandom(seed), seconds);
            var differences = judged(house, merchant, folder);

            assertThat(differences).isEmpty();
            assertThat(history.unknownAnswers()).isGreaterThanOrEqualTo(UNKNOWN_MIN);
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private String run(House house, SplittableRandom random, long seconds) throws Exception {
        var shop = post(house, "merchants", Instance.OPERATOR, MERCHANT);
        var key = shop.at("/api_key").asString();
        var program = post(house, "programs", key, PROGRAM).at("/id").asString();
        var cards = new ArrayList<String>();
        for (var i = 0; i < CARDS; i++) {
            var wish = "{\"program\": \"" + program + "\"}";
            cards.add(post(house, "cards", key, wish).at("/id").asString());
        }
        var counters = new Counters(history, house.doors(), key, cards);
        var open = counters.open(COUNTERS, random.split());
        var faults = new Faults(house, random.split());
        faults.strikeFor(seconds);
        counters.close();
        for (var counter : open) {
            counter.join();
        }
        System.out.println(faults);
        System.out.println(history);
        System.out.println("longest write gap " + history.longestGap().toMillis() + " ms");
        return shop.at("/id").asString();
    }

    private List<String> judged(House house, String merchant, Path folder) throws Exception {
        house.stopServers();
        var export = folder.resolve("books.jsonl").toString();
        var differences = new ArrayList<String>();
        if (house.command("export", merchant, export) != 0) {
            differences.add("the books could not be exported");
        }
        if (new Verify().run(List.of(export)) != 0) {
            differences.add("the chain is not whole");
        }
        if (house.command("recompute") != 0) {
            differences.add("the tables are not what the journal tells");
        }
        differences.addAll(
                new Judgement(history, new JdbcTemplate(house.superuser())).differences());
        System.out.println(
                differences.isEmpty()
                        ? "every ok is there once, every unknown once or never"
                        : differences.stream().limit(20).collect(Collectors.joining("\n")));
        return differences;
    }

    private JsonNode post(House house, String path, String bearer, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(house.address() + "/api/v1/" + path))
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return JSON.readTree(response.body());
    }
}
