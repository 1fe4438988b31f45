package dev.stampbook.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.CardInHand;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import dev.stampbook.scan.Scan.Action;
import dev.stampbook.scan.Scan.Shown;
import dev.stampbook.scan.Scan.Wish;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

@RuleOf(Chapter.PROOF)
@ModuleTest
class LiveProofTest {

    private final LunaCounter counter;
    private CardInHand anna;
    private Wish coffee;

    LiveProofTest(BeanFactory beans, Fixtures fixtures) {
        counter = new LunaCounter(beans, fixtures.merchant(), Path.STAFF, Proof.LIVE);
    }

    /// The clock begins anew only after the test was constructed.
    @BeforeEach
    void coffeeIsDue() {
        anna = counter.enrolsWithCoffee("Anna");
        coffee = Wish.ANY.redeem(anna.vouchers().getFirst().id());
    }

    @Test
    void aStillCardIsNoProof() {
        var first = counter.scanned(counter.token(anna));
        counter.take(first);

        assertThat(counter.take(counter.after(first, coffee)).words())
                .isEqualTo("Please open the card on the phone and show the moving code.");
    }

    @Test
    void aRotatingCardIsProofForTwoMinutes() {
        var first = counter.scanned(counter.rotating(anna));
        counter.take(first);

        counter.wait(Duration.ofMinutes(2));
        assertThat(code(counter.take(counter.after(first, coffee)))).isEqualTo("proof_required");

        var again = counter.scanned(counter.rotating(anna));
        counter.take(again);
        counter.wait(Duration.ofSeconds(119));
        assertThat(counter.take(counter.after(again, coffee)))
                .isInstanceOf(ScanOutcome.Redeemed.class);
    }

    @Test
    void theRotatingCodeOfAVoucherIsProof() {
        var secrets = anna.vouchers().getFirst().secrets();
        var first = counter.scanned(counter.rotating(secrets.token(), secrets.rotationKey()));

        assertThat(counter.take(first)).isInstanceOf(ScanOutcome.Ready.class);
        assertThat(counter.take(counter.after(first, new Wish(Action.REDEEM, null, 1, null))))
                .isInstanceOf(ScanOutcome.Redeemed.class);
    }

    @Test
    void theSameDeviceLookingAgainGetsTheSameAnswer() {
        var text = counter.rotating(anna);
        var first = counter.take(counter.scanned(text));

        counter.wait(Duration.ofSeconds(9));
        var second = counter.scanned(text);

        assertThat(counter.take(second)).isEqualTo(first);
        assertThat(counter.take(counter.after(second, coffee)))
                .isInstanceOf(ScanOutcome.Redeemed.class);
    }

    @Test
    void aCodeUsedBeforeIsRefused() {
        var text = counter.rotating(anna);
        counter.take(counter.scanned(text));

        assertThat(code(counter.take(by("Ben", text)))).isEqualTo("live_code_used");
        counter.wait(Duration.ofSeconds(10));
        assertThat(code(counter.take(counter.scanned(text)))).isEqualTo("live_code_used");
    }

    @Test
    void aScreenshotIsRefused() {
        var screenshot = counter.rotating(anna);
        counter.wait(Duration.ofMinutes(5));

        assertThat(code(counter.take(counter.scanned(screenshot)))).isEqualTo("live_code_old");
    }

    @Test
    void whatADeviceSaysItSawHoursAgoIsNoProofForNow() {
        var seen = counter.scanned(counter.rotating(anna));
        counter.wait(Duration.ofHours(20));
        var sent = counter.late(seen, seen.at());

        counter.take(sent);

        assertThat(code(counter.take(counter.after(sent, coffee)))).isEqualTo("proof_required");
    }

    @Test
    void aCodeOlderThanOneUsedIsRefused() {
        var older = counter.rotating(anna);
        counter.wait(Duration.ofSeconds(15));
        counter.take(counter.scanned(counter.rotating(anna)));

        assertThat(code(counter.take(counter.scanned(older)))).isEqualTo("live_code_old");
    }

    @Test
    void aKioskRedeemsStaffVouchersOnlyLive() {
        counter.wait(Duration.ofMinutes(10));
        var still = new Shown.Scanned(counter.token(anna));
        var live = new Shown.Scanned(counter.rotating(anna));

        assertThat(counter.take(counter.scan(still, ScanMode.KIOSK, Wish.ANY)))
                .isInstanceOf(ScanOutcome.Stamped.class);
        var first = counter.scan(live, ScanMode.KIOSK, Wish.ANY);
        assertThat(counter.take(first)).isInstanceOf(ScanOutcome.Choose.class);
        assertThat(counter.take(counter.after(first, coffee)))
                .isInstanceOf(ScanOutcome.Redeemed.class);
    }

    private Scan by(String name, String text) {
        var scan = counter.scanned(text);
        return new Scan(
                UUID.randomUUID(),
                counter.staff(name),
                scan.mode(),
                scan.shown(),
                scan.wish(),
                scan.times(),
                scan.languages());
    }

    private static String code(ScanOutcome outcome) {
        return outcome instanceof ScanOutcome.NotDone no ? no.code() : outcome.toString();
    }
}
