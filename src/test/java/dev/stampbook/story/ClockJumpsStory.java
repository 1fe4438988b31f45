package dev.stampbook.story;

import dev.stampbook.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody sets the clock of the machine right: nothing is granted twice, and nothing breaks.
class ClockJumpsStory extends Story {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Autowired private TestClock clock;

    @Test
    void anHourBackGrantsNothingTwice() {
        lunaCafe.offers(Orders.trial(List.of(2), "after_redemption"));
        var anna = lunaCafe.enrols("Anna");
        var stamps = "/api/v1/cards/" + anna.card() + "/stamps";
        var first = lunaCafe.till().post(stamps, Map.of("count", 2), "sale-1").expect(201);

        clock.advance(AN_HOUR.negated());
        var again = lunaCafe.till().post(stamps, Map.of("count", 2), "sale-1").expect(201);

        Assertions.assertThat(again.body()).isEqualTo(first.body());
        assertThat(anna).hasStamps(2).hasVoucher("Goal 2");
        Assertions.assertThat(lunaCafe.told()).containsOnlyOnce("voucher.issued");
    }

    @Test
    void anHourBackLeavesAUsedVoucherUsed() {
        var anna = lunaCafe.enrols("Anna").withStamps(10);
        var voucher = anna.voucher("Free coffee");
        assertThat(mira.redeems(anna.scanToken(), voucher)).redeemed("Free coffee");

        clock.advance(AN_HOUR.negated());

        assertThat(mira.redeems(anna.scanToken(), voucher)).refused("already_redeemed");
    }

    @Test
    void aDayForwardAndBackStampsOncePerScan() {
        var anna = lunaCafe.enrols("Anna");
        var scan = scan(anna);
        var first = mira.scanner().post("/api/v1/scans", scan).expect(200);

        later(Duration.ofDays(1));
        Assertions.assertThat(mira.scanner().post("/api/v1/scans", scan).expect(200).body())
                .isEqualTo(first.body());
        clock.advance(Duration.ofDays(-2));
        mira.scanner().post("/api/v1/scans", scan(anna)).expect(200);

        Assertions.assertThat(mira.scanner().post("/api/v1/scans", scan).expect(200).body())
                .isEqualTo(first.body());
    }

    private static Map<String, Object> scan(Person person) {
        return Map.of(
                "scan_id", UUID.randomUUID().toString(),
                "token", person.scanToken(),
                "mode", "manual");
    }
}
