package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.Reversing.ReversalOutcome;
import dev.stampbook.card.Rules.Expiry;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stamps and cards that end by themselves.
@RuleOf(Chapter.INACTIVITY)
@ModuleTest
class ExpiryTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// The test begins on 2 March: with a month, stamps are good until the end of 2 April.
    private static final ProgramRules A_MONTH = ProgramRules.TEN.expiring(1, null);

    private static final LocalDateTime OVER = LocalDateTime.parse("2026-04-03T00:00:00");

    private final BeanFactory beans;
    private final CardShop shop;
    private final NewMerchant luna;
    private final Actor mira;

    ExpiryTest(BeanFactory beans, Fixtures fixtures) {
        this.beans = beans;
        this.shop = new CardShop(beans);
        this.luna = fixtures.merchant();
        this.mira = shop.staff(luna, "Mira");
    }

    @Reading(
            "Of twelve months, and of one: good to the end of the day, as the café's clock has it.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # zone             | newest stamp         | months | stamps end
                    Europe/Berlin      | 2026-03-02T09:00:00Z | 12     | 2027-03-02T23:00:00Z
                    Europe/Berlin      | 2026-01-31T12:00:00Z | 1      | 2026-02-28T23:00:00Z
                    Europe/Berlin      | 2028-01-31T12:00:00Z | 1      | 2028-02-29T23:00:00Z
                    Pacific/Pago_Pago  | 2026-03-02T09:00:00Z | 1      | 2026-04-02T11:00:00Z
                    Pacific/Kiritimati | 2026-03-02T09:00:00Z | 1      | 2026-04-02T10:00:00Z
                    # The clocks change on 29 March, in Beirut at midnight.
                    Europe/Berlin      | 2026-02-28T12:00:00Z | 1      | 2026-03-28T23:00:00Z
                    Europe/Berlin      | 2026-03-01T12:00:00Z | 1      | 2026-04-01T22:00:00Z
                    Asia/Beirut        | 2026-02-28T12:00:00Z | 1      | 2026-03-28T22:00:00Z
                    """)
    void stampsLastSoManyMonthsAfterTheNewest(
            ZoneId zone, Instant newest, int months, Instant end) {
        assertThat(new Expiry(months, null).stampsEnd(newest, zone)).isEqualTo(end);
    }

    @Reading(
            """
            Ten stamps, kept for a month. `1: 9` is the first cycle at nine stamps, `+ 2` are
            two that a full card keeps. Stamped last on 2 March; the clock is the café's.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # stamps | the clock           | the card is at | and after a stamp
                    9        | 2026-04-02T23:59:59 | 1:9            | 1:10
                    9        | 2026-04-03T00:00:00 | 2:0            | 2:1
                    9        | 2026-04-03T00:00:01 | 2:0            | 2:1
                    9        | 2028-04-03T00:00:00 | 2:0            | 2:1
                    0        | 2028-04-03T00:00:00 | 1:0            | 1:1
                    # A full card has become a voucher: that stays, and what was kept goes.
                    10       | 2026-04-03T00:00:00 | 1:10           | 1:10 + 1
                    12       | 2026-04-02T23:59:59 | 1:10 + 2       | 1:10 + 3
                    12       | 2026-04-03T00:00:00 | 1:10           | 1:10 + 1
                    """)
    void stampsThatNobodyAddsToEnd(int stamps, LocalDateTime clock, String at, String after) {
        var card = card(A_MONTH, stamps);
        shop.clock.set(instant(clock));

        assertThat(place(card)).isEqualTo(at);
        shop.stamp(mira, card, 1);

        assertThat(place(card)).isEqualTo(after);
        assertThat(beans.getBean(Recompute.class).differences(null, luna.id()).values())
                .containsOnly(0L);
    }

    @Test
    void eachStampKeepsTheOthersAlive() {
        var card = card(A_MONTH, 1);
        for (var month = 0; month < 6; month++) {
            shop.clock.advance(Duration.ofDays(30));
            shop.stamp(mira, card, 1);
        }

        assertThat(place(card)).isEqualTo("1:7");
    }

    @Test
    void theJournalTellsTheEndOnceWithTheInstantAtWhichItCame() {
        var card = card(A_MONTH, 9);
        shop.clock.set(instant(OVER.plusDays(100)));
        shop.stamp(mira, card, 1);
        shop.stamp(mira, card, 1);

        assertThat(journal()).containsOnlyOnce("stamps.expired 2026-04-02T22:00:00Z");
        assertThat(journal())
                .endsWith(
                        "stamps.expired 2026-04-02T22:00:00Z",
                        "stamp.added 2026-07-11T22:00:00Z",
                        "stamp.added 2026-07-11T22:00:00Z");
    }

    @Test
    void whatWasKeptEndsBeforeAVoucherThatIsUsedLater() {
        var card = shop.card(shop.publish(luna, A_MONTH), mira);
        var voucher = shop.stamped(mira, card, 12).granted().getFirst().voucher();
        shop.clock.set(instant(OVER));

        shop.redeem(mira, Objects.requireNonNull(voucher).id());

        assertThat(place(card)).isEqualTo("2:0");
    }

    @Test
    void aVoucherThatEndsFirstOpensTheNextCycleForWhatIsKeptStill() {
        var tenDays = new Goal(10, ProgramRules.voucher("Free coffee", 10));
        var card = card(A_MONTH.goals(tenDays), 12);

        shop.clock.set(instant(OVER.minusSeconds(1)));
        assertThat(place(card)).isEqualTo("2:2");

        shop.clock.set(instant(OVER));
        assertThat(place(card)).isEqualTo("3:0");
    }

    @Test
    void aVersionForAllCardsGrantsNothingForStampsThatHaveEnded() {
        var program = shop.publish(luna, A_MONTH);
        var card = shop.card(program, mira);
        shop.stamp(mira, card, 9);
        shop.clock.set(instant(OVER));

        var eight = A_MONTH.goals(new Goal(8, ProgramRules.voucher("Free coffee"))).rules();
        shop.change(luna.system(), program, eight, Apply.ALL_CARDS);

        assertThat(place(card)).isEqualTo("2:0");
        shop.stamp(mira, card, 1);
        assertThat(shop.show(luna, card).vouchers()).isEmpty();
    }

    @Test
    void stampsThatHaveEndedAreNotTakenBack() {
        var card = shop.card(shop.publish(luna, A_MONTH), mira);
        var old = shop.stamped(mira, card, 9).entry();
        shop.clock.set(instant(OVER));
        shop.reverse(luna.system(), shop.stamped(mira, card, 1).entry());

        var outcome = shop.reverse(luna.system(), old);

        assertThat(((ReversalOutcome.NotReversed) outcome).refused().facts())
                .containsEntry("reason", "expired");
        assertThat(place(card)).isEqualTo("2:0");
    }

    private UUID card(ProgramRules rules, int stamps) {
        var card = shop.card(shop.publish(luna, rules), mira);
        if (stamps > 0) {
            shop.stamp(mira, card, stamps);
        }
        return card;
    }

    private String place(UUID card) {
        var place = Courses.place(shop.show(luna, card).card().balance());
        return place.substring(place.indexOf(' ') + 1);
    }

    private List<String> journal() {
        return beans.getBean(Transactions.class)
                .reading(
                        luna.id(),
                        () ->
                                beans.getBean(JdbcClient.class)
                                        .sql(
                                                """
                                                select type, at
                                                from journal
                                                where merchant_id = :merchant
                                                order by id
                                                """)
                                        .param("merchant", luna.id().value())
                                        .query(
                                                (row, number) ->
                                                        row.getString(1)
                                                                + " "
                                                                + row.getTimestamp(2).toInstant())
                                        .list());
    }

    private static Instant instant(LocalDateTime clock) {
        return clock.atZone(BERLIN).toInstant();
    }
}
