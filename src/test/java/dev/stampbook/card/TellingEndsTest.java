package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.CardRef.ById;
import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.end.TellingEnds;
import dev.stampbook.card.enrol.Closing;
import dev.stampbook.card.enrol.Closing.ToClose;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cards whose day is over, told to the journal. The café is in Berlin.
@RuleOf(Chapter.INACTIVITY)
@ModuleTest
class TellingEndsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Instant OVER = Instant.parse("2026-12-31T23:00:00Z");
    private static final Instant EASTER = Instant.parse("2027-03-28T09:00:00Z");

    private final CardShop shop;
    private final NewMerchant luna;
    private final Actor mira;
    private final TellingEnds chore;
    private final Closing closing;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Recompute recompute;

    TellingEndsTest(BeanFactory beans, Fixtures fixtures, Recompute recompute) {
        this.shop = new CardShop(beans);
        this.luna = fixtures.merchant();
        this.mira = shop.staff(luna, "Mira");
        this.chore = beans.getBean(TellingEnds.class);
        this.closing = beans.getBean(Closing.class);
        this.transactions = beans.getBean(Transactions.class);
        this.jdbc = beans.getBean(JdbcClient.class);
        this.recompute = recompute;
    }

    @Test
    void tellsOfEachCardOnceAndWhenItWasTrueAfterAnyDowntime() {
        var program = ending(DAY);
        shop.card(program, mira);
        shop.card(program, mira);
        shop.card(ending(null), mira);

        tellAt(EASTER);
        tellAt(EASTER);

        assertThat(told()).containsExactly(OVER, OVER);
        assertThat(recompute.differences(null, luna.id()).values()).containsOnly(0L);
    }

    @Test
    void tellsNothingBeforeTheDayIsOverWhereTheBusinessIs() {
        shop.card(ending(DAY), mira);

        tellAt(Instant.parse("2026-12-31T10:00:00Z"));
        tellAt(OVER.minusMillis(1));
        assertThat(told()).isEmpty();

        tellAt(OVER);
        assertThat(told()).containsExactly(OVER);
    }

    @Test
    void whatALaterDayBroughtBackEndsAgain() {
        var program = ending(DAY);
        shop.card(program, mira);
        tellAt(OVER);
        change(program, DAY.plusDays(30));
        tellAt(OVER.plusSeconds(5));

        tellAt(EASTER);

        assertThat(told()).containsExactly(OVER, Instant.parse("2027-01-30T23:00:00Z"));
    }

    @Test
    void anotherVersionWithTheSameDayTellsNothingTwice() {
        var program = ending(DAY);
        shop.card(program, mira);
        tellAt(OVER);
        var longer = change(program, LocalDate.of(2027, 12, 31));
        change(longer, DAY);

        tellAt(EASTER);

        assertThat(told()).containsExactly(OVER);
    }

    @Test
    void versionsOfOneDayAreToldTogether() {
        var program = ending(DAY);
        shop.card(program, mira);
        var eight = new Goal(8, ProgramRules.voucher("Free coffee"));
        var rules = ProgramRules.TEN.goals(eight).expiring(null, DAY).rules();
        shop.change(luna.system(), program, rules, Apply.NEW_CYCLES);

        tellAt(OVER);

        assertThat(told()).containsExactly(OVER);
    }

    @Test
    void whatWasClosedBeforeItsDayNeverEndedByIt() {
        var program = ending(DAY);
        close(shop.card(program, mira), OVER.minusSeconds(1));
        close(shop.card(program, mira), OVER.plusSeconds(1));

        tellAt(EASTER);

        assertThat(told()).containsExactly(OVER);
    }

    @Test
    void goesThroughManyCardsInPieces() {
        var program = ending(DAY);
        for (var number = 0; number < 101; number++) {
            shop.card(program, mira);
        }

        tellAt(EASTER);

        assertThat(told()).hasSize(101).containsOnly(OVER);
    }

    @Test
    void aDayThatIsSetWhenItIsOverIsTrueFromThenOn() {
        var program = ending(null);
        shop.card(program, mira);
        shop.clock.set(EASTER);
        change(program, DAY);

        tellAt(EASTER.plusSeconds(60));

        assertThat(told()).containsExactly(EASTER);
    }

    @Test
    void manyServersTellOnce() {
        var program = ending(DAY);
        for (var number = 0; number < 20; number++) {
            shop.card(program, mira);
        }
        shop.clock.set(EASTER);

        Crowd.together(
                4,
                server -> {
                    chore.run();
                    return server;
                });

        assertThat(told()).hasSize(20).containsOnly(OVER);
    }

    private Program ending(@Nullable LocalDate day) {
        return shop.publish(luna, ProgramRules.TEN.expiring(null, day));
    }

    private Program change(Program program, LocalDate day) {
        var rules = ProgramRules.TEN.expiring(null, day).rules();
        return shop.change(luna.system(), program, rules, Apply.ALL_CARDS).program();
    }

    private void close(UUID card, Instant at) {
        shop.waist.perform(closing, luna.id(), new ToClose(luna.system(), new ById(card), at));
    }

    private void tellAt(Instant now) {
        shop.clock.set(now);
        chore.run();
    }

    private List<Instant> told() {
        return transactions.reading(
                luna.id(),
                () ->
                        jdbc.sql(
                                        """
                                        select at
                                        from journal
                                        where merchant_id = :merchant
                                        and type = 'card.expired'
                                        order by id
                                        """)
                                .param("merchant", luna.id().value())
                                .query((row, number) -> row.getTimestamp(1).toInstant())
                                .list());
    }
}
