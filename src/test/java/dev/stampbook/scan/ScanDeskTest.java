package dev.stampbook.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.WaistRefused;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import dev.stampbook.scan.Scan.Action;
import dev.stampbook.scan.Scan.Shown;
import dev.stampbook.scan.Scan.Wish;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.RoundTrips;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

@RuleOf(Chapter.COUNTER)
@ModuleTest
class ScanDeskTest {

    private static final Wish STAMP = new Wish(Action.STAMP, null, 1, null);

    private final BeanFactory beans;
    private final Fixtures fixtures;
    private final LunaCounter counter;

    ScanDeskTest(BeanFactory beans, Fixtures fixtures) {
        this.beans = beans;
        this.fixtures = fixtures;
        this.counter = new LunaCounter(beans, fixtures.merchant(), Path.STAFF, Proof.ANY);
    }

    @Test
    void stampsACardByItsNumber() {
        var anna = counter.enrols("Anna");

        var outcome =
                counter.take(
                        counter.typed(" " + counter.number(anna).toLowerCase(Locale.ROOT) + " "));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ScanOutcome.Stamped.class,
                        done -> {
                            assertThat(done.words()).isEqualTo("Stamped: 1 of 2.");
                            assertThat(done.card().customerName()).isEqualTo("Anna");
                        });
    }

    @Test
    void theSameScanIdGivesTheSameAnswerForEver() {
        var scan = counter.scanned(counter.token(counter.enrols("Anna")));

        var first = counter.take(scan);
        counter.wait(Duration.ofDays(400));

        assertThat(counter.take(scan)).isEqualTo(first);
    }

    @Test
    void theSameScanIdFromManyThreadsIsOneStamp() throws InterruptedException {
        var anna = counter.enrols("Anna");
        var scan = counter.scanned(counter.token(anna));
        var outcomes = Collections.synchronizedSet(new HashSet<ScanOutcome>());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Collections.nCopies(8, () -> outcomes.add(counter.take(scan))));
        }

        assertThat(outcomes).hasSize(1);
        assertThat(counter.look(anna).card().balance().stamps()).isEqualTo(1);
    }

    @Test
    void aScanIdIsNotUsedForAnotherScan() {
        var scan = counter.scanned(counter.token(counter.enrols("Anna")));
        counter.take(scan);
        var other =
                new Scan(
                        scan.id(),
                        scan.actor(),
                        scan.mode(),
                        new Shown.Typed("other"),
                        scan.wish(),
                        scan.times(),
                        scan.languages());

        assertThatExceptionOfType(WaistRefused.class).isThrownBy(() -> counter.take(other));
    }

    @Test
    void asksBeforeASecondStampAndTakesAYes() {
        var token = counter.token(counter.enrols("Anna"));
        counter.take(counter.scanned(token));
        counter.wait(Duration.ofSeconds(40));
        var second = counter.scanned(token);

        assertThat(counter.take(second).words())
                .isEqualTo("Stamped 40 seconds ago by Mira. Add another?");
        assertThat(counter.take(counter.after(second, STAMP)))
                .isInstanceOf(ScanOutcome.Stamped.class);
    }

    @Test
    void anAutopilotNeverAsks() {
        var shown = new Shown.Scanned(counter.token(counter.enrols("Anna")));
        counter.take(counter.scan(shown, ScanMode.AUTOPILOT, Wish.ANY));
        counter.wait(Duration.ofSeconds(40));

        assertThat(counter.take(counter.scan(shown, ScanMode.AUTOPILOT, Wish.ANY)))
                .isInstanceOfSatisfying(
                        ScanOutcome.NotDone.class,
                        no -> assertThat(no.code()).isEqualTo("cooldown_running"));
    }

    @Test
    void offersTheVouchersOfACardAndRedeemsTheChosenOne() {
        var anna = counter.enrolsWithCoffee("Anna");
        var first = counter.scanned(counter.token(anna));

        assertThat(counter.take(first)).isInstanceOf(ScanOutcome.Choose.class);
        var coffee = anna.vouchers().getFirst().id();
        assertThat(counter.take(counter.after(first, STAMP.redeem(coffee))).words())
                .isEqualTo("Redeemed: Free coffee.");
        assertThat(counter.take(counter.after(first, STAMP.redeem(coffee))).words())
                .startsWith("Already redeemed on Mon 2 Mar, 10:04")
                .endsWith("Place: Old Town. By: Mira.");
    }

    @Test
    void showsAVoucherBeforeItIsRedeemed() {
        var coffee = counter.enrolsWithCoffee("Anna").vouchers().getFirst();
        var first = counter.scanned(coffee.secrets().token());

        assertThat(counter.take(first))
                .isInstanceOfSatisfying(
                        ScanOutcome.Ready.class,
                        ready -> {
                            assertThat(ready.voucher().appliesTo()).isNotNull();
                            assertThat(ready.voucher().customerName()).isEqualTo("Anna");
                        });
        assertThat(counter.take(counter.after(first, new Wish(Action.REDEEM, null, 1, null))))
                .isInstanceOf(ScanOutcome.Redeemed.class);
    }

    @Test
    void knowsNothingOfAnotherMerchant() {
        var coffee = counter.enrolsWithCoffee("Anna").vouchers().getFirst();
        var other = new LunaCounter(beans, fixtures.merchant(), Path.STAFF, Proof.ANY);

        for (var text : List.of(coffee.secrets().token(), coffee.secrets().number())) {
            assertThat(other.take(other.typed(text))).isInstanceOf(ScanOutcome.Unknown.class);
            assertThat(counter.take(counter.typed(text))).isInstanceOf(ScanOutcome.Ready.class);
        }
    }

    @Test
    void saysWithoutEchoThatATextIsUnknown() {
        assertThat(counter.take(counter.scanned("<b>javascript</b>")))
                .isEqualTo(new ScanOutcome.Unknown("This is no card and no voucher of ours."));
    }

    @Test
    void refusesWhatWasTakenTooLongAgoOrTooFarAhead() {
        assertThat(code(taken(Duration.ofHours(-49)))).isEqualTo("scan_too_old");
        assertThat(code(taken(Duration.ofMinutes(3)))).isEqualTo("scan_from_future");
        assertThat(taken(Duration.ofHours(-47))).isInstanceOf(ScanOutcome.Stamped.class);
    }

    @Test
    void anotherDeviceCannotGoOnWithAScan() {
        var first = counter.scanned(counter.token(counter.enrolsWithCoffee("Anna")));
        counter.take(first);
        var next = counter.after(first, STAMP);
        var foreign =
                new Scan(
                        UUID.randomUUID(),
                        counter.staff("Ben"),
                        next.mode(),
                        next.shown(),
                        next.wish(),
                        next.times(),
                        next.languages());

        assertThat(counter.take(foreign)).isInstanceOf(ScanOutcome.Unknown.class);
    }

    @Test
    void fiftyScansTakeAsManyRoundTripsAsOne() {
        var tokens =
                IntStream.range(0, 51)
                        .mapToObj(i -> counter.token(counter.enrols("Guest " + i)))
                        .toList();

        var one = RoundTrips.count(() -> together(tokens.subList(0, 1)));

        assertThat(RoundTrips.count(() -> together(tokens.subList(1, 51)))).isEqualTo(one);
    }

    private void together(List<String> tokens) {
        var scans = tokens.stream().map(counter::scanned).toList();
        var merchant = counter.luna.id();
        var outcomes =
                beans.getBean(Transactions.class)
                        .of(
                                merchant,
                                changes ->
                                        beans.getBean(ScanDesk.class)
                                                .perform(merchant, scans, changes));
        assertThat(outcomes).allMatch(ScanOutcome.Stamped.class::isInstance);
    }

    private ScanOutcome taken(Duration ago) {
        var now = counter.scanned(counter.token(counter.enrols("Anna")));
        return counter.take(
                new Scan(
                        now.id(),
                        now.actor(),
                        now.mode(),
                        now.shown(),
                        now.wish(),
                        new Scan.Times(now.times().received().plus(ago), now.times().received()),
                        now.languages()));
    }

    private static String code(ScanOutcome outcome) {
        return outcome instanceof ScanOutcome.NotDone no ? no.code() : outcome.toString();
    }
}
