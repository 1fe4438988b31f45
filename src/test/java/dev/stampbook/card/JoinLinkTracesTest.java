package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.link.JoinLinks;
import dev.stampbook.card.link.JoiningByLink.Gift;
import dev.stampbook.card.link.MakingLinks.MakeOutcome;
import dev.stampbook.merchant.keep.Forgetting;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a join link leaves behind: on the card, in the journal, and for a day.
@RuleOf(Chapter.JOINING)
@ModuleTest
class JoinLinkTracesTest {

    private final BeanFactory beans;
    private final CardShop shop;
    private final LinkShop links;
    private final NewMerchant luna;
    private final Actor mira;

    JoinLinkTracesTest(BeanFactory beans, Fixtures fixtures) {
        this.beans = beans;
        this.shop = new CardShop(beans);
        this.luna = fixtures.merchant();
        this.links = new LinkShop(beans, shop, luna);
        this.mira = fixtures.staff(luna, "Mira");
    }

    @Test
    void whoeverMadeTheLinkHasStamped() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var come = links.comes(program, "phone", links.makes(mira, program, 2));

        var stamp =
                shop.transactions.reading(
                        luna.id(),
                        () ->
                                beans.getBean(JdbcClient.class)
                                        .sql(
                                                """
                                                select mode, staff_id, location_id,
                                                       actor ->> 'name' as name
                                                from stamp
                                                where merchant_id = :merchant
                                                and card_id = :card
                                                """)
                                        .param("merchant", luna.id().value())
                                        .param("card", LinkShop.card(come))
                                        .query()
                                        .singleRow());

        assertThat(stamp)
                .containsEntry("mode", "manual")
                .containsEntry("staff_id", mira.staff())
                .containsEntry("location_id", mira.location())
                .containsEntry("name", "Mira");
    }

    @Test
    void theJournalTellsTheCauseFirstAndRebuildsTheCards() {
        var program = shop.publish(luna, ProgramRules.TEN.welcoming(1));
        links.comes(program, "phone", links.makes(mira, program, 9));

        assertThat(beans.getBean(Recompute.class).differences(null, luna.id()).values())
                .containsOnly(0L);
        assertThat(told())
                .containsSubsequence(
                        "join_link.made",
                        "card.issued",
                        "join_link.used",
                        "stamp.added",
                        "stamp.added",
                        "goal.reached",
                        "voucher.issued");
    }

    @Test
    void linksAreForgottenADayAfterTheirTime() {
        var program = shop.publish(luna, ProgramRules.TEN);
        var link = links.makes(mira, program, 2);

        shop.clock.advance(Duration.ofHours(23));
        beans.getBean(Forgetting.class).forget();
        assertThat(remembered(link)).isTrue();
        shop.clock.advance(Duration.ofHours(2));
        beans.getBean(Forgetting.class).forget();

        assertThat(remembered(link)).isFalse();
        assertThat(links.comes(program, "phone", link).gift()).isEqualTo(Gift.OVER);
    }

    private boolean remembered(MakeOutcome.Made link) {
        return shop.transactions.reading(
                luna.id(),
                () ->
                        beans.getBean(JoinLinks.class)
                                .find(luna.id(), link.link().id(), shop.clock.instant())
                                .isPresent());
    }

    private List<String> told() {
        return shop.transactions.reading(
                luna.id(),
                () ->
                        beans.getBean(JdbcClient.class)
                                .sql(
                                        """
                                        select type
                                        from journal
                                        where merchant_id = :merchant
                                        order by id
                                        """)
                                .param("merchant", luna.id().value())
                                .query(String.class)
                                .list());
    }
}
