package dev.stampbook.reward.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RuleOf(Chapter.CODES)
@DoorTest
class CodePoolDoorsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Till till;
    private final String pool;

    CodePoolDoorsTest(Shops shops) {
        this.till = shops.open().till();
        this.pool = till.post("/api/v1/code-pools", Map.of("name", "Coffee")).text("/id");
    }

    @Test
    void keepsEveryRowThatAddedNothingInAReport() {
        till.post(codes(), Map.of("codes", List.of("A-1")));

        var told = till.post(codes(), Map.of("codes", List.of("A-2", "a1", "=1+1", "= 1+1")));

        var url = URI.create(told.text("/report_url"));
        assertThat(told.json().get("duplicates_count").asInt()).isEqualTo(2);
        assertThat(till.get(url.getPath()).expect(200).body())
                .isEqualTo("row,code,reason\r\n2,a1,known\r\n4,'= 1+1,repeated\r\n");
    }

    @Test
    void readsAFileWithQuotesAndForeignLineEnds() throws Exception {
        var told = send("text/csv", "\uFEFFcode;note\r\n\"A 1\";x\r\n\r\n'=B;y\r\nA1\r\n");

        assertThat(told.get("added").asInt()).isEqualTo(2);
        assertThat(told.at("/duplicates/0/row").asInt()).isEqualTo(5);
        assertThat(told.at("/duplicates/0/reason").asString()).isEqualTo("repeated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
            # body                              | pointer
              {"codes": ["A", 7]}               | /codes/1
              {"codes": ["A", null]}            | /codes/1
              {"codes": ["A", ["B"]]}           | /codes/1
              {"codes": ["A"], "total": 5}      | /total
              {"code": ["A"]}                   | /code
              {}                                | /codes
              {"codes": "A"}                    | /codes
              ["A"]                             | ''
              {"codes": ["A"                    | ''
              {"codes": ["A"]} {"codes": ["B"]} | ''
            """)
    void takesAllOfAListOrNothing(String body, String pointer) throws Exception {
        var told = send("application/json", body);

        assertThat(told.get("status").asInt()).isEqualTo(422);
        assertThat(told.at("/errors/0/pointer").asString()).isEqualTo(pointer.replace("''", ""));
        assertThat(till.get("/api/v1/code-pools/" + pool).json().get("total").asInt()).isZero();
    }

    @Test
    void listsWhatWasHandedOutForNothing() {
        till.post(codes(), Map.of("codes", List.of("A-1", "A-2"))).expect(201);
        var voucher = issue("refuse", null);
        var door = "/api/v1/vouchers/" + voucher.get("id").asString() + "/void";
        till.post(door, Map.of("reason", "mistake")).expect(200);

        var burnt = till.get("/api/v1/code-pools/" + pool + "/burnt-codes").expect(200);

        assertThat(burnt.json().get("data")).hasSize(1);
        assertThat(burnt.text("/data/0/code")).isEqualTo("A-1");
        assertThat(burnt.text("/data/0/voucher")).isEqualTo(voucher.get("id").asString());
        assertThat(issue("refuse", null).at("/redeem_code/text").asString()).isEqualTo("A-2");
    }

    @Test
    void anEmptyPoolRefusesOrFallsBackOrGoesWithout() {
        till.post("/api/v1/vouchers", coffee("refuse", null)).expect(409);
        var shared = issue("shared", "FREECOFFEE");
        var without = issue("without", null);

        assertThat(shared.at("/redeem_code/text").asString()).isEqualTo("FREECOFFEE");
        assertThat(without.get("redeem_code").isNull()).isTrue();
    }

    private JsonNode issue(String whenEmpty, @Nullable String text) {
        return till.post("/api/v1/vouchers", coffee(whenEmpty, text)).expect(201).json();
    }

    private Map<String, Object> coffee(String whenEmpty, @Nullable String text) {
        var source = new HashMap<String, Object>();
        source.put("kind", "pool");
        source.put("pool", pool);
        source.put("when_empty", whenEmpty);
        if (text != null) {
            source.put("text", text);
        }
        return Map.of(
                "title", Map.of("en", "Free coffee"), "redemption", "code", "redeem_code", source);
    }

    private String codes() {
        return "/api/v1/code-pools/" + pool + "/codes";
    }

    private JsonNode send(String type, String body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(till.address() + codes()))
                        .header("Authorization", "Bearer " + till.bearer())
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        }
    }
}
