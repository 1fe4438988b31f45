package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.Rules.Earning;
import dev.stampbook.card.Rules.StampLimits.MinIntervalSeconds;
import dev.stampbook.card.link.JoinLink.Purchase;
import dev.stampbook.card.link.JoiningByLink.Come;
import dev.stampbook.card.link.JoiningByLink.Gift;
import dev.stampbook.card.link.MakingLinks.MakeOutcome;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Money;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.RoundTrips;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;

/// A first-timer's link from the counter: worth stamps, once, for a short time.
@RuleOf(Chapter.JOINING)
@ModuleTest
class JoinLinkTest {

    private final CardShop shop;
    private final LinkShop links;
    private final NewMerchant luna;
    private final Actor mira;

    JoinLinkTest(BeanFactory beans, Fixtures fixtures) {
        this.shop = new CardShop(beans);
        this.luna = fixtures.merchant();
        this.links = new LinkShop(beans, shop, luna);
        this.mira = fixtures.staff(luna, "Mira");
    }

    @Reading("A link worth two stamps, good for five minutes; what a newcomer gets by it.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # she comes after | before that       | stamps on her card | the link
                    0 s               | nothing           | 2                  | given
                    299 s             | nothing           | 2                  | given
                    300 s             | nothing           | 0                  | over
                    60 s              | it was withdrawn  | 0                  | over
                    60 s              | another came      | 0                  | used
                    60 s              | she came by it    | 2                  | given
                    600 s             | she came by it    | 2                  | given
                    60 s              | it is of another card | 0              | over
                    """)
    void givesItsStampsOnce(String after, String before, int stamps, String gift) {
        var program = shop.publish(luna, ProgramRules.TEN);
        var link =
                links.makes(
                        mira,
                        before.contains("another card")
                                ? shop.publish(luna, ProgramRules.TEN)
                                : program,
                        2);
        switch (before) {
            case "it was withdrawn" -> links.withdraws(mira, link);
            case "another came" -> links.comes(program, "another", link);
            case "she came by it" -> links.comes(program, "her", link);
            default -> assertThat(before).isIn("nothing", "it is of another card");
        }
        shop.clock.advance(Duration.ofSeconds(Long.parseLong(after.split(" ", 2)[0])));

        var come = links.comes(program, "her", link);

        assertThat(come.gift()).isEqualTo(Gift.valueOf(gift.toUpperCase(Locale.ROOT)));
        assertThat(stamps(come)).isEqualTo(stamps);
    }

    @Reading("Of a program, asked at the counter for a link worth so much.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the program           | stamps | bill     | the link
                    per visit, welcome 1    | 2      |          | starts with 3
                    per visit, 3 a scan     | 3      |          | starts with 3
                    per visit, 3 a scan     | 4      |          | scan_limit_reached
                    per visit, 2 a day      | 3      |          | daily_limit_reached
                    per 5 euros             | 1      | 12.50 EUR | starts with 2
                    per 5 euros             | 1      | 4.99 EUR | starts with 0
                    per 5 euros             | 1      |          | amount_required
                    per 5 euros             | 1      | 900 KRW  | currency_mismatch
                    """)
    void promisesWhatTheRulesWouldGive(
            String program, int stamps, @Nullable String bill, String answer) {
        var outcome =
                links.tries(
                        mira,
                        shop.publish(luna, rules(program)),
                        new Purchase(stamps, bill == null ? null : money(bill)));

        assertThat(
                        switch (outcome) {
                            case MakeOutcome.Made(var link, _) -> "starts with " + link.promised();
                            case MakeOutcome.NotMade(var why) -> why.reason().code();
                            case MakeOutcome.Absent() -> "absent";
                        })
                .isEqualTo(answer);
    }

    @Test
    void ofSixteenPhonesOneGetsTheStampsAndAllGetCards() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var link = links.makes(mira, program, 2);

        var come = Crowd.together(16, one -> links.comes(program, "phone-" + one, link));

        assertThat(come).extracting(Come::gift).containsOnlyOnce(Gift.GIVEN);
        assertThat(come).extracting(Come::gift).filteredOn(Gift.USED::equals).hasSize(15);
        assertThat(come).extracting(LinkShop::card).doesNotHaveDuplicates();
        assertThat(come.stream().mapToInt(this::stamps).sum()).isEqualTo(2);
    }

    @Test
    void sixteenTabsOfOneBrowserAreOneCardStampedOnce() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var link = links.makes(mira, program, 2);

        var come = Crowd.together(16, one -> links.comes(program, "phone", link));

        assertThat(come).extracting(Come::gift).containsOnly(Gift.GIVEN);
        assertThat(come).extracting(LinkShop::card).containsOnly(LinkShop.card(come.getFirst()));
        assertThat(stamps(come.getFirst())).isEqualTo(2);
    }

    @Test
    void aCardThatTheBrowserHasGetsTheStamps() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var before = links.comes(program, "phone", null);
        shop.stamped(mira, LinkShop.card(before), 3);

        var come = links.comes(program, "phone", links.makes(mira, program, 2));

        assertThat(LinkShop.card(come)).isEqualTo(LinkShop.card(before));
        assertThat(stamps(come)).isEqualTo(5);
    }

    @Test
    void aFullFirstCardHasItsVoucherAtOnce() {
        var program = shop.publish(luna, ProgramRules.TEN);

        var come = links.comes(program, "phone", links.makes(mira, program, 12));

        var hand = shop.show(luna, LinkShop.card(come));
        assertThat(hand.card().balance().stamps()).isEqualTo(10);
        assertThat(hand.card().balance().kept()).isEqualTo(2);
        assertThat(hand.openVouchers(shop.clock.instant())).hasSize(1);
    }

    @Test
    void whatTheRulesRefuseIsNotLostAndWorksLater() {
        var intervals = new MinIntervalSeconds(60, 0, 0, 0);
        var program =
                shop.publish(
                        luna, ProgramRules.TEN.limited(ProgramRules.limits(intervals, null, 100)));
        var before = links.comes(program, "phone", null);
        var link = links.makes(mira, program, 2);
        shop.stamped(mira, LinkShop.card(before), 1);

        assertThat(links.comes(program, "phone", link).gift()).isEqualTo(Gift.REFUSED);
        shop.clock.advance(Duration.ofSeconds(60));
        assertThat(links.comes(program, "phone", link).gift()).isEqualTo(Gift.GIVEN);
        assertThat(stamps(before)).isEqualTo(3);
    }

    @Test
    void fiftyNewcomersTakeAsManyRoundTripsAsOne() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var made = IntStream.range(0, 51).mapToObj(one -> links.makes(mira, program, 1)).toList();

        assertThat(RoundTrips.of(() -> together(program, made.subList(0, 50))))
                .hasSameSizeAs(RoundTrips.of(() -> together(program, made.subList(50, 51))));
    }

    private void together(Program program, List<MakeOutcome.Made> made) {
        var wishes = made.stream().map(link -> links.wish(program, LinkShop.token(link), link));
        var all = wishes.toList();
        var come =
                shop.transactions.of(
                        luna.id(), changes -> links.joining().perform(luna.id(), all, changes));
        assertThat(come).extracting(Come::gift).containsOnly(Gift.GIVEN);
    }

    private int stamps(Come come) {
        UUID card = LinkShop.card(come);
        return shop.show(luna, card).card().balance().stamps();
    }

    private static ProgramRules rules(String said) {
        var none = new MinIntervalSeconds(0, 0, 0, 0);
        return switch (said) {
            case "per visit, welcome 1" -> ProgramRules.TEN.welcoming(1);
            case "per visit, 3 a scan" ->
                    ProgramRules.TEN.limited(ProgramRules.limits(none, null, 3));
            case "per visit, 2 a day" ->
                    ProgramRules.TEN.limited(ProgramRules.limits(none, 2, 100));
            case "per 5 euros" ->
                    ProgramRules.TEN.earning(new Earning.ByAmount(new Money(500, "EUR"), false));
            default -> throw new IllegalArgumentException(said);
        };
    }

    private static Money money(String said) {
        var parts = said.split(" ", 2);
        return new Money(Long.parseLong(parts[0].replace(".", "")), parts[1]);
    }
}
