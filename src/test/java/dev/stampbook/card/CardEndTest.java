package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.Rules.Expiry;
import dev.stampbook.card.enrol.Enrolling.EnrolOutcome;
import dev.stampbook.customer.Person;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.reward.Granting;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;

/// Programs whose cards end on a day.
@RuleOf(Chapter.INACTIVITY)
@ModuleTest
class CardEndTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final ProgramRules ENDING = ProgramRules.TEN.expiring(null, DAY);
    private static final Instant OVER = Instant.parse("2026-12-31T23:00:00Z");

    private final CardShop shop;
    private final NewMerchant luna;
    private final Actor mira;
    private final Recompute recompute;

    CardEndTest(BeanFactory beans, Fixtures fixtures, Recompute recompute) {
        this.shop = new CardShop(beans);
        this.luna = fixtures.merchant();
        this.mira = shop.staff(luna, "Mira");
        this.recompute = recompute;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # zone             | on         | cards end
                    Europe/Berlin      | 2026-12-31 | 2026-12-31T23:00:00Z
                    Europe/Berlin      | 2026-03-28 | 2026-03-28T23:00:00Z
                    Europe/Berlin      | 2026-03-29 | 2026-03-29T22:00:00Z
                    Pacific/Pago_Pago  | 2026-12-31 | 2027-01-01T11:00:00Z
                    Pacific/Kiritimati | 2026-12-31 | 2026-12-31T10:00:00Z
                    Asia/Beirut        | 2026-03-28 | 2026-03-28T22:00:00Z
                    """)
    void cardsAreGoodToTheEndOfTheirLastDay(ZoneId zone, LocalDate on, Instant end) {
        assertThat(new Expiry(null, on).cardsEnd(zone)).isEqualTo(end);
    }

    @Reading("Cards end on 31 December 2026. One of them is full, and its voucher has no end.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the clock         | join         | collect a stamp | redeem the voucher
                    2026-12-31T23:59:59 | yes          | yes             | yes
                    2027-01-01T00:00:00 | card_expired | card_expired    | yes
                    2027-01-01T00:00:01 | card_expired | card_expired    | yes
                    """)
    void anEndedCardTakesNoStampsAndItsVoucherLivesOn(
            LocalDateTime clock, String joins, String stamps, String redeems) {
        var program = shop.publish(luna, ENDING);
        var card = shop.card(program, mira);
        var granted = shop.stamped(mira, card, 10).granted().getFirst();
        shop.clock.set(clock.atZone(ZoneId.of("Europe/Berlin")).toInstant());

        assertThat(joined(program)).isEqualTo(joins);
        assertThat(stamped(card)).isEqualTo(stamps);
        assertThat(redeemed(granted)).isEqualTo(redeems);
        assertThat(recompute.differences(null, luna.id()).values()).containsOnly(0L);
    }

    @Reading("The program ends on 31 December; then its owner changes the day. It is 2 January.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # for        | the new day | the card is
                    ALL_CARDS    | 2027-03-31  | OPEN
                    NEW_CYCLES   | 2027-03-31  | EXPIRED
                    ALL_CARDS    |             | OPEN
                    ALL_CARDS    | 2027-01-01  | EXPIRED
                    ALL_CARDS    | 2027-01-02  | OPEN
                    """)
    void anotherDayIsForAllCardsOrForNewCycles(
            Apply apply, @Nullable LocalDate day, Card.State state) {
        var program = shop.publish(luna, ENDING);
        var card = shop.card(program, mira);
        shop.stamp(mira, card, 3);
        shop.clock.set(Instant.parse("2027-01-02T09:00:00Z"));

        shop.change(luna.system(), program, ProgramRules.TEN.expiring(null, day).rules(), apply);

        var shown = shop.show(luna, card);
        assertThat(shown.card().state(shown.program().rules(), shop.clock.instant()))
                .isEqualTo(state);
        assertThat(stamped(card)).isEqualTo(state == Card.State.OPEN ? "yes" : "card_expired");
    }

    @Test
    void aCardKnowsItsEndFromTheStart() {
        var card = shop.card(shop.publish(luna, ENDING), mira);

        assertThat(shop.show(luna, card).card().expiresAt()).isEqualTo(OVER);
    }

    private String joined(Program program) {
        var outcome =
                shop.waist.perform(
                        shop.enrolling(),
                        luna.id(),
                        shop.toEnrol(program, mira, Person.NOBODY, null));
        return outcome instanceof EnrolOutcome.NotEnrolled(var refused)
                ? refused.reason().code()
                : "yes";
    }

    private String redeemed(Granting.Granted granted) {
        var voucher = Objects.requireNonNull(granted.voucher()).id();
        return shop.redeem(mira, voucher) instanceof RedeemOutcome.Redeemed ? "yes" : "no";
    }

    private String stamped(UUID card) {
        return shop.stamp(mira, card, 1) instanceof StampOutcome.NotStamped(var refused, var _)
                ? refused.reason().code()
                : "yes";
    }
}
