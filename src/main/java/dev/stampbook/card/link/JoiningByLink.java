package dev.stampbook.card.link;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardLines;
import dev.stampbook.card.StampOutcome;
import dev.stampbook.card.Stamping;
import dev.stampbook.card.enrol.Enrolling;
import dev.stampbook.card.enrol.Enrolling.EnrolOutcome;
import dev.stampbook.card.enrol.Enrolling.How;
import dev.stampbook.card.enrol.Enrolling.ToEnrol;
import dev.stampbook.card.link.JoinLink.State;
import dev.stampbook.card.link.JoinLink.Use;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives people their cards, and with a join link the stamps that it is worth.
///
/// Of all who follow one link, one gets its stamps: the link is locked, and the write that uses it
/// up insists that it was open. Everybody else gets her card without, and is told why.
@Component
public class JoiningByLink implements Deed<JoiningByLink.ToCome, JoiningByLink.Come> {

    private final Enrolling enrolling;
    private final Stamping stamping;
    private final JoinLinks links;
    private final Journal journal;
    private final Ids ids;

    JoiningByLink(
            Enrolling enrolling, Stamping stamping, JoinLinks links, Journal journal, Ids ids) {
        this.enrolling = enrolling;
        this.stamping = stamping;
        this.links = links;
        this.journal = journal;
        this.ids = ids;
    }

    /// The wish for a card, and the token of the link that led here, if one did.
    public record ToCome(ToEnrol enrol, @Nullable String token) {

        /// A mask, so that no token reaches a log.
        @Override
        public String toString() {
            return "ToCome[…]";
        }
    }

    /// What came of both.
    public record Come(EnrolOutcome card, Gift gift) {}

    /// What came of a link.
    public enum Gift {
        /// Nobody promised anything, or there is no card.
        NONE,
        /// Its stamps are on her card.
        GIVEN,
        /// Somebody else has used it.
        USED,
        /// Its time is up, it was withdrawn, or there never was one.
        OVER,
        /// The link is good, and the rules say no to these stamps on this card now.
        REFUSED
    }

    /// Somebody with a card and with a link that may be used for it.
    private record Try(JoinLink link, CardInHand hand, ToCome wish, UUID line) {}

    /// One outcome per wish, in their order; of two with one link, the first gets it.
    @Override
    public List<Come> perform(MerchantId merchant, List<ToCome> wishes, Changes changes) {
        // Links before cards: whoever comes by the same link waits here.
        var known = known(merchant, wishes);
        var cards =
                enrolling.perform(merchant, wishes.stream().map(ToCome::enrol).toList(), changes);
        var tries = new LinkedHashMap<UUID, Try>();
        for (var i = 0; i < wishes.size(); i++) {
            attempt(wishes.get(i), cards.get(i), known)
                    .ifPresent(one -> tries.putIfAbsent(one.link().id(), one));
        }
        var used = use(List.copyOf(tries.values()), fresh(cards), changes);
        var told = new ArrayList<Come>();
        for (var i = 0; i < wishes.size(); i++) {
            told.add(new Come(cards.get(i), gift(wishes.get(i), cards.get(i), known, used)));
        }
        return told;
    }

    private Map<String, JoinLink> known(MerchantId merchant, List<ToCome> wishes) {
        var tokens = wishes.stream().map(ToCome::token).filter(Objects::nonNull).toList();
        return wishes.stream()
                .map(wish -> wish.enrol().at())
                .max(Comparator.naturalOrder())
                .map(now -> links.lock(merchant, tokens, now))
                .orElseGet(Map::of);
    }

    private Optional<Try> attempt(ToCome wish, EnrolOutcome outcome, Map<String, JoinLink> known) {
        var link = wish.token() == null ? null : known.get(wish.token());
        return link != null
                        && outcome instanceof EnrolOutcome.Enrolled(var hand, _)
                        && link.program().equals(hand.card().program())
                        && link.state(wish.enrol().at()) == State.OPEN
                ? Optional.of(new Try(link, hand, wish, ids.next()))
                : Optional.empty();
    }

    /// The cards that were made in this deed, which no statement finds yet.
    private static Map<UUID, CardInHand> fresh(List<EnrolOutcome> cards) {
        var fresh = new HashMap<UUID, CardInHand>();
        for (var card : cards) {
            if (card instanceof EnrolOutcome.Enrolled(var hand, var how) && how == How.FRESH) {
                fresh.put(hand.card().id(), hand);
            }
        }
        return fresh;
    }

    /// Stamps, and uses up the links of what was stamped; those uses, by link.
    private Map<UUID, Use> use(List<Try> tries, Map<UUID, CardInHand> fresh, Changes changes) {
        var used = new HashMap<UUID, Use>();
        if (tries.isEmpty()) {
            return used;
        }
        var stamps =
                tries.stream()
                        .map(one -> one.link().stamp(one.hand().card().id(), at(one)))
                        .toList();
        var outcomes = stamping.stamp(stamps, fresh, changes);
        var lines = new ArrayList<JournalEntry>();
        for (var i = 0; i < tries.size(); i++) {
            if (outcomes.get(i) instanceof StampOutcome.Stamped stamped) {
                var one = tries.get(i);
                var use = new Use(at(one), one.hand().card().id(), stamped.entry().id());
                links.use(changes, one.link().id(), use);
                used.put(one.link().id(), use);
                lines.add(line(one));
            }
        }
        journal.add(changes, lines);
        return used;
    }

    private static Instant at(Try one) {
        return one.wish().enrol().at();
    }

    /// Its id was drawn before those of the stamps: the cause stands before its effect.
    private static JournalEntry line(Try one) {
        var actor = one.wish().enrol().actor();
        var location = one.link().maker().location();
        return new CardLines(one.hand(), one.hand().card(), actor, location)
                .joined(one.line(), at(one), one.link().publicId());
    }

    private static Gift gift(
            ToCome wish, EnrolOutcome outcome, Map<String, JoinLink> known, Map<UUID, Use> used) {
        if (wish.token() == null || !(outcome instanceof EnrolOutcome.Enrolled(var hand, _))) {
            return Gift.NONE;
        }
        var link = known.get(wish.token());
        if (link == null || !link.program().equals(hand.card().program())) {
            return Gift.OVER;
        }
        var card = hand.card().id();
        var use = used.get(link.id());
        if (use != null) {
            return use.card().equals(card) ? Gift.GIVEN : Gift.USED;
        }
        return switch (link.state(wish.enrol().at())) {
            case OPEN -> Gift.REFUSED;
            // She pressed twice, or came back by the same link.
            case USED -> link.usedFor(card) ? Gift.GIVEN : Gift.USED;
            case EXPIRED, WITHDRAWN -> Gift.OVER;
        };
    }
}
