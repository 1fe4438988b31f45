package dev.stampbook.story;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FreeCoffeeStory extends Story {

    @Test
    void theTenthStampEarnsAFreeCoffee() {
        var anna = lunaCafe.enrols("Anna").withStamps(9);
        later(Duration.ofHours(3));

        var outcome = mira.scans(anna);

        assertThat(outcome).stamped(10).reachedGoal(10).granted("Free coffee");
        assertThat(anna).hasStamps(10).hasVoucher("Free coffee");
        assertThat(lunaCafe)
                .endsWith("stamp.added", "goal.reached", "reward.granted", "voucher.issued");
    }

    @Test
    void theFreeCoffeeIsHandedOutOnce() {
        var anna = lunaCafe.enrols("Anna").withStamps(10);
        var voucher = anna.voucher("Free coffee");

        assertThat(mira.redeems(anna, "Free coffee")).redeemed("Free coffee");

        assertThat(mira.redeems(anna.scanToken(), voucher)).refused("already_redeemed");
        assertThat(anna).isInCycle(2).hasStamps(0).hasNoVoucher();
        assertThat(lunaCafe).endsWith("voucher.redeemed", "cycle.closed");
    }

    @Test
    void aFullCardLetsMiraChoose() {
        var anna = lunaCafe.enrols("Anna").withStamps(10);

        assertThat(mira.scans(anna)).letsChoose("Free coffee");
        later(Duration.ofHours(1));
        assertThat(mira.stamps(anna)).stamped(10);
        assertThat(mira.redeems(anna, "Free coffee")).redeemed("Free coffee");
        assertThat(anna).isInCycle(2).hasStamps(1);
    }

    @Test
    void aSecondStampWithinAMinuteIsAskedFor() {
        var anna = lunaCafe.enrols("Anna");

        assertThat(mira.stamps(anna)).stamped(1);
        later(Duration.ofSeconds(40));
        assertThat(mira.stamps(anna)).asks("one_more");
    }
}
