package dev.stampbook.card.enrol;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardLoading;
import dev.stampbook.card.Programs;
import dev.stampbook.card.enrol.OpenCards.Browser;
import dev.stampbook.customer.Customer;
import dev.stampbook.customer.Joining;
import dev.stampbook.customer.ToJoin;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives people their cards: one open card per program for one identified customer or one browser.
///
/// What two joins at the same time both do not see, the unique indexes do: the slower one fails
/// and is tried again from the start, when it finds the card of the faster one.
@Component
public class Enrolling implements Deed<Enrolling.ToEnrol, Enrolling.EnrolOutcome> {

    private final Programs programs;
    private final Joining joining;
    private final OpenCards openCards;
    private final CardLoading loading;
    private final IssuingCards issuing;
    private final Ids ids;

    Enrolling(
            Programs programs,
            Joining joining,
            OpenCards openCards,
            CardLoading loading,
            IssuingCards issuing,
            Ids ids) {
        this.programs = programs;
        this.joining = joining;
        this.openCards = openCards;
        this.loading = loading;
        this.issuing = issuing;
        this.ids = ids;
    }

    /// What came of it.
    public sealed interface EnrolOutcome {

        /// There is a card.
        record Enrolled(CardInHand hand, How how) implements EnrolOutcome {}

        /// The business says no.
        record NotEnrolled(Refused refused) implements EnrolOutcome {}

        /// The merchant has no such program.
        record Absent() implements EnrolOutcome {}
    }

    /// How a person came to her card.
    public enum How {
        /// It was made just now.
        FRESH,
        /// The browser had it already.
        SAME_BROWSER,
        /// The customer had it already: for a signed-in system to know, and for no browser.
        SAME_CUSTOMER
    }

    /// One outcome per wish, in their order; two wishes of one person give one card.
    @Override
    public List<EnrolOutcome> perform(MerchantId merchant, List<ToEnrol> wishes, Changes changes) {
        var found =
                programs.find(merchant, wishes.stream().map(ToEnrol::program).distinct().toList());
        var whole = loading.merchant(merchant);
        var round = new EnrolRound(whole, found, browsers(merchant, wishes), ids);
        wishes.forEach(round::take);
        var joins = round.comers().stream().map(ToEnrol::join).toList();
        var customers = joining.join(merchant, joins, changes);
        round.seat(
                customers,
                openCards.ofCustomers(merchant, customers.stream().map(Customer::id).toList()));
        var hands = new HashMap<>(loading.find(merchant, round.known()));
        hands.putAll(issuing.issue(whole, round.toIssue(), changes));
        hands.replaceAll((id, hand) -> hand.settled(wishes.getLast().at()));
        return wishes.stream().map(wish -> round.told(wish, hands)).toList();
    }

    private Map<Browser, UUID> browsers(MerchantId merchant, List<ToEnrol> wishes) {
        return openCards.ofBrowsers(
                merchant, wishes.stream().flatMap(wish -> Browser.of(wish).stream()).toList());
    }

    /// The wish for a card of a program: who comes, and which browser it is that joins, by the
    /// secret text of its cookie. A browser that names a person is not bound to the card: whoever
    /// knows an address must not get the card of whoever owns it.
    public record ToEnrol(UUID program, ToJoin join, @Nullable String browser, boolean test) {

        /// Who asks.
        public Actor actor() {
            return join.actor();
        }

        /// When.
        public Instant at() {
            return join.at();
        }
    }
}
