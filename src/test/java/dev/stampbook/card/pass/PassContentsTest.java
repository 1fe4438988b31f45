package dev.stampbook.card.pass;

import static dev.stampbook.card.pass.PassSamples.NOW;
import static dev.stampbook.card.pass.PassSamples.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stampbook.card.ProgramRules;
import dev.stampbook.card.Rules.CycleEnd;
import dev.stampbook.card.pass.PassContent.Front.Placement;
import dev.stampbook.card.pass.PassContent.Section;
import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.VoucherOffer.Reveal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What passes show, by card.
class PassContentsTest {

    private static final Duration DAY = Duration.ofDays(1);

    static Stream<Arguments> whileItCollects() {
        return Stream.of(
                arguments("a new card", card(0), Standing.OPEN, null),
                arguments("on its way", card(7), Standing.OPEN, null),
                arguments("a voucher", card(10).voucher("Cake"), Standing.READY, "Cake"),
                arguments(
                        "two vouchers",
                        card(3).voucher("Tea").voucher("Cake"),
                        Standing.READY,
                        "Tea, and 1 more"),
                arguments(
                        "one for tomorrow",
                        card(3).voucher("Cake", NOW.plus(DAY), null),
                        Standing.OPEN,
                        null),
                arguments(
                        "one of yesterday",
                        card(3).voucher("Cake", NOW.minus(DAY), NOW),
                        Standing.OPEN,
                        null));
    }

    static Stream<Arguments> afterwards() {
        var single = ProgramRules.TEN.ending(CycleEnd.SINGLE);
        var over = ProgramRules.TEN.expiring(null, LocalDate.of(2026, 1, 31));
        var full = card(10).by(single);
        var left = card(10).by(single).voucher("Cake");
        return Stream.of(
                arguments("complete", full, Standing.ENDED, null),
                arguments("complete, a voucher left", left, Standing.READY, "Cake"),
                arguments("expired", card(4).by(over), Standing.ENDED, null),
                arguments("closed", card(4).closed(), Standing.ENDED, null),
                arguments("archived", card(4).archived(), Standing.ENDED, null),
                arguments(
                        "archived, a voucher left",
                        card(4).archived().voucher("Cake"),
                        Standing.READY,
                        "Cake"),
                arguments("stopped", card(4).stopped().voucher("Cake"), Standing.ENDED, null),
                arguments("erased", card(4).erased(), Standing.ERASED, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"whileItCollects", "afterwards"})
    void aCardStands(String name, PassSamples sample, Standing standing, String ready) {
        var content = sample.content();

        assertThat(content.standing()).isEqualTo(standing);
        assertThat(content.spoken().ready()).isEqualTo(ready);
    }

    @Test
    void itSaysHowFarItIs() {
        assertThat(card(7).content().grid().tally()).isEqualTo("7/10");
        assertThat(card(7).content().spoken().next()).isEqualTo("Free coffee");
        assertThat(card(7).content().spoken().progress()).isEqualTo("3 more stamps: Free coffee");
        assertThat(card(7).erased().content().grid().tally()).isEqualTo("0/10");
    }

    @Test
    void aCodeThatMayBeSeenStandsWhereItsOwnerWantsIt() {
        var front = card(1).coded(Reveal.ALWAYS, Symbol.CODE_128, Symbol.TEXT).content().front();
        var symbol = card(1).coded(Reveal.ALWAYS, Symbol.QR).designed("pass_code", "symbol");

        assertThat(front)
                .isEqualTo(
                        new PassContent.Front(PassSamples.CODE, Symbol.CODE_128, Placement.TEXT));
        assertThat(symbol.content().front())
                .isEqualTo(new PassContent.Front(PassSamples.CODE, Symbol.QR, Placement.SYMBOL));
    }

    @Test
    void aVoucherBesideItsCardHasItsCodeAndItsOwnEnd() {
        var end = PassSamples.NOW.plusSeconds(3_600);
        var coupon = card(1).until(end).coded(Reveal.ALWAYS, Symbol.QR).beside().content();

        assertThat(coupon.voucher()).isNotNull();
        assertThat(coupon.front())
                .isEqualTo(new PassContent.Front(PassSamples.CODE, Symbol.QR, Placement.BESIDE));
        assertThat(coupon.endsAt()).isEqualTo(end);
        assertThat(coupon.standing()).isEqualTo(Standing.READY);
        assertThat(coupon.spoken().ready()).isEqualTo("Free cake");
        assertThat(coupon.scanToken()).isEmpty();
    }

    @Test
    void aVoucherBesideItsCardThatIsOverHasNoCode() {
        var over = card(1).until(PassSamples.NOW).coded(Reveal.ALWAYS, Symbol.QR);
        var stopped = card(1).coded(Reveal.ALWAYS, Symbol.QR).stopped();

        for (var sample : List.of(over, stopped)) {
            assertThat(sample.beside().content().front()).isNull();
            assertThat(sample.content().standing()).isEqualTo(Standing.ENDED);
        }
    }

    @Test
    void theCodeOnTheFrontIsOfTheVoucherThatIsNamedThere() {
        var content = card(1).voucher("Coffee").coded(Reveal.ALWAYS, Symbol.QR).content();

        assertThat(content.front()).isNotNull();
        assertThat(content.spoken().ready()).isEqualTo("Free cake, and 1 more");
    }

    @Test
    void aCodeThatUsingRevealsStandsNowhere() {
        var content = card(1).coded(Reveal.ON_USE, Symbol.QR, Symbol.TEXT).content();

        assertThat(content.front()).isNull();
        assertThat(content.toString()).contains("Free cake").doesNotContain(PassSamples.CODE);
    }

    @Test
    void theBackTellsTheSameInEveryLanguage() {
        var content = card(7).voucher("Coffee").content();
        var keys = List.of("vouchers", "earn", "rewards", "card", "preferences", "locations");

        assertThat(content.said()).containsOnlyKeys("en", "he", "kk", "ko", "vi");
        assertThat(content.said().values())
                .allSatisfy(
                        said -> {
                            assertThat(said.sections()).extracting(Section::key).isEqualTo(keys);
                            assertThat(said.news()).containsOnlyOnce("{tally}");
                        });
        assertThat(Objects.requireNonNull(content.said().get("he")).sections().get(3).text())
                .isEqualTo("https://cards.example/he/c/viewtoken");
    }

    @Test
    void thePhoneRemindsOnlyWhomItMay() {
        assertThat(card(1).content().spots()).isEmpty();
        assertThat(card(1).nearby().content().spots()).hasSize(10);
    }

    @Test
    void ofAnErasedCardNothingIsLeft() {
        var content = card(7).voucher("Coffee").nearby().erased().content();

        assertThat(content.number() + content.scanToken() + content.address()).isEmpty();
        assertThat(content.toString()).doesNotContain("viewtoken", "scantoken", "7K2M", "Coffee,");
        assertThat(content.spoken().sections()).isEmpty();
    }

    @Test
    void aPassEndsWithItsCardUnlessAVoucherIsLeft() {
        var ending = ProgramRules.TEN.expiring(null, LocalDate.of(2026, 12, 31));

        assertThat(card(1).by(ending).content().endsAt()).isEqualTo("2026-12-31T23:00:00Z");
        assertThat(card(1).by(ending).voucher("Coffee").content().endsAt()).isNull();
    }
}
