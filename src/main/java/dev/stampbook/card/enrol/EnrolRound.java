package dev.stampbook.card.enrol;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRefusal;
import dev.stampbook.card.Program;
import dev.stampbook.card.enrol.Enrolling.EnrolOutcome;
import dev.stampbook.card.enrol.Enrolling.How;
import dev.stampbook.card.enrol.Enrolling.ToEnrol;
import dev.stampbook.card.enrol.IssuingCards.ToIssue;
import dev.stampbook.card.enrol.OpenCards.Browser;
import dev.stampbook.card.enrol.OpenCards.Past;
import dev.stampbook.card.enrol.OpenCards.Seat;
import dev.stampbook.customer.Customer;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who gets which card, over a list of wishes decided one after the other.
final class EnrolRound {

    private final Merchant merchant;
    private final Map<UUID, Program> programs;
    private final Map<Browser, UUID> byBrowser;
    private final Ids ids;
    private final Map<Browser, ToEnrol> firstOfBrowser = new HashMap<>();
    private final List<ToEnrol> comers = new ArrayList<>();
    private final IdentityHashMap<ToEnrol, UUID> cards = new IdentityHashMap<>();
    private final IdentityHashMap<ToEnrol, How> ways = new IdentityHashMap<>();
    private final Map<UUID, ToIssue> toIssue = new LinkedHashMap<>();

    EnrolRound(
            Merchant merchant, Map<UUID, Program> programs, Map<Browser, UUID> byBrowser, Ids ids) {
        this.merchant = merchant;
        this.programs = programs;
        this.byBrowser = byBrowser;
        this.ids = ids;
    }

    /// Notes a wish: whoever's browser has no card comes in and gets a seat.
    void take(ToEnrol wish) {
        if (refused(wish).isPresent()) {
            return;
        }
        var browser = Browser.of(wish);
        var known = browser.map(byBrowser::get);
        if (known.isPresent()) {
            give(wish, known.get(), How.SAME_BROWSER);
        } else if (browser.map(one -> firstOfBrowser.putIfAbsent(one, wish)).isEmpty()) {
            comers.add(wish);
        }
    }

    List<ToEnrol> comers() {
        return comers;
    }

    /// Gives each comer, by the customer she is, the card she has or a new one.
    void seat(List<Customer> customers, Past past) {
        var seats = new HashMap<Seat, UUID>(past.open());
        for (var i = 0; i < comers.size(); i++) {
            var wish = comers.get(i);
            var customer = customers.get(i);
            var seat = new Seat(wish.program(), customer.id());
            var card = seats.get(seat);
            if (card != null) {
                give(wish, card, How.SAME_CUSTOMER);
            } else {
                var fresh = ids.next();
                seats.put(seat, fresh);
                give(wish, fresh, How.FRESH);
                var program = Objects.requireNonNull(programs.get(wish.program()));
                var welcomed = past.welcomed().get(seat);
                toIssue.put(fresh, new ToIssue(fresh, wish, program, customer, welcomed));
            }
        }
    }

    Collection<ToIssue> toIssue() {
        return toIssue.values();
    }

    /// The cards given that were there before.
    Set<UUID> known() {
        var known = new HashSet<>(cards.values());
        known.removeAll(toIssue.keySet());
        return known;
    }

    EnrolOutcome told(ToEnrol wish, Map<UUID, CardInHand> hands) {
        if (!programs.containsKey(wish.program())) {
            return new EnrolOutcome.Absent();
        }
        return refused(wish)
                .<EnrolOutcome>map(EnrolOutcome.NotEnrolled::new)
                .orElseGet(() -> enrolled(wish, hands));
    }

    private EnrolOutcome enrolled(ToEnrol wish, Map<UUID, CardInHand> hands) {
        var own = cards.get(wish);
        if (own == null) {
            // An earlier wish of the same browser in this list has the card.
            var first = Browser.of(wish).map(firstOfBrowser::get).orElseThrow();
            var card = Objects.requireNonNull(hands.get(cards.get(first)));
            return new EnrolOutcome.Enrolled(card, How.SAME_BROWSER);
        }
        return new EnrolOutcome.Enrolled(
                Objects.requireNonNull(hands.get(own)), Objects.requireNonNull(ways.get(wish)));
    }

    private void give(ToEnrol wish, UUID card, How how) {
        cards.put(wish, card);
        ways.put(wish, how);
    }

    private Optional<Refused> refused(ToEnrol wish) {
        var program = programs.get(wish.program());
        if (program == null) {
            return Optional.of(Refused.because(CardRefusal.PROGRAM_DRAFT));
        }
        return switch (program.state()) {
            // A draft is tried out with cards that count nowhere.
            case DRAFT ->
                    wish.test()
                            ? Optional.empty()
                            : Optional.of(Refused.because(CardRefusal.PROGRAM_DRAFT));
            case ARCHIVED -> Optional.of(Refused.because(CardRefusal.PROGRAM_ARCHIVED));
            case STOPPED -> Optional.of(Refused.because(CardRefusal.PROGRAM_STOPPED));
            case PUBLISHED -> ended(program, wish);
        };
    }

    /// A card that has ended before it begins is none.
    private Optional<Refused> ended(Program program, ToEnrol wish) {
        var end = program.rules().expiry().cardsEnd(merchant.zone());
        return end == null || wish.at().isBefore(end)
                ? Optional.empty()
                : Optional.of(Refused.because(CardRefusal.CARD_EXPIRED, "expired_at", end));
    }
}
