package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.program.BringingVersions;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.RewardRefusal;
import dev.stampbook.reward.code.CodePool;
import dev.stampbook.reward.code.CodePools;
import dev.stampbook.reward.code.FillingPools;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/// Stamps whose goals need codes of a pool that runs out.
@RuleOf(Chapter.CODES)
@ModuleTest
class PoolStampingTest {

    private final BeanFactory beans;
    private final CardShop shop;
    private final NewMerchant luna;
    private final Actor mira;

    PoolStampingTest(BeanFactory beans, Fixtures fixtures) {
        this.beans = beans;
        this.shop = new CardShop(beans);
        this.luna = fixtures.merchant();
        this.mira = shop.staff(luna, "Mira");
    }

    @Test
    void inOneListTheStampThatFindsThePoolEmptyIsRefused() {
        var cards = cards(poolOf(1), CodeSource.WhenEmpty.REFUSE, 2);
        var wishes = cards.stream().map(card -> shop.toStamp(mira, card, 1)).toList();

        var outcomes =
                shop.transactions.of(
                        luna.id(), changes -> shop.stamping().perform(luna.id(), wishes, changes));

        assertThat(outcomes.getFirst()).isInstanceOf(StampOutcome.Stamped.class);
        assertThat(outcomes.getLast())
                .isInstanceOfSatisfying(
                        StampOutcome.NotStamped.class,
                        no ->
                                assertThat(no.refused().reason())
                                        .isEqualTo(RewardRefusal.POOL_EMPTY));
        assertThat(stamps(cards)).containsExactly(1, 0);
    }

    @Test
    void manyTillsHandOutEachCodeOnceAndRefuseTheRest() {
        var cards = cards(poolOf(5), CodeSource.WhenEmpty.REFUSE, 12);

        var codes =
                Crowd.together(12, till -> shop.stamp(mira, cards.get(till), 1)).stream()
                        .flatMap(PoolStampingTest::code)
                        .toList();

        assertThat(codes).hasSize(5).doesNotHaveDuplicates();
        assertThat(stamps(cards)).filteredOn(count -> count == 1).hasSize(5);
    }

    @Test
    void anEmptyPoolMayAlsoGiveAVoucherWithoutCode() {
        var card = cards(poolOf(0), CodeSource.WhenEmpty.WITHOUT, 1).getFirst();

        var stamped = shop.stamped(mira, card, 1);

        assertThat(code(stamped)).isEmpty();
        assertThat(stamped.granted()).hasSize(1);
    }

    @Test
    void aRedemptionOpensTheNextCycleOnlyWhenItsCodesAreThere() {
        var pool = poolOf(1);
        var card = cards(pool, CodeSource.WhenEmpty.REFUSE, 1).getFirst();
        var first = voucher(shop.stamped(mira, card, 3));

        assertThat(shop.redeem(mira, first)).isInstanceOf(RedeemOutcome.Redeemed.class);
        assertThat(refusal(shop.stamp(mira, card, 1))).isEqualTo(RewardRefusal.POOL_EMPTY);
        fill(pool, 1, 3);

        assertThat(shop.stamp(mira, card, 1)).isInstanceOf(StampOutcome.Stamped.class);
        var balance = shop.show(luna, card).card().balance();
        assertThat(List.of(balance.cycle(), balance.stamps(), balance.kept()))
                .containsExactly(2, 1, 2);
    }

    @Test
    void aVersionForAllCardsWaitsForTheCodesItNeeds() {
        var pool = poolOf(1);
        var source =
                new CodeSource.Pool(pool, CodeSource.WhenEmpty.REFUSE, null, Set.of(Symbol.QR));
        var program = shop.publish(luna, ProgramRules.TEN);
        var cards = Stream.generate(() -> shop.card(program, mira)).limit(2).toList();
        cards.forEach(card -> shop.stamp(mira, card, 9));
        var eight = ProgramRules.TEN.goals(new Goal(8, ProgramRules.coded("Free coffee", source)));
        shop.change(luna.system(), program, eight.rules(), Program.Apply.ALL_CARDS);
        beans.getBean(BringingVersions.class).run();

        assertThat(cards)
                .extracting(card -> shop.show(luna, card).vouchers().size())
                .containsExactlyInAnyOrder(1, 0);
        var without =
                cards.stream()
                        .filter(card -> shop.show(luna, card).vouchers().isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertThat(refusal(shop.stamp(mira, without, 1))).isEqualTo(RewardRefusal.POOL_EMPTY);
        fill(pool, 1, 2);
        shop.stamped(mira, without, 1);

        assertThat(shop.show(luna, without).vouchers()).hasSize(1);
    }

    private List<UUID> cards(UUID pool, CodeSource.WhenEmpty whenEmpty, int count) {
        var source = new CodeSource.Pool(pool, whenEmpty, null, Set.of(Symbol.QR));
        var goal = new Goal(1, ProgramRules.coded("Free coffee", source));
        var program = shop.publish(luna, ProgramRules.TEN.goals(goal));
        return Stream.generate(() -> shop.card(program, mira)).limit(count).toList();
    }

    private UUID poolOf(int codes) {
        var pool =
                CodePool.empty(
                        beans.getBean(Ids.class).next(), "Till", Set.of(), shop.clock.instant());
        shop.transactions.of(
                luna.id(),
                changes -> {
                    beans.getBean(CodePools.class).add(changes, pool);
                    return pool;
                });
        fill(pool.id(), 0, codes);
        return pool.id();
    }

    private void fill(UUID pool, int from, int to) {
        beans.getBean(FillingPools.class)
                .fill(
                        luna.id(),
                        pool,
                        IntStream.range(from, to).mapToObj(code -> "TILL-" + code).iterator());
    }

    private static Refusal refusal(StampOutcome outcome) {
        return ((StampOutcome.NotStamped) outcome).refused().reason();
    }

    private static UUID voucher(StampOutcome.Stamped stamped) {
        return Objects.requireNonNull(stamped.granted().getFirst().voucher()).id();
    }

    private List<Integer> stamps(List<UUID> cards) {
        return cards.stream().map(card -> shop.show(luna, card).card().balance().stamps()).toList();
    }

    private static Stream<String> code(StampOutcome outcome) {
        return outcome instanceof StampOutcome.Stamped stamped
                ? Stream.ofNullable(
                                Objects.requireNonNull(stamped.granted().getFirst().voucher())
                                        .code())
                        .map(code -> code.text())
                : Stream.empty();
    }
}
