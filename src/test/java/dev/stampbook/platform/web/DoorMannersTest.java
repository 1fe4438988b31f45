package dev.stampbook.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.secret.InstanceKey;
import dev.stampbook.platform.secret.Sealing;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@WebMvcTest(
        controllers = DoorMannersTest.SpecimenApi.class,
        excludeAutoConfiguration = {
            ServletWebSecurityAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class
        })
@Import({
    DoorMannersTest.SpecimenApi.class,
    DoorMannersTest.Specimens.class,
    Problems.class,
    ProblemWriting.class,
    Cursors.class,
    Words.class
})
class DoorMannersTest {

    @Autowired MockMvcTester door;

    @RestController
    static class SpecimenApi {

        record Drink(String name, int count, @Nullable List<Milk> milks) {}

        record Milk(String kind) {}

        @PostMapping("/api/v1/specimens")
        Reply<Drink> create(Caller caller, @RequestBody Drink drink) {
            return Reply.of(caller.created(drink));
        }

        @GetMapping("/api/v1/specimens")
        Page<Integer> list(Listing listing) {
            return new Page<>(List.of(listing.limit()), null, false);
        }

        @GetMapping("/api/v1/specimens/key")
        Reply<Drink> show(Caller caller) {
            caller.as(
                            new Actor(
                                    SOMEBODY,
                                    Actor.Kind.API_KEY,
                                    null,
                                    null,
                                    null,
                                    null,
                                    EnumSet.of(Right.READ)))
                    .require(Right.READ, Right.STAMP);
            return Reply.of(caller.done());
        }

        @GetMapping("/api/v1/specimens/fault")
        Reply<Drink> fail() {
            throw new IllegalStateException("secret inner words");
        }
    }

    private static final MerchantId SOMEBODY = new MerchantId(new UUID(7, 7));

    @TestConfiguration
    @ComponentScan(basePackages = "dev.stampbook.platform.json")
    static class Specimens {
        @Bean
        Sealing sealing() {
            return new Sealing(new InstanceKey(new byte[32]));
        }

        @Bean
        Settings settings() {
            return Settings.of(Map.of());
        }
    }

    @Test
    void writesTheBytesOfAReply() {
        assertThat(post("{\"name\": \"tea\", \"count\": 2}"))
                .hasStatus(201)
                .hasContentType(MediaType.APPLICATION_JSON)
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .isStrictlyEqualTo("{\"name\": \"tea\", \"count\": 2, \"milks\": null}");
    }

    @Test
    void pointsAtWhatIsMissing() {
        assertThat(post("{\"count\": 2, \"milks\": [{}]}"))
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"type": "/problems/invalid_input", "title": "Invalid input",
                         "status": 422, "detail": "2 things in the request are not right.",
                         "code": "invalid_input",
                         "errors": [
                            {"pointer": "/name", "code": "required",
                             "detail": "This is required."},
                            {"pointer": "/milks/0/kind", "code": "required",
                             "detail": "This is required."}]}
                        """);
    }

    @Test
    void pointsAtFieldsThatDoNotExist() {
        assertThat(
                        post(
                                """
                                {"name": "tea", "count": 2,
                                 "milks": [{"kind": "oat", "a/b": 1}]}
                                """))
                .bodyJson()
                .extractingPath("$.errors[0]")
                .isEqualTo(
                        Map.of(
                                "pointer", "/milks/0/a~1b",
                                "code", "unknown_field",
                                "detail", "There is no such field."));
    }

    @Test
    void pointsAtWrongTypesAndBrokenJson() {
        assertThat(post("{\"name\": 1}"))
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/name");
        assertThat(post("{\"name\":"))
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("json");
        assertThat(post(""))
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("body_missing");
    }

    @Test
    void refusesLargeBodies() {
        assertThat(post("x".repeat(65 * 1024)))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("payload_too_large");
    }

    @Test
    void tellsFaultsWithoutTheirInside() {
        assertThat(door.get().uri("/api/v1/specimens/fault"))
                .hasStatus(500)
                .body()
                .asString(StandardCharsets.UTF_8)
                .contains("reference")
                .doesNotContain("inner");
    }

    @Test
    void tellsWhichRightIsMissing() {
        assertThat(door.get().uri("/api/v1/specimens/key"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.missing_scope")
                .isEqualTo("stamp");
    }

    @Test
    void boundsLists() {
        assertThat(door.get().uri("/api/v1/specimens?limit=201"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].parameter")
                .isEqualTo("limit");
        assertThat(door.get().uri("/api/v1/specimens"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.data[0]")
                .isEqualTo(50);
    }

    @Test
    void knowsNoOtherAddressOrMethod() {
        assertThat(door.get().uri("/api/v1/nothing")).hasStatus(404);
        assertThat(door.put().uri("/api/v1/specimens")).hasStatus(405).containsHeader("Allow");
        assertThat(
                        door.post()
                                .uri("/api/v1/specimens")
                                .contentType(MediaType.TEXT_PLAIN)
                                .content("x"))
                .hasStatus(415);
    }

    @Test
    void refusesDryRunsWhereThereAreNone() {
        assertThat(door.get().uri("/api/v1/specimens/key?dry_run=true")).hasStatus(422);
    }

    private MockMvcTester.MockMvcRequestBuilder post(String body) {
        return door.post()
                .uri("/api/v1/specimens")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
