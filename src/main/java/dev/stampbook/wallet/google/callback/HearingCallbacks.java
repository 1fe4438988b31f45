package dev.stampbook.wallet.google.callback;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardLines;
import dev.stampbook.card.CardLoading;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Writes down that a card was saved or removed, each time once.
@Component
class HearingCallbacks implements Deed<HearingCallbacks.ToHear, Boolean> {

    private static final String WALLET = "google";

    private final HeardCallbacks heard;
    private final CardLoading loading;
    private final Journal journal;
    private final Ids ids;

    HearingCallbacks(HeardCallbacks heard, CardLoading loading, Journal journal, Ids ids) {
        this.heard = heard;
        this.loading = loading;
        this.journal = journal;
        this.ids = ids;
    }

    /// What Google said, and when we heard it.
    record ToHear(Callback callback, Instant at) {}

    /// True for what is news about a card that is there.
    @Override
    public List<Boolean> perform(MerchantId merchant, List<ToHear> wishes, Changes changes) {
        heard.forget(merchant, wishes.getLast().at());
        var fresh = new LinkedHashMap<String, ToHear>();
        wishes.forEach(wish -> fresh.putIfAbsent(wish.callback().nonce(), wish));
        fresh.keySet().removeAll(heard.known(merchant, List.copyOf(fresh.keySet())));
        var cards = fresh.values().stream().map(wish -> wish.callback().card()).toList();
        var hands = loading.find(merchant, heard.there(merchant, cards));
        fresh.values().removeIf(wish -> !hands.containsKey(wish.callback().card()));
        heard.add(changes, fresh.values().stream().map(ToHear::callback).toList());
        journal.add(
                changes,
                fresh.values().stream()
                        .map(
                                wish ->
                                        line(
                                                Objects.requireNonNull(
                                                        hands.get(wish.callback().card())),
                                                wish))
                        .toList());
        return wishes.stream().map(wish -> fresh.containsValue(wish)).toList();
    }

    private JournalEntry line(CardInHand hand, ToHear wish) {
        var actor = Actor.customer(hand.merchant().id(), hand.card().customer());
        var lines = new CardLines(hand, hand.card(), actor);
        return wish.callback().saved()
                ? lines.saved(ids.next(), wish.at(), WALLET)
                : lines.removed(ids.next(), wish.at(), WALLET);
    }
}
