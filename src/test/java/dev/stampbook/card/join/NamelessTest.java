package dev.stampbook.card.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever joins without a name: a crowd may, a script may not for ever.
@RuleOf(Chapter.JOINING)
@DoorTest
class NamelessTest {

    @Autowired Shops shops;
    @Autowired Http http;
    @Autowired TestClock clock;

    private PlainBrowser.Sheet page;

    @BeforeEach
    void aStandAtAFestival() {
        var reward = Map.of("kind", "award", "title", Map.of("en", "Cake"));
        var program =
                Map.of(
                        "name", Map.of("en", "Coffee card"),
                        "goals", List.of(Map.of("stamps", 10, "reward", reward)));
        var told = shops.open().till().post("/api/v1/programs", program).expect(201);
        var join = URI.create(told.text("/join_url")).getPath();
        page = new PlainBrowser(http.address()).open(join);
    }

    @Test
    void aScriptIsAskedToWait() {
        assertThat(join(301)).isEqualTo(429);

        clock.advance(Duration.ofMinutes(1));

        assertThat(join(10)).isEqualTo(200);
    }

    @Test
    void aCrowdBehindOneAddressJoinsForHours() {
        for (var minute = 0; minute < 40; minute++) {
            assertThat(join(10)).isEqualTo(200);
            clock.advance(Duration.ofMinutes(1));
        }
    }

    /// So many times; what the last one is answered.
    private int join(int times) {
        var status = 0;
        for (var time = 0; time < times; time++) {
            status = page.press("Get the card", Map.of()).status();
        }
        return status;
    }
}
