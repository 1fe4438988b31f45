package dev.stampbook.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Money;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.Redemption.Bill;
import dev.stampbook.reward.Redemption.Channel;
import dev.stampbook.reward.ToRedeem.Target;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Reveal;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.RoundTrips;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@RuleOf(Chapter.REDEMPTION)
@ModuleTest
class RedeemingTest {

    private final ApplicationContext context;
    private Bench bench;

    RedeemingTest(ApplicationContext context) {
        this.context = context;
        this.bench = new Bench(context);
    }

    @BeforeEach
    void opens() {
        bench = new Bench(context);
    }

    @Test
    void oneOf64AttemptsFromAllSidesSucceeds() {
        var voucher = bench.issue(Samples.coffee(Path.CODE));
        var code = Bench.code(voucher);
        var targets =
                List.of(
                        new Target.ById(voucher.id()),
                        new Target.ByToken(voucher.secrets().token()),
                        new Target.ByText(code),
                        new Target.ByText(voucher.secrets().number()));

        var outcomes =
                Crowd.together(64, place -> bench.redeem(targets.get(place % 4), Channel.TILL));

        var told = outcomes.stream().map(Bench::told).toList();
        assertThat(told).containsOnly("redeemed", "already_redeemed");
        assertThat(Collections.frequency(told, "redeemed")).isEqualTo(1);
        assertThat(bench.journal()).containsExactly("voucher.issued", "voucher.redeemed");
    }

    @Test
    void twoAttemptsInOneListSeeEachOther() {
        var voucher = bench.issue(Samples.coffee(Path.STAFF));
        var wish = bench.wish(new Target.ById(voucher.id()), Channel.STAFF);

        var outcomes =
                bench.the(Transactions.class)
                        .of(
                                bench.id(),
                                changes ->
                                        bench.the(Redeeming.class)
                                                .perform(bench.id(), List.of(wish, wish), changes));

        assertThat(outcomes.stream().map(Bench::told))
                .containsExactly("redeemed", "already_redeemed");
    }

    @Test
    void fiftyTakeAsManyRoundTripsAsOne() {
        var one = wishes(1);
        var fifty = wishes(50);

        assertThat(RoundTrips.count(() -> perform(fifty)))
                .isEqualTo(RoundTrips.count(() -> perform(one)));
    }

    private List<ToRedeem> wishes(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> bench.issue(Samples.coffee(Path.CODE)))
                .map(voucher -> new Target.ByText(Bench.code(voucher)))
                .map(target -> bench.wish(target, Channel.TILL))
                .toList();
    }

    private List<RedeemOutcome> perform(List<ToRedeem> wishes) {
        return bench.the(Transactions.class)
                .of(
                        bench.id(),
                        changes -> bench.the(Redeeming.class).perform(bench.id(), wishes, changes));
    }

    @Test
    void voidingRacesRedeemingAndOneOfThemWins() {
        for (var round = 0; round < 8; round++) {
            var voucher = bench.issue(Samples.coffee(Path.STAFF));

            Crowd.together(
                    2,
                    place ->
                            place == 0
                                    ? bench.redeem(new Target.ById(voucher.id()), Channel.STAFF)
                                    : endIt(voucher));

            var after = bench.find(voucher);
            assertThat(after.redemption() == null).isNotEqualTo(after.voided() == null);
        }
    }

    private Voiding.VoidOutcome endIt(Voucher voucher) {
        var why = new Voiding.Why(bench.till, "mistake", bench.clock().instant(), null);
        return bench.the(Waist.class)
                .perform(
                        bench.the(Voiding.class),
                        bench.id(),
                        new Voiding.ToVoid(voucher.id(), why));
    }

    @Test
    void findsAGeneratedCodeHoweverItIsTyped() {
        var voucher = bench.issue(Samples.coffee(Path.CODE));
        var code = Bench.code(voucher);
        var typed = " " + code.toLowerCase(Locale.ROOT).replace('0', 'O').replace('1', 'l');

        var outcome = bench.redeem(new Target.ByText(typed + "\r"), Channel.TILL);

        assertThat(Bench.told(outcome)).isEqualTo("redeemed");
    }

    @Test
    void lookAlikesAreTwoCodesOfAPool() {
        var pool = bench.pool("AB0-1", "ABO-1");
        var source = new CodeSource.Pool(pool, CodeSource.WhenEmpty.REFUSE, null, Samples.SYMBOLS);
        var zero = bench.issue(Samples.coffee(source, Reveal.ALWAYS));
        var letter = bench.issue(Samples.coffee(source, Reveal.ALWAYS));

        bench.redeem(new Target.ByText("abo 1"), Channel.TILL);

        assertThat(Bench.code(zero)).isEqualTo("AB0-1");
        assertThat(bench.find(zero).redemption()).isNull();
        assertThat(bench.find(letter).redemption()).isNotNull();
    }

    @Test
    void aSharedCodeAloneIdentifiesNothing() {
        var shared = new CodeSource.Shared("FREECOFFEE", Samples.SYMBOLS);
        bench.issue(Samples.coffee(shared, Reveal.ALWAYS));

        var outcome = bench.redeem(new Target.ByText("freecoffee"), Channel.TILL);

        assertThat(Bench.told(outcome)).isEqualTo("code_is_shared");
    }

    @Test
    void aSharedCodeWithACardMeansItsOldestActiveVoucher() {
        var owner = new Voucher.Owner(null, UUID.randomUUID());
        var shared = new CodeSource.Shared("FREECOFFEE", Samples.SYMBOLS);
        var older = bench.issue(Samples.coffee(shared, Reveal.ALWAYS), owner);
        var newer = bench.issue(Samples.coffee(shared, Reveal.ALWAYS), owner);
        bench.issue(
                Samples.coffee(shared, Reveal.ALWAYS), new Voucher.Owner(null, UUID.randomUUID()));
        var target = new Target.ByCodeOf("Free Coffee", owner);

        var told =
                IntStream.range(0, 3)
                        .mapToObj(time -> Bench.told(bench.redeem(target, Channel.TILL)))
                        .toList();

        assertThat(told).containsExactly("redeemed", "redeemed", "already_redeemed");
        assertThat(bench.use(older).at()).isNotNull();
        assertThat(bench.use(newer).at()).isNotNull();
    }

    @Test
    void theCardOfSomebodyElseDoesNotOpenAVoucher() {
        var voucher =
                bench.issue(Samples.coffee(Path.CODE), new Voucher.Owner(null, UUID.randomUUID()));
        var stranger = new Voucher.Owner(null, UUID.randomUUID());

        var outcome =
                bench.redeem(new Target.ByCodeOf(Bench.code(voucher), stranger), Channel.TILL);

        assertThat(Bench.told(outcome)).isEqualTo("absent");
    }

    @Test
    void nobodyFindsAVoucherOfAnotherMerchant() {
        var voucher = new Bench(context).issue(Samples.coffee(Path.CODE));

        assertThat(Bench.told(bench.redeem(new Target.ById(voucher.id()), Channel.TILL)))
                .isEqualTo("absent");
        assertThat(Bench.told(bench.redeem(new Target.ByText(Bench.code(voucher)), Channel.TILL)))
                .isEqualTo("absent");
    }

    @Test
    void keepsACodeThatIsRevealedOnUseOutOfTheJournal() {
        var voucher = bench.issue(Samples.coffee(Samples.GENERATED, Reveal.ON_USE));

        bench.redeem(new Target.ById(voucher.id()), Channel.CUSTOMER);

        assertThat(bench.journalText())
                .doesNotContain(Bench.code(voucher))
                .doesNotContain(voucher.secrets().number())
                .doesNotContain(voucher.secrets().token());
        assertThat(voucher.toString()).doesNotContain(Bench.code(voucher));
    }

    @Test
    void aTillAttachesItsReceiptToTheUseThatRevealedTheCodeOnce() {
        var voucher = bench.issue(Samples.coffee(Samples.GENERATED, Reveal.ON_USE));
        bench.redeem(new Target.ById(voucher.id()), Channel.CUSTOMER);
        bench.clock().advance(Duration.ofMinutes(5));
        var plain = bench.wish(new Target.ByText(Bench.code(voucher)), Channel.TILL);
        var bill = new Bill(new Money(350, "EUR"), "R-1001", null);
        var wish =
                new ToRedeem(
                        plain.actor(),
                        plain.target(),
                        plain.channel(),
                        plain.proof(),
                        bill,
                        plain.location(),
                        plain.at());

        assertThat(Bench.told(bench.redeem(wish))).isEqualTo("redeemed");
        assertThat(Bench.told(bench.redeem(wish))).isEqualTo("already_redeemed");
        assertThat(bench.use(voucher).bill()).isEqualTo(bill);
        assertThat(bench.use(voucher).channel()).isEqualTo(Channel.CUSTOMER);
    }

    @Test
    void anExpiredVoucherIsRefusedThoughNoJobHasRun() {
        var plain = Samples.coffee(Path.STAFF);
        var offer =
                new VoucherOffer(
                        plain.title(),
                        null,
                        null,
                        null,
                        null,
                        plain.redemption(),
                        plain.proof(),
                        null,
                        plain.reveal(),
                        null,
                        new Validity.Days(0),
                        plain.activation(),
                        plain.restrictions(),
                        null);
        var voucher = bench.issue(offer);
        bench.clock().advance(Duration.ofHours(15));

        var outcome = bench.redeem(new Target.ById(voucher.id()), Channel.STAFF);

        assertThat(Bench.told(outcome)).isEqualTo("voucher_expired");
        assertThat(bench.find(voucher).version()).isEqualTo(1);
    }
}
