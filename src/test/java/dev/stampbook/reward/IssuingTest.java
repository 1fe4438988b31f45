package dev.stampbook.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.reward.CodeSource.WhenEmpty;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Reveal;
import dev.stampbook.reward.issue.Issuing;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@RuleOf(Chapter.CODES)
@ModuleTest
class IssuingTest {

    private final ApplicationContext context;
    private Bench bench;

    IssuingTest(ApplicationContext context) {
        this.context = context;
        this.bench = new Bench(context);
    }

    @BeforeEach
    void opens() {
        bench = new Bench(context);
    }

    @Test
    void fiftyIssuesFromAPoolOfThirtyGiveThirtyCodes() {
        var codes = IntStream.range(0, 30).mapToObj(at -> "POS-" + at).toArray(String[]::new);
        var pool = bench.pool(codes);
        var offer = pooled(pool, WhenEmpty.REFUSE, null);

        var outcomes =
                Crowd.together(
                        50,
                        place -> bench.tryToIssue(bench.wish(offer, Voucher.Owner.BEARER, null)));

        var issued =
                outcomes.stream()
                        .filter(Issuing.IssueOutcome.Issued.class::isInstance)
                        .map(outcome -> ((Issuing.IssueOutcome.Issued) outcome).voucher())
                        .map(voucher -> Bench.code(voucher))
                        .toList();
        assertThat(issued).containsExactlyInAnyOrder(codes);
        assertThat(bench.find(pool).left()).isZero();
    }

    @Test
    void tellsOnceWhenAPoolIsLow() {
        var codes = IntStream.range(0, 60).mapToObj(at -> "POS-" + at).toArray(String[]::new);
        var offer = pooled(bench.pool(codes), WhenEmpty.REFUSE, null);

        IntStream.range(0, 60).forEach(at -> bench.issue(offer));

        assertThat(bench.journal().stream().filter("pool.low"::equals)).hasSize(2);
        assertThat(bench.journal()).startsWith("voucher.issued");
    }

    @Test
    void handsOutInTheOrderOfTheImport() {
        var offer = pooled(bench.pool("C", "A", "B"), WhenEmpty.REFUSE, null);

        var codes = IntStream.range(0, 3).mapToObj(at -> Bench.code(bench.issue(offer)));

        assertThat(codes).containsExactly("C", "A", "B");
    }

    @Test
    void anEmptyPoolRefusesOrFallsBackOrGivesNothing() {
        var pool = bench.pool();
        var refusing = bench.wish(pooled(pool, WhenEmpty.REFUSE, null), Voucher.Owner.BEARER, null);

        assertThat(bench.tryToIssue(refusing)).isInstanceOf(Issuing.IssueOutcome.NotIssued.class);
        assertThat(Bench.code(bench.issue(pooled(pool, WhenEmpty.SHARED, "FREECOFFEE"))))
                .isEqualTo("FREECOFFEE");
        assertThat(bench.issue(pooled(pool, WhenEmpty.WITHOUT, null)).code()).isNull();
        assertThat(bench.journal()).contains("pool.low");
    }

    @Test
    void equalSourcesGiveTheSameVoucher() {
        var wish = bench.wish(Samples.coffee(Path.CODE), Voucher.Owner.BEARER, "order-17");

        var vouchers = Crowd.together(16, place -> bench.issue(wish).id());

        assertThat(vouchers).containsOnly(vouchers.getFirst());
        assertThat(bench.journal()).containsExactly("voucher.issued");
    }

    @Test
    void manyVouchersShareOneText() {
        var shared = new CodeSource.Shared("FREECOFFEE", Samples.SYMBOLS);
        var offer = Samples.coffee(shared, Reveal.ALWAYS);

        var vouchers = Crowd.together(8, place -> bench.issue(offer));

        assertThat(vouchers.stream().map(Voucher::code).distinct()).hasSize(1);
        assertThat(vouchers.stream().map(voucher -> voucher.secrets().number()).distinct())
                .hasSize(8);
    }

    @Test
    void keepsWhatItIssued() {
        var owner = new Voucher.Owner(null, UUID.randomUUID());

        var voucher = bench.issue(Samples.coffee(Path.CODE), owner);

        assertThat(bench.find(voucher)).isEqualTo(voucher);
    }

    private static VoucherOffer pooled(UUID pool, WhenEmpty whenEmpty, @Nullable String fallback) {
        return Samples.coffee(
                new CodeSource.Pool(pool, whenEmpty, fallback, Samples.SYMBOLS), Reveal.ALWAYS);
    }
}
