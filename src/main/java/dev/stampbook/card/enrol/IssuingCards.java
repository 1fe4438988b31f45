package dev.stampbook.card.enrol;

import dev.stampbook.card.Balance;
import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardLines;
import dev.stampbook.card.CardNumbers;
import dev.stampbook.card.Cards;
import dev.stampbook.card.Program;
import dev.stampbook.card.StampEntry;
import dev.stampbook.card.Stamps;
import dev.stampbook.card.enrol.Enrolling.ToEnrol;
import dev.stampbook.card.enrol.OpenCards.Browser;
import dev.stampbook.customer.Customer;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes new cards with their numbers, and welcomes who is known.
@Component
class IssuingCards {

    private final Cards cards;
    private final OpenCards openCards;
    private final CardNumbers numbers;
    private final Stamps stamps;
    private final Journal journal;
    private final Ids ids;

    IssuingCards(
            Cards cards,
            OpenCards openCards,
            CardNumbers numbers,
            Stamps stamps,
            Journal journal,
            Ids ids) {
        this.cards = cards;
        this.openCards = openCards;
        this.numbers = numbers;
        this.stamps = stamps;
        this.journal = journal;
        this.ids = ids;
    }

    /// A card to make; `welcomed` when its customer has had the welcome stamps on another card.
    record ToIssue(
            UUID id, ToEnrol wish, Program program, Customer customer, @Nullable Instant welcomed) {

        boolean welcome() {
            return welcomed == null
                    && customer.person().identified()
                    && program.rules().welcomeStamps() > 0;
        }
    }

    Map<UUID, CardInHand> issue(Merchant merchant, Collection<ToIssue> wanted, Changes changes) {
        var hands = new HashMap<UUID, CardInHand>();
        if (wanted.isEmpty()) {
            return hands;
        }
        var shortNumbers = shortNumbers(merchant, wanted.size()).iterator();
        var issues = new ArrayList<Cards.Issue>();
        var welcomes = new ArrayList<StampEntry>();
        var lines = new ArrayList<JournalEntry>();
        for (var one : wanted) {
            var issue = issue(merchant, one, shortNumbers.next());
            var hand = hand(merchant, one, issue.card());
            issues.add(issue);
            hands.put(one.id(), hand);
            lines.add(about(hand, one).issued(ids.next(), one.wish().at()));
            if (one.welcome()) {
                var entry = welcome(merchant, one, issue.card());
                welcomes.add(entry);
                lines.add(about(hand, one).added(ids.next(), entry));
            }
        }
        cards.add(changes, issues);
        stamps.add(changes, welcomes);
        journal.add(changes, lines);
        return hands;
    }

    private Cards.Issue issue(Merchant merchant, ToIssue wanted, String shortNumber) {
        var drawn = numbers.draw(merchant);
        var at = wanted.wish().at();
        var card =
                new Card(
                        wanted.id(),
                        wanted.program().id(),
                        wanted.customer().id(),
                        balance(wanted),
                        shortNumber,
                        numbers.seal(merchant.id(), drawn),
                        wanted.welcome() ? at : wanted.welcomed(),
                        null,
                        wanted.program().rules().expiry().cardsEnd(merchant.zone()),
                        null,
                        wanted.wish().test(),
                        1,
                        at);
        return new Cards.Issue(card, drawn, browser(merchant, wanted));
    }

    private byte @Nullable [] browser(Merchant merchant, ToIssue wanted) {
        return wanted.customer().person().identified()
                ? null
                : Browser.of(wanted.wish())
                        .map(browser -> openCards.fingerprint(merchant.id(), browser))
                        .orElse(null);
    }

    private static Balance balance(ToIssue wanted) {
        var start = Balance.start(wanted.program().version());
        return wanted.welcome()
                ? start.at(start.cycle(), wanted.program().rules().welcomeStamps(), 0)
                : start;
    }

    private StampEntry welcome(Merchant merchant, ToIssue wanted, Card card) {
        var actor = wanted.wish().actor();
        var at = wanted.wish().at();
        return new StampEntry(
                ids.next(),
                card.id(),
                card.program(),
                StampEntry.Kind.WELCOME,
                wanted.program().rules().welcomeStamps(),
                at,
                LocalDate.ofInstant(at, merchant.zoneOf(actor.location())),
                new StampEntry.By(null, actor.location(), actor.staff(), Journal.shown(actor)),
                StampEntry.Purchase.NONE,
                Balance.start(wanted.program().version()),
                card.balance(),
                StampEntry.Reversal.NONE,
                at);
    }

    /// Short numbers that no open card has; a race for one is lost in the unique index.
    private List<String> shortNumbers(Merchant merchant, int count) {
        var drawn = IntStream.range(0, count).mapToObj(card -> numbers.shortNumbers()).toList();
        var taken = openCards.taken(merchant.id(), drawn.stream().flatMap(List::stream).toList());
        var free = new ArrayList<String>();
        for (var some : drawn) {
            some.stream()
                    .filter(number -> !taken.contains(number) && !free.contains(number))
                    .findFirst()
                    .ifPresentOrElse(free::add, () -> free.add(some.getLast()));
        }
        return free;
    }

    private static CardInHand hand(Merchant merchant, ToIssue wanted, Card card) {
        return new CardInHand(
                merchant,
                Program.Versions.of(wanted.program()),
                wanted.customer(),
                card,
                List.of());
    }

    private static CardLines about(CardInHand hand, ToIssue wanted) {
        return new CardLines(hand, hand.card(), wanted.wish().actor());
    }
}
