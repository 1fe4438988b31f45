package dev.stampbook.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Money;
import dev.stampbook.scan.Scan.Action;
import dev.stampbook.scan.Scan.Shown;
import dev.stampbook.scan.Scan.Wish;
import dev.stampbook.scan.ScanOutcome.Question;
import dev.stampbook.scan.ScanOutcome.Question.Asks;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;

/// A counter where a stamp is for 5.00 of the bill.
@RuleOf(Chapter.COUNTER)
@ModuleTest
class AmountDeskTest {

    private static final Wish YES = Wish.ANY;

    private final LunaCounter counter;

    AmountDeskTest(BeanFactory beans, Fixtures fixtures) {
        this.counter = LunaCounter.byAmount(beans, fixtures.merchant());
    }

    @Test
    void asksStaffForTheAmountAndTakesItAsANewScan() {
        var first = counter.scanned(counter.token(counter.enrols("Anna")));

        assertThat(counter.take(first))
                .isInstanceOfSatisfying(
                        Question.class,
                        question -> {
                            assertThat(question.asks()).isEqualTo(Asks.AMOUNT);
                            assertThat(question.currency()).isEqualTo("EUR");
                            assertThat(question.words()).isEqualTo("How much is the bill?");
                        });
        assertThat(counter.take(counter.after(first, bill(700))).words())
                .isEqualTo("Stamped: 1 of 2.");
    }

    @Test
    void remembersTheAmountWhenItAsksWhetherOneMoreIsMeant() {
        var token = counter.token(counter.enrols("Anna"));
        counter.take(counter.after(asked(token), bill(500)));
        counter.wait(Duration.ofSeconds(20));
        var again = counter.after(asked(token), bill(500));

        assertThat(counter.take(again))
                .isInstanceOfSatisfying(
                        Question.class,
                        question -> assertThat(question.asks()).isEqualTo(Asks.ONE_MORE));
        assertThat(counter.take(counter.after(again, YES))).isInstanceOf(ScanOutcome.Stamped.class);
    }

    @Test
    void goesOnWithTheStampThatWasChosenBesideAVoucher() {
        var anna = counter.enrols("Anna");
        counter.take(counter.after(asked(counter.token(anna)), bill(1_000)));
        counter.wait(Duration.ofMinutes(2));
        var choose = counter.scanned(counter.token(anna));
        assertThat(counter.take(choose)).isInstanceOf(ScanOutcome.Choose.class);
        var stamp = counter.after(choose, new Wish(Action.STAMP, null, null, null));
        assertThat(counter.take(stamp)).isInstanceOf(Question.class);

        assertThat(counter.take(counter.after(stamp, bill(500))))
                .isInstanceOf(ScanOutcome.Stamped.class);
    }

    @Test
    void saysInWordsThatABillWasTooSmallAndCounts() {
        var first = asked(counter.token(counter.enrols("Anna")));

        assertThat(counter.take(counter.after(first, bill(499))).words())
                .isEqualTo("Too little for a stamp, but it counts for the next one: 0 of 2.");
    }

    @Test
    void saysWhichCurrencyCounts() {
        var first = asked(counter.token(counter.enrols("Anna")));
        var dollars = new Wish(null, null, null, new Money(500, "USD"));

        assertThat(counter.take(counter.after(first, dollars)).words())
                .isEqualTo("Bills count in EUR here.");
    }

    @ParameterizedTest
    @EnumSource(
            value = ScanMode.class,
            names = {"KIOSK", "AUTOPILOT"})
    void refusesWhereNobodyCanBeAsked(ScanMode mode) {
        var shown = new Shown.Scanned(counter.token(counter.enrols("Anna")));

        assertThat(counter.take(counter.scan(shown, mode, Wish.ANY)))
                .isInstanceOfSatisfying(
                        ScanOutcome.NotDone.class,
                        no -> assertThat(no.code()).isEqualTo("amount_required"));
    }

    @Test
    void anAutopilotMayTellTheAmountItself() {
        var shown = new Shown.Scanned(counter.token(counter.enrols("Anna")));

        assertThat(counter.take(counter.scan(shown, ScanMode.AUTOPILOT, bill(500))))
                .isInstanceOf(ScanOutcome.Stamped.class);
    }

    private Scan asked(String token) {
        var scan = counter.scanned(token);
        counter.take(scan);
        return scan;
    }

    private static Wish bill(long cents) {
        return new Wish(null, null, null, new Money(cents, "EUR"));
    }
}
