package dev.stampbook.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.CodeSource.WhenEmpty;
import dev.stampbook.reward.Redemption.Channel;
import dev.stampbook.reward.ToRedeem.Target;
import dev.stampbook.reward.Voiding.VoidOutcome;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Reveal;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@RuleOf(Chapter.REVERSAL)
@ModuleTest
class VoidingTest {

    private final ApplicationContext context;
    private Bench bench;

    VoidingTest(ApplicationContext context) {
        this.context = context;
        this.bench = new Bench(context);
    }

    @BeforeEach
    void opens() {
        bench = new Bench(context);
    }

    @Test
    void burnsThePoolCodeForGood() {
        var pool = bench.pool("POS-1", "POS-2");
        var source = new CodeSource.Pool(pool, WhenEmpty.REFUSE, null, Samples.SYMBOLS);
        var voucher = bench.issue(Samples.coffee(source, Reveal.ALWAYS));

        endIt(voucher);
        var next = bench.issue(Samples.coffee(source, Reveal.ALWAYS));

        assertThat(Bench.code(next)).isEqualTo("POS-2");
        assertThat(bench.find(pool).burnt()).isEqualTo(1);
        assertThat(Bench.told(bench.redeem(new Target.ByText("POS-1"), Channel.TILL)))
                .isEqualTo("voucher_voided");
    }

    @Test
    void isTheSameTheSecondTime() {
        var voucher = bench.issue(Samples.coffee(Path.STAFF));

        assertThat(endIt(voucher)).isInstanceOf(VoidOutcome.Voided.class);
        assertThat(endIt(voucher)).isInstanceOf(VoidOutcome.Voided.class);
        assertThat(bench.journal()).containsExactly("voucher.issued", "voucher.voided");
    }

    @Test
    void leavesAUsedVoucherAsItIs() {
        var voucher = bench.issue(Samples.coffee(Path.STAFF));
        bench.redeem(new Target.ById(voucher.id()), Channel.STAFF);

        assertThat(endIt(voucher)).isInstanceOf(VoidOutcome.NotVoided.class);
        assertThat(bench.find(voucher).voided()).isNull();
    }

    private VoidOutcome endIt(Voucher voucher) {
        var why = new Voiding.Why(bench.till, "mistake", bench.clock().instant(), null);
        return bench.the(Waist.class)
                .perform(
                        bench.the(Voiding.class),
                        bench.id(),
                        new Voiding.ToVoid(voucher.id(), why));
    }
}
