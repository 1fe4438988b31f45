package dev.stampbook.wallet.apple.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.LogBook;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Phones complain, and so may anybody.
@DoorTest
class ComplaintsTest {

    @Autowired private Shops shops;
    @Autowired private TestClock clock;

    private String merchant = "";
    private Till stranger;

    @BeforeEach
    void aPlaceToComplainAt() {
        merchant = shops.open().merchant();
        stranger = shops.stranger();
    }

    @Test
    void whatPhonesComplainAboutIsOneLineEach() {
        try (var log = LogBook.open()) {
            var line = "first\\nsecond " + "ab12".repeat(10);
            var body = "{\"logs\": [\"" + line + "\", 7]}";

            assertThat(say(body)).isEqualTo(200);
            assertThat(log.linesWith(List.of("first�second …"))).hasSize(1);
        }
    }

    @Test
    void complaintsAreBounded() {
        assertThat(say("{\"logs\": [\"" + "x".repeat(70_000) + "\"]}")).isEqualTo(413);
        assertThat(say("[]")).isEqualTo(400);

        assertThat(IntStream.range(0, 40).map(count -> say("{\"logs\": []}")).boxed())
                .contains(200, 429);
        clock.advance(Duration.ofMinutes(2));
        assertThat(say("{\"logs\": []}")).isEqualTo(200);
    }

    private int say(String body) {
        var letter = stranger.letter("POST", "/apple/" + merchant + "/v1/log");
        return letter.text("application/json", body).send().status();
    }
}
