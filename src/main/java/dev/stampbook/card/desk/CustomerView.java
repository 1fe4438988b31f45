package dev.stampbook.card.desk;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.page.CardSheet;
import dev.stampbook.card.page.Visit;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.journal.JournalTelling;
import dev.stampbook.platform.journal.Event;
import dev.stampbook.platform.page.Phrases;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws what a customer sees on her card, in the language that she reads: now, or after a line of
/// the journal. Her code is left out, because it is hers to show.
record CustomerView(Desk desk, CardInHand hand) {

    /// The components that the card of a customer is made of, and the phone around it.
    static final List<String> STYLES =
            List.of("handset", "stampcard", "stamp", "promise", "voucher", "past");

    CardPage.Seen now() {
        var visit = visit();
        return seen(visit, CardSheet.inert(visit, hand), null);
    }

    /// What she saw after the line; now, where the line does not say.
    CardPage.Seen after(Event line) {
        var visit = visit();
        var at = desk.words().say("cards.seen_then", "at", desk.local(line.timestamp()));
        return JournalTelling.stamps(line)
                .map(stamps -> seen(visit, CardSheet.then(visit, hand, stamps), at))
                .orElseGet(this::now);
    }

    private CardPage.Seen seen(Visit visit, CardSheet sheet, @Nullable String at) {
        var hers = visit.words();
        var tongue =
                hers.language().equals(desk.words().language()) ? null : hers.say("tongue.name");
        return new CardPage.Seen(sheet, visit.alone("", Visit.Dress.CARD, List.of()), tongue, at);
    }

    private Visit visit() {
        var words = desk.words().words();
        var wanted =
                Stream.of(hand.customer().person().locale(), hand.merchant().locale())
                        .filter(tag -> tag != null)
                        .toList();
        var phrases = new Phrases(words, words.choose(wanted));
        return new Visit(hand.merchant(), phrases, desk.now(), "", "");
    }
}
