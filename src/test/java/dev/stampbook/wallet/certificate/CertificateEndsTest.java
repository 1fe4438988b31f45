package dev.stampbook.wallet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.platform.json.TestJson;
import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The owner hears of the end of her certificate in time, and not too often.
@DoorTest
class CertificateEndsTest {

    private static final String PATH = "/api/v1/pass-certificate";

    @Autowired Shops shops;
    @Autowired TestClock clock;
    @Autowired TellingCertificateEnds chore;
    @Autowired Sequencer sequencer;
    @Autowired Http http;

    private Shops.Shop luna;
    private Till till;
    private Instant end;

    @BeforeEach
    void aShopWithACertificate() {
        luna = shops.open();
        till = luna.till();
        till.post(PATH, TestJson.json().object(Stores.body())).expect(200);
        end = Instant.parse(till.get(PATH).expect(200).text("/expires_at"));
    }

    /// Looks at a time that is so far before the end, as often as there is time for.
    private void daysBefore(int days) {
        clock.set(end.minus(Duration.ofDays(days)));
        chore.run();
        chore.run();
    }

    private JsonNode told(String type) {
        sequencer.catchUp();
        return till.get("/api/v1/events?type=" + type).expect(200).json().at("/data");
    }

    @Test
    void eachOfTheDaysIsToldOnceWithItsInstant() {
        daysBefore(31);
        assertThat(told("certificate.expiring")).isEmpty();

        daysBefore(30);
        daysBefore(20);
        daysBefore(14);
        daysBefore(3);
        daysBefore(0);
        daysBefore(-400);

        assertThat(told("certificate.expiring")).hasSize(3);
        assertThat(told("certificate.expiring").toString()).contains("\"days\":30", "\"days\":14");
        assertThat(told("certificate.expiring").toString())
                .contains(end.minus(Duration.ofDays(3)).toString());
        assertThat(told("certificate.expired")).hasSize(1);
    }

    @Test
    void afterSomeTimeAwayTheLastOfThemAlone() {
        daysBefore(2);

        assertThat(told("certificate.expiring")).hasSize(1);
        assertThat(told("certificate.expiring").toString()).contains("\"days\":3");
    }

    @Test
    void anotherCertificateBeginsAnew() {
        daysBefore(30);
        till.post(PATH, TestJson.json().object(Stores.renewal().body())).expect(200);
        daysBefore(29);

        assertThat(told("certificate.expiring")).as("both end on the same day").hasSize(2);
    }

    @Test
    void theFirstPageOfTheDeskSaysSoToWhoeverCanMendIt() {
        var owner = DeskBrowser.ofOwner(http.address(), luna);
        var manager = DeskBrowser.of(http.address(), luna, "manager");
        assertThat(owner.open("/desk").text("main")).doesNotContain("certificate");

        till.post(PATH, TestJson.json().object(Stores.ending(Duration.ofDays(10)))).expect(200);

        var said = "The certificate for Apple Wallet ends soon";
        assertThat(owner.open("/desk").text("main")).contains(said);
        assertThat(manager.open("/desk").text("main")).doesNotContain(said);
        assertThat(owner.open("/desk/wallets").text(".notice")).contains("ends soon");
        clock.advance(Duration.ofDays(11));
        assertThat(owner.open("/desk").text("main")).contains("has ended", "Bring a new one");
    }
}
