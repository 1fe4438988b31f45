package dev.stampbook.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.CodeSource.WhenEmpty;
import dev.stampbook.reward.Redemption.Channel;
import dev.stampbook.reward.ReversingRedemption.ToReverse;
import dev.stampbook.reward.ToRedeem.Target;
import dev.stampbook.reward.VoucherOffer.Reveal;
import dev.stampbook.reward.issue.Issuing;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/// Codes that tills made, each handed out once.
@RuleOf(Chapter.CODES)
@ModuleTest
class PoolRulesTest {

    private final Bench bench;

    PoolRulesTest(ApplicationContext context) {
        this.bench = new Bench(context);
    }

    @Reading("What the next voucher gets when the last code is gone; the reward says which.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # when empty | shared text | answer     | code
              REFUSE     |             | pool_empty |
              SHARED     | FREECOFFEE  | issued     | FREECOFFEE
              WITHOUT    |             | issued     |
            """)
    void anEmptyPoolDoesWhatTheRewardSaysUntilItIsFilled(
            WhenEmpty whenEmpty, @Nullable String text, String answer, @Nullable String code) {
        var pool = bench.pool("POS-1");
        var offer = pooled(pool, whenEmpty, text);
        assertThat(Bench.code(bench.issue(offer))).isEqualTo("POS-1");

        var outcome = bench.tryToIssue(bench.wish(offer, Voucher.Owner.BEARER, null));

        assertThat(answer(outcome)).isEqualTo(answer);
        assertThat(given(outcome)).isEqualTo(code);
        bench.fill(pool, "POS-2");
        assertThat(Bench.code(bench.issue(offer))).isEqualTo("POS-2");
    }

    @Reading(
            """
            The voucher has the first of two codes. A burnt code was handed out for nothing
            and may still work in the till: nobody gets it again.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # the voucher is          | burnt | the next one gets
              as it was               | 0     | POS-2
              used                    | 0     | POS-2
              used, taken back        | 0     | POS-2
              voided                  | 1     | POS-2
              used, taken back, voided | 1    | POS-2
            """)
    void aCodeThatWasHandedOutNeverReturns(String happens, int burnt, String next) {
        var pool = bench.pool("POS-1", "POS-2");
        var offer = pooled(pool, WhenEmpty.REFUSE, null);
        var voucher = bench.issue(offer);

        for (var deed : happens.split(", ", -1)) {
            happen(voucher, deed);
        }

        assertThat(bench.find(pool).burnt()).isEqualTo(burnt);
        assertThat(Bench.code(bench.issue(offer))).isEqualTo(next);
        assertThat(bench.find(pool).left()).isZero();
    }

    private void happen(Voucher voucher, String deed) {
        var now = bench.clock().instant();
        switch (deed) {
            case "used" -> bench.redeem(new Target.ById(voucher.id()), Channel.TILL);
            case "taken back" -> {
                var use = bench.use(voucher).id();
                bench.the(Waist.class)
                        .perform(
                                bench.the(ReversingRedemption.class),
                                bench.id(),
                                new ToReverse(bench.till, use, "mistake", null, now));
            }
            case "voided" -> {
                var why = new Voiding.Why(bench.till, "mistake", now, null);
                bench.the(Waist.class)
                        .perform(
                                bench.the(Voiding.class),
                                bench.id(),
                                new Voiding.ToVoid(voucher.id(), why));
            }
            default -> assertThat(deed).isEqualTo("as it was");
        }
    }

    private static String answer(Issuing.IssueOutcome outcome) {
        return switch (outcome) {
            case Issuing.IssueOutcome.Issued issued -> "issued";
            case Issuing.IssueOutcome.NotIssued(var refused) -> refused.reason().code();
        };
    }

    private static @Nullable String given(Issuing.IssueOutcome outcome) {
        return outcome instanceof Issuing.IssueOutcome.Issued(var voucher, var _)
                        && voucher.code() != null
                ? Bench.code(voucher)
                : null;
    }

    private static VoucherOffer pooled(UUID pool, WhenEmpty whenEmpty, @Nullable String fallback) {
        return Samples.coffee(
                new CodeSource.Pool(pool, whenEmpty, fallback, Samples.SYMBOLS), Reveal.ALWAYS);
    }
}
