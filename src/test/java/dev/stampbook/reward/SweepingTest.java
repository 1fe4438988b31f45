package dev.stampbook.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.ReversingRedemption.ReverseOutcome;
import dev.stampbook.reward.ReversingRedemption.ToReverse;
import dev.stampbook.reward.ToRedeem.Target;
import dev.stampbook.reward.sweep.Sweeping;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The tests begin on Monday 2 March at 09:00 UTC, 10:00 in Berlin.
@RuleOf(Chapter.VALIDITY)
@ModuleTest
class SweepingTest {

    private static final VoucherOffer LATER =
            Samples.coffee(new Activation.Hours(2), new Validity.Days(1));
    private static final VoucherOffer TODAY =
            Samples.coffee(new Activation.Now(), new Validity.Days(0));
    private static final String TODAY_ENDS = "voucher.expired 2026-03-02T23:00:00Z";

    @Autowired ApplicationContext context;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(context);
    }

    @Test
    void tellsAfterAnyDowntimeWhatBecameTrueAndWhen() {
        bench.issue(LATER);

        sweepAfter(Duration.ofDays(40));

        assertThat(bench.moments())
                .containsExactly(
                        "voucher.issued 2026-03-02T09:00:00Z",
                        "voucher.activated 2026-03-02T11:00:00Z",
                        "voucher.expired 2026-03-03T23:00:00Z");
    }

    @Test
    void tellsNothingBeforeItIsTrueAndNothingTwice() {
        bench.issue(LATER);

        sweepAfter(Duration.ofHours(2).minusMillis(1));
        assertThat(bench.journal()).containsExactly("voucher.issued");
        sweepAfter(Duration.ofMillis(1));
        sweepAfter(Duration.ZERO);

        assertThat(bench.journal()).containsExactly("voucher.issued", "voucher.activated");
    }

    @Test
    void doesNotTellTheActivationOfWhatIsActiveFromItsIssueOn() {
        bench.issue(TODAY);

        sweepAfter(Duration.ofHours(1));

        assertThat(bench.journal()).containsExactly("voucher.issued");
    }

    @Test
    void manyServersTellOnce() {
        for (var number = 0; number < 20; number++) {
            bench.issue(TODAY);
        }
        bench.clock().advance(Duration.ofDays(1));

        Crowd.together(4, server -> sweep());

        assertThat(bench.moments()).filteredOn(TODAY_ENDS::equals).hasSize(20);
    }

    @Test
    void decidesNothing() {
        var voucher = bench.issue(TODAY);
        bench.clock().advance(Duration.ofDays(1));
        var before = bench.find(voucher);

        sweep();

        assertThat(before.state(bench.clock().instant())).isEqualTo(Voucher.State.EXPIRED);
        assertThat(bench.find(voucher)).isEqualTo(before);
    }

    @Test
    void whatWasUsedOrVoidedNeverExpired() {
        redeem(bench.issue(TODAY));
        var voided = bench.issue(TODAY);
        var why = new Voiding.Why(bench.till, "printed twice", bench.clock().instant(), null);
        bench.the(Waist.class)
                .perform(
                        bench.the(Voiding.class), bench.id(), new Voiding.ToVoid(voided.id(), why));

        sweepAfter(Duration.ofDays(1));

        assertThat(bench.journal()).doesNotContain("voucher.expired");
    }

    @Test
    void tellsAnActivationEvenWhenItWasUsedBeforeAnybodyLooked() {
        var voucher = bench.issue(LATER);
        bench.clock().advance(Duration.ofHours(3));
        redeem(voucher);

        sweepAfter(Duration.ofDays(5));

        assertThat(bench.moments())
                .containsExactly(
                        "voucher.issued 2026-03-02T09:00:00Z",
                        "voucher.activated 2026-03-02T11:00:00Z",
                        "voucher.redeemed 2026-03-02T12:00:00Z");
    }

    @Test
    void whatIsGivenBackAfterItsEndExpiresAtThatMoment() {
        var voucher = bench.issue(TODAY);
        bench.clock().set(Instant.parse("2026-03-02T22:55:00Z"));
        var redemption = redeem(voucher);
        sweepAfter(Duration.ofMinutes(10));

        reverse(redemption);
        sweepAfter(Duration.ZERO);

        assertThat(bench.moments())
                .contains("voucher.expired 2026-03-02T23:05:00Z")
                .doesNotContain(TODAY_ENDS);
    }

    @Test
    void whatIsGivenBackBeforeItsEndExpiresThen() {
        var voucher = bench.issue(TODAY);
        reverse(redeem(voucher));

        sweepAfter(Duration.ofDays(1));

        assertThat(bench.moments()).filteredOn(TODAY_ENDS::equals).hasSize(1);
    }

    @Test
    void theGraceOfAReversalMovesTheEndThatIsTold() {
        bench.grace(2);
        var voucher = bench.issue(TODAY);
        bench.clock().set(Instant.parse("2026-03-02T22:55:00Z"));
        var redemption = redeem(voucher);
        bench.clock().advance(Duration.ofMinutes(10));

        reverse(redemption);
        sweepAfter(Duration.ofDays(5));

        // It is 3 March in Berlin: two days of grace end with the 5th.
        assertThat(bench.moments())
                .filteredOn(line -> line.startsWith("voucher.expired"))
                .containsExactly("voucher.expired 2026-03-05T23:00:00Z");
    }

    private Redemption redeem(Voucher voucher) {
        return switch (bench.redeem(new Target.ById(voucher.id()), Redemption.Channel.STAFF)) {
            case RedeemOutcome.Redeemed(var used, var redemption) -> redemption;
            case RedeemOutcome.NotRedeemed refused -> throw new AssertionError(refused);
            case RedeemOutcome.Absent absent -> throw new AssertionError(absent);
        };
    }

    private void reverse(Redemption redemption) {
        var manager = bench.actor(Actor.Kind.DEVICE, Set.of(Actor.Right.OVERRULE));
        var wish =
                new ToReverse(
                        manager, redemption.id(), "sale_cancelled", null, bench.clock().instant());
        assertThat(
                        bench.the(Waist.class)
                                .perform(bench.the(ReversingRedemption.class), bench.id(), wish))
                .isInstanceOf(ReverseOutcome.Reversed.class);
    }

    private void sweepAfter(Duration time) {
        bench.clock().advance(time);
        sweep();
    }

    private boolean sweep() {
        bench.the(Sweeping.class).run();
        return true;
    }
}
