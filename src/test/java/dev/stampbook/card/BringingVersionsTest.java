package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.Program.Apply;
import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.program.BringingVersions;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/// Cards that nobody touches when a version comes to all of them.
@RuleOf(Chapter.VERSIONS)
@ModuleTest
class BringingVersionsTest {

    private static final Rules EIGHT =
            ProgramRules.TEN.goals(new Goal(8, ProgramRules.voucher("Free coffee"))).rules();

    private final CardShop shop;
    private final NewMerchant luna;
    private final Actor mira;
    private final BringingVersions chore;
    private final Programs programs;
    private final Cards cards;
    private final Recompute recompute;

    BringingVersionsTest(BeanFactory beans, Fixtures fixtures, Recompute recompute) {
        this.shop = new CardShop(beans);
        this.luna = fixtures.merchant();
        this.mira = shop.staff(luna, "Mira");
        this.chore = beans.getBean(BringingVersions.class);
        this.programs = beans.getBean(Programs.class);
        this.cards = beans.getBean(Cards.class);
        this.recompute = recompute;
    }

    @Test
    void grantsWhatCardsReachByTheVersionAndTouchesNoOther() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var cards = Stream.of(9, 8, 7).map(stamps -> at(program, stamps)).toList();
        toAllCards(program);

        chore.run();

        assertThat(cards).extracting(this::vouchers).containsExactly(1, 1, 0);
        assertThat(cards).extracting(this::rowVersion).containsExactly(2, 2, 1);
        assertThat(cards).allMatch(card -> shop.show(luna, card).program().rules().full() == 8);
        assertThat(recompute.differences(null, luna.id()).values()).containsOnly(0L);
    }

    @Test
    void grantsNothingTwiceHoweverOftenItRuns() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var card = at(program, 9);
        toAllCards(program);

        Crowd.together(4, server -> run());
        later();
        Crowd.together(4, server -> run());

        assertThat(vouchers(card)).isEqualTo(1);
        assertThat(pending(program)).isNull();
    }

    @Test
    void findsWhoeverWasStampedByTheRulesBeforeWhileTheVersionWasPublished() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var card = at(program, 7);
        var published = new CountDownLatch(1);
        try (var crowd = new Crowd()) {
            var decided = new CountDownLatch(1);
            var late = crowd.start(() -> stampLate(card, decided, published));
            Crowd.await(decided);
            toAllCards(program);
            chore.run();
            published.countDown();
            late.join();
        }
        assertThat(vouchers(card)).isZero();

        later();
        chore.run();

        assertThat(vouchers(card)).isEqualTo(1);
    }

    /// A stamp that is decided before a version is published, and committed after it.
    private StampOutcome stampLate(UUID card, CountDownLatch decided, CountDownLatch published) {
        return shop.transactions.of(
                luna.id(),
                changes -> {
                    var wish = shop.toStamp(mira, card, 1);
                    var done = shop.stamping().perform(luna.id(), List.of(wish), changes);
                    decided.countDown();
                    Crowd.await(published);
                    return done.getFirst();
                });
    }

    @Test
    void aNewerVersionStaysPendingWhenAnOlderOneHasCome() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var second = toAllCards(program);
        shop.clock.advance(Duration.ofSeconds(50));
        var twelve = ProgramRules.TEN.goals(new Goal(12, ProgramRules.voucher("Free coffee")));
        shop.change(luna.system(), second, twelve.rules(), Apply.ALL_CARDS);

        shop.clock.advance(Duration.ofSeconds(20));
        chore.run();

        assertThat(pending(program)).isEqualTo(3);
        later();
        chore.run();
        assertThat(pending(program)).isNull();
    }

    private Program toAllCards(Program program) {
        return shop.change(luna.system(), program, EIGHT, Apply.ALL_CARDS).program();
    }

    private boolean run() {
        chore.run();
        return true;
    }

    private void later() {
        shop.clock.advance(Duration.ofMinutes(2));
    }

    private UUID at(Program program, int stamps) {
        var card = shop.card(program, mira);
        shop.stamp(mira, card, stamps);
        return card;
    }

    private int vouchers(UUID card) {
        return shop.show(luna, card).vouchers().size();
    }

    private @Nullable Integer pending(Program program) {
        return shop.transactions.reading(
                luna.id(), () -> programs.get(luna.id(), program.id()).pending());
    }

    private int rowVersion(UUID card) {
        var row =
                shop.transactions
                        .reading(luna.id(), () -> cards.get(luna.id(), List.of(card)))
                        .get(card);
        return Objects.requireNonNull(row).balance().programVersion();
    }
}
