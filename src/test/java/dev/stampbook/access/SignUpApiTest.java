package dev.stampbook.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@DoorTest
@SuppressWarnings("unchecked")
class SignUpApiTest {

    private static final Map<String, Object> LUNA =
            Map.of(
                    "name", "Luna Café",
                    "country", "DE",
                    "time_zone", "Europe/Berlin",
                    "locale", "en",
                    "currency", "EUR",
                    "owner", Map.of("name", "Noor", "email", "noor@example.org"));

    @Autowired Http http;

    @Test
    void makesAMerchantThatCanBeginAtOnce() {
        var made =
                http.operator()
                        .post()
                        .uri("/api/v1/merchants")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(LUNA)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();

        assertThat(made).containsKeys("id", "api_key", "owner", "location", "staff");
        http.client((String) made.get("api_key"))
                .get()
                .uri("/api/v1/locations")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.length()")
                .isEqualTo(2);
    }
}
