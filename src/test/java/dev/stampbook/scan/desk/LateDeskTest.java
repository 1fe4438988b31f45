package dev.stampbook.scan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Scans that came late, at the desk.
@DoorTest
class LateDeskTest {

    @Autowired private Http http;
    @Autowired private Shops shops;
    @Autowired private TestClock clock;

    private Shops.Shop shop;
    private String number = "";

    @BeforeEach
    void openAShop() {
        shop = shops.open();
        var coffee = Map.of("kind", "award", "title", Map.of("en", "Free coffee"));
        var goals = List.of(Map.of("stamps", 5, "reward", coffee));
        var order = Map.of("name", Map.of("en", "Coffee card"), "goals", goals);
        var program = shop.till().post("/api/v1/programs", order).expect(201).text("/id");
        var card = shop.till().post("/api/v1/cards", Map.of("program", program)).expect(201);
        number = card.text("/number");
        clock.advance(Duration.ofDays(3));
    }

    @Test
    void showsWhatWasTakenWhileTheLineWasDown() {
        var owner = DeskBrowser.ofOwner(http.address(), shop);
        scan(Duration.ofSeconds(2));
        assertThat(owner.open("/desk/late").text(".empty")).startsWith("No scan came late");
        assertThat(owner.open("/desk").text("main")).doesNotContain("too late");

        scan(Duration.ofHours(2));
        scan(Duration.ofHours(50));

        var late = owner.open("/desk/late").document();
        assertThat(late.select("tbody td:first-child").eachText())
                .containsExactlyInAnyOrder("Stamped", "No stamp: older than 48 hours");
        assertThat(late.select("tbody a[href^=/desk/cards/crd_]")).isNotEmpty();
        assertThat(owner.open("/desk").text(".step h2"))
                .isEqualTo("A scan came too late for its stamp");
    }

    private void scan(Duration before) {
        var taken = clock.instant().minus(before).toString();
        var scan =
                Map.of(
                        "scan_id",
                        UUID.randomUUID().toString(),
                        "mode",
                        "manual",
                        "number",
                        number,
                        "taken_at",
                        taken);
        shop.till().post("/api/v1/scans", scan).expect(200);
    }
}
