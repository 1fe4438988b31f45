package dev.stampbook.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till.Told;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies that cannot be meant: each is told where it is wrong, and nothing comes of it.
@DoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final Map<String, String> MADE =
            Map.of(
                    "10kB",
                    "x".repeat(10_000),
                    "deep",
                    "[".repeat(5_000) + "]".repeat(5_000),
                    "many",
                    "\"read\",".repeat(9_999) + "\"read\"",
                    "award",
                    "{'kind': 'award', 'title': {'en': 'Tea'}}");

    private final Things own;

    BadInputTest(Shops shops) {
        this.own = new Things(shops.open());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-input.txt", delimiter = '|', quoteCharacter = '`')
    void saysWhatCannotBeMeant(String path, String body, String place, String code) {
        var told = post(own.fill(path), own.fill(body));

        told.expect(422, "invalid_input");
        assertThat(told.text("/errors/0/pointer") + " " + told.text("/errors/0/code"))
                .as(told.body())
                .isEqualTo((place == null ? "" : place) + " " + code);
    }

    @Test
    void putsGoalsIntoTheirOrder() {
        var goals = "[{'stamps': 9, 'reward': #award}, {'stamps': 5, 'reward': #award}]";

        var told = post("programs", "{'name': {'en': 'P'}, 'goals': " + goals + "}").expect(201);

        assertThat(told.json().at("/goals").findValuesAsString("stamps")).containsExactly("5", "9");
    }

    /// Nobody reads them as anything but letters.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "100 % \\\\ _",
                "{0} {name} ${x}",
                "'; drop table card; --",
                "=1+1",
                "<script>alert(1)</script>",
                "\u202eevil\u202c",
                "e\u0301\u0327"
            })
    void keepsATextAsItIs(String name) {
        var till = own.shop().till();

        var id = till.post("/api/v1/locations", Map.of("name", name)).expect(201).text("/id");

        assertThat(till.get("/api/v1/locations/" + id).expect(200).text("/name")).isEqualTo(name);
    }

    @Test
    void refusesMoreThanItsBound() {
        post("api-keys", "{'name': 'T', 'staff': 'x', 'scopes': [#many]}")
                .expect(413, "payload_too_large");
    }

    private Told post(String path, String body) {
        return own.shop()
                .till()
                .letter("POST", "/api/v1/" + path)
                .text("application/json", made(body))
                .send();
    }

    private static String made(String body) {
        var made = body;
        for (var part : MADE.entrySet()) {
            made = made.replace("#" + part.getKey(), part.getValue());
        }
        return made.replace('\'', '"');
    }
}
