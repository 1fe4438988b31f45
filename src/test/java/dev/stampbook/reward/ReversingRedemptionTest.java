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
import dev.stampbook.testing.Setting;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

@RuleOf(Chapter.REVERSAL)
@ModuleTest
class ReversingRedemptionTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

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
            The holder is the device or API key that redeemed; others at the counter have
            no say. Both windows are settings: 15 minutes and 24 hours unless the owner
            says otherwise.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # who     | window | after       | answer
              holder  | PT15M  | PT14M59S    | reversed
              holder  | PT15M  | PT15M       | reversed
              holder  | PT15M  | PT15M1S     | reversal_window_over
              manager | PT24H  | PT23H59M59S | reversed
              manager | PT24H  | PT24H       | reversed
              manager | PT24H  | PT24H1S     | reversal_window_over
              other   | PT15M  | PT0S        | not allowed
              other   | PT24H  | PT24H1S     | not allowed
              holder  | PT0S   | PT0S        | reversed
              holder  | PT0S   | PT1S        | reversal_window_over
              manager | P90D   | P90D        | reversed
              manager | P90D   | P90DT1S     | reversal_window_over
            """)
    void givesTheVoucherBackInTime(String who, Duration window, Duration after, String answer) {
        bench.the(Setting.class).windows(bench.id(), window);
        var voucher = bench.issue(Samples.coffee(Path.STAFF));
        var redemption = redeem(voucher);
        bench.clock().advance(after);

        var outcome = reverse(redemption, actor(who));

        assertThat(told(outcome)).isEqualTo(answer);
        assertThat(bench.find(voucher).activeAt(bench.clock().instant()))
                .isEqualTo(answer.equals("reversed"));
    }

    @Reading(
            """
            The voucher was good until the end of 3 March, and was used the day before.
            Times are those of the clock in the café.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # grace, days | taken back at       | good until
              0           | 2026-03-03T23:59:59 | 2026-03-04T00:00
              0           | 2026-03-04T00:00:00 |
              1           | 2026-03-03T23:59:59 | 2026-03-04T00:00
              1           | 2026-03-04T00:00:00 | 2026-03-06T00:00
              1           | 2026-03-04T00:00:01 | 2026-03-06T00:00
              3           | 2026-03-05T23:59:59 | 2026-03-09T00:00
            # The night of 29 March has an hour less.
              2           | 2026-03-27T12:00:00 | 2026-03-30T00:00
            """)
    void anExpiredVoucherLivesOnForTheDaysOfGrace(
            int days, LocalDateTime back, @Nullable LocalDateTime until) {
        bench.the(Setting.class).grace(bench.id(), Duration.ofDays(90), days);
        var voucher = bench.issue(Samples.coffee(new Activation.Now(), new Validity.Days(1)));
        var redemption = redeem(voucher);
        bench.clock().set(back.atZone(BERLIN).toInstant());

        assertThat(told(reverse(redemption, bench.till))).isEqualTo("reversed");

        var now = bench.clock().instant();
        var after = bench.find(voucher);
        assertThat(after.activeAt(now)).isEqualTo(until != null);
        if (until != null) {
            assertThat(after.expiresAt()).isEqualTo(until.atZone(BERLIN).toInstant());
        }
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
