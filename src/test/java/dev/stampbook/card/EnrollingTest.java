package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.enrol.Enrolling.EnrolOutcome;
import dev.stampbook.card.enrol.Enrolling.How;
import dev.stampbook.customer.Person;
import dev.stampbook.platform.Actor;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.RoundTrips;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

@RuleOf(Chapter.JOINING)
@ModuleTest
class EnrollingTest {

    private static final Person ANNA = new Person("Anna", null, null, null, "de", "anna-1");

    private final CardShop shop;
    private final NewMerchant luna;
    private final Actor mira;
    private final Cards cards;

    EnrollingTest(BeanFactory beans, Fixtures fixtures, Cards cards) {
        this.shop = new CardShop(beans);
        this.luna = fixtures.merchant();
        this.mira = shop.staff(luna, "Mira");
        this.cards = cards;
    }

    @Test
    void theSameCustomerHasOneCard() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var first = shop.join(program, mira, ANNA);

        var again = shop.join(program, mira, ANNA);

        assertThat(again.how()).isEqualTo(How.SAME_CUSTOMER);
        assertThat(again.hand().card()).isEqualTo(first.hand().card());
    }

    @Test
    void theSameBrowserHasOneCardAndAnotherBrowserItsOwn() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var first = shop.join(program, mira, Person.NOBODY, "cookie-1");

        assertThat(shop.join(program, mira, Person.NOBODY, "cookie-1"))
                .matches(again -> again.how() == How.SAME_BROWSER)
                .matches(again -> again.hand().card().id().equals(first.hand().card().id()));
        assertThat(shop.join(program, mira, Person.NOBODY, "cookie-2").how()).isEqualTo(How.FRESH);
    }

    @Test
    void aBrowserThatNamesSomebodyIsNotBoundToHerCard() {
        var program = shop.publish(luna, ProgramRules.TEN);
        shop.join(program, mira, ANNA);

        var stranger = shop.join(program, mira, ANNA, "cookie-of-a-stranger");
        var later = shop.join(program, mira, Person.NOBODY, "cookie-of-a-stranger");

        assertThat(stranger.how()).isEqualTo(How.SAME_CUSTOMER);
        assertThat(later.how()).isEqualTo(How.FRESH);
    }

    @Test
    void manyJoinsAtOnceMakeOneCard() {
        var program = shop.publish(luna, ProgramRules.TEN);

        var joined = Crowd.together(8, one -> shop.join(program, mira, ANNA));

        assertThat(joined)
                .extracting(one -> one.hand().card().id())
                .containsOnly(joined.getFirst().hand().card().id());
    }

    @Test
    void manyTabsOfABrowserAtOnceMakeOneCard() {
        var program = shop.publish(luna, ProgramRules.TEN);

        var joined = Crowd.together(8, one -> shop.join(program, mira, Person.NOBODY, "cookie-1"));

        assertThat(joined)
                .extracting(one -> one.hand().card().id())
                .containsOnly(joined.getFirst().hand().card().id());
    }

    @Test
    void welcomesWhoIsKnownAtOnceAndOthersWithTheirFirstStamp() {
        var program = shop.publish(luna, ProgramRules.TEN.welcoming(2));
        var anna = shop.join(program, mira, ANNA).hand().card();
        var nobody = shop.join(program, mira, Person.NOBODY).hand().card();
        assertThat(List.of(anna.balance().stamps(), nobody.balance().stamps()))
                .containsExactly(2, 0);

        assertThat(shop.stamped(mira, anna.id(), 1).hand().card().balance().stamps()).isEqualTo(3);
        assertThat(shop.stamped(mira, nobody.id(), 1).hand().card().balance().stamps())
                .isEqualTo(3);
        assertThat(shop.stamped(mira, nobody.id(), 1).hand().card().balance().stamps())
                .isEqualTo(4);
    }

    @Test
    void findsACardByEachOfItsNumbers() {
        var card = shop.join(shop.publish(luna, ProgramRules.TEN), mira, ANNA).hand().card();
        var numbers = cards.numbers(luna.id(), card);
        var typed = " " + numbers.number().toLowerCase(Locale.ROOT).replace('0', 'o');

        assertThat(found(CardRef.of(card.publicId()))).isEqualTo(card);
        assertThat(found(CardRef.of(numbers.scanToken()))).isEqualTo(card);
        assertThat(found(CardRef.of(typed))).isEqualTo(card);
        assertThat(found(new CardRef.ByShortNumber(card.shortNumber()))).isEqualTo(card);
        assertThat(found(new CardRef.ByViewToken(numbers.viewToken()))).isEqualTo(card);
    }

    @Test
    void noNumberDoesTheWorkOfAnother() {
        var card = shop.join(shop.publish(luna, ProgramRules.TEN), mira, ANNA).hand().card();
        var numbers = cards.numbers(luna.id(), card);

        assertThat(found(CardRef.of(numbers.viewToken()))).isNull();
        assertThat(found(CardRef.of(card.shortNumber()))).isNull();
        assertThat(found(new CardRef.ByViewToken(numbers.scanToken()))).isNull();
        assertThat(found(new CardRef.ByShortNumber(numbers.number()))).isNull();
    }

    @Test
    void fiftyJoinsTakeAsManyRoundTripsAsOne() {
        var program = shop.publish(luna, ProgramRules.TEN.welcoming(1));

        assertThat(RoundTrips.of(() -> together(program, 50)))
                .hasSameSizeAs(RoundTrips.of(() -> together(program, 1)));
    }

    private List<EnrolOutcome> together(Program program, int people) {
        var wishes =
                IntStream.range(0, people)
                        .mapToObj(
                                one -> new Person(null, null, null, null, null, people + "-" + one))
                        .map(person -> shop.toEnrol(program, mira, person, null))
                        .toList();
        return shop.transactions.of(
                luna.id(), changes -> shop.enrolling().perform(luna.id(), wishes, changes));
    }

    private @Nullable Card found(CardRef ref) {
        return shop.transactions
                .reading(luna.id(), () -> cards.find(luna.id(), List.of(ref)))
                .get(ref);
    }
}
