package dev.stampbook.card.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How many letters with links strangers have sent to whom they like.
@RuleOf(Chapter.PEOPLE)
@DoorTest
class LetterPaceTest {

    private static final int PER_PLACE = 60;
    private static final int PLACES = 11;

    @Autowired Shops shops;
    @Autowired Http http;

    private final String network = "2001:db8:" + UUID.randomUUID().toString().substring(0, 4);
    private String join;

    @BeforeEach
    void aProgramThatAsks() {
        var reward = Map.of("kind", "award", "title", Map.of("en", "Cake"));
        var rules =
                Map.of(
                        "name", Map.of("en", "Coffee card"),
                        "join", Map.of("email", "optional"),
                        "goals", List.of(Map.of("stamps", 10, "reward", reward)));
        var told = shops.open().till().post("/api/v1/programs", rules).expect(201);
        join = URI.create(told.text("/join_url")).getPath();
    }

    @Test
    void aWholeNetworkIsOnePlace() {
        for (var letter = 0; letter < PER_PLACE; letter++) {
            assertThat(asks(network + ":1::" + letter, 1)).isEqualTo(200);
        }

        assertThat(asks(network + ":1:9:8:7:6", 1)).isEqualTo(429);
    }

    @Test
    void nobodySpendsTheLettersOfABusinessForHonestNewcomers() {
        var refused = 0;
        for (var place = 1; place <= PLACES; place++) {
            refused += asks(network + ":" + place + "::1", PER_PLACE) == 429 ? 1 : 0;
        }

        assertThat(refused).isPositive();
        assertThat(asks(network + ":ffff::1", 1)).isEqualTo(200);
    }

    /// So many letters for as many mailboxes; what the last one is answered.
    private int asks(String line, int letters) {
        var page = new PlainBrowser(http.address(), "en", line).open(join);
        var status = 0;
        for (var letter = 0; letter < letters; letter++) {
            var to = UUID.randomUUID() + "@example.org";
            status = page.press("Get the card", Map.of("email", to)).status();
        }
        return status;
    }
}
