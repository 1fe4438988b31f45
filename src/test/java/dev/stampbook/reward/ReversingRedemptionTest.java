package dev.stampbook.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.Redemption.Channel;
import dev.stampbook.reward.ReversingRedemption.ReverseOutcome;
import dev.stampbook.reward.ReversingRedemption.ToReverse;
import dev.stampbook.reward.ToRedeem.Target;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

@RuleOf(Chapter.REVERSAL)
@ModuleTest
class ReversingRedemptionTest {

    private final ApplicationContext context;
    private Bench bench;

    ReversingRedemptionTest(ApplicationContext context) {
        this.context = context;
        this.bench = new Bench(context);
    }

    @BeforeEach
    void opens() {
        bench = new Bench(context);
    }

    @Reading(
            """
            The holder is the device or API key that redeemed. Both windows are
            settings.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # who     | after   | answer
              holder  | PT15M   | reversed
              holder  | PT15M1S | reversal_window_over
              manager | PT24H   | reversed
              manager | PT24H1S | reversal_window_over
              other   | PT1M    | not allowed
            """)
    void givesTheVoucherBackInTime(String who, Duration after, String answer) {
        var voucher = bench.issue(Samples.coffee(Path.STAFF));
        var redemption = redeem(voucher);
        bench.clock().advance(after);

        var outcome = reverse(redemption, actor(who));

        assertThat(told(outcome)).isEqualTo(answer);
        assertThat(bench.find(voucher).activeAt(bench.clock().instant()))
                .isEqualTo(answer.equals("reversed"));
    }

    @Test
    void oneOfTwoReversalsAtOnceSucceeds() {
        var redemption = redeem(bench.issue(Samples.coffee(Path.STAFF)));

        var told = Crowd.together(2, place -> told(reverse(redemption, bench.till)));

        assertThat(told).containsExactlyInAnyOrder("reversed", "already_reversed");
    }

    @Test
    void canBeUsedAgainOnceAfterwards() {
        var voucher = bench.issue(Samples.coffee(Path.STAFF));
        reverse(redeem(voucher), bench.till);

        var told =
                Crowd.together(
                        8,
                        place ->
                                Bench.told(
                                        bench.redeem(
                                                new Target.ById(voucher.id()), Channel.STAFF)));

        assertThat(Collections.frequency(told, "redeemed")).isEqualTo(1);
        assertThat(bench.journal())
                .containsExactly(
                        "voucher.issued",
                        "voucher.redeemed",
                        "redemption.reversed",
                        "voucher.redeemed");
    }

    private Redemption redeem(Voucher voucher) {
        return switch (bench.redeem(new Target.ById(voucher.id()), Channel.STAFF)) {
            case RedeemOutcome.Redeemed(var used, var redemption) -> redemption;
            case RedeemOutcome.NotRedeemed refused -> throw new AssertionError(refused);
            case RedeemOutcome.Absent absent -> throw new AssertionError(absent);
        };
    }

    private Actor actor(String who) {
        return switch (who) {
            case "holder" -> bench.till;
            case "manager" -> bench.actor(Actor.Kind.DEVICE, Set.of(Actor.Right.OVERRULE));
            default -> bench.actor(Actor.Kind.DEVICE, Set.of(Actor.Right.REDEEM));
        };
    }

    private ReverseOutcome reverse(Redemption redemption, Actor actor) {
        var wish =
                new ToReverse(
                        actor, redemption.id(), "sale_cancelled", null, bench.clock().instant());
        return bench.the(Waist.class)
                .perform(bench.the(ReversingRedemption.class), bench.id(), wish);
    }

    private static String told(ReverseOutcome outcome) {
        return switch (outcome) {
            case ReverseOutcome.Reversed reversed -> "reversed";
            case ReverseOutcome.NotReversed(var refused) -> refused.reason().code();
            case ReverseOutcome.NotAllowed() -> "not allowed";
            case ReverseOutcome.Absent() -> "absent";
        };
    }
}
