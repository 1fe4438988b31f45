package dev.stampbook.card.join;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.join.WritingLinks.Holding;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.Visit.Dress;
import dev.stampbook.customer.Email;
import dev.stampbook.platform.mail.Posting;
import dev.stampbook.platform.page.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/// Lets the holder of a card that has no address ask for one: a link goes there, and the address is
/// hers once she has opened it in the same browser.
@Component
public class AskingForAddresses {

    private final WritingLinks links;
    private final Posting posting;

    AskingForAddresses(WritingLinks links, Posting posting) {
        this.links = links;
        this.posting = posting;
    }

    /// Whether this card may have an address: the instance sends mail, and there is none.
    public boolean open(CardInHand hand) {
        return posting.on() && hand.customer().person().email() == null;
    }

    /// A secret for a browser that has none yet, to be sent with the form.
    public String browser() {
        return BrowserCookie.fresh().secret();
    }

    /// Writes to the address. The same for everybody: whose it is was not even looked up.
    public Page write(Visit visit, CardInHand hand, Wanted wanted) {
        var holding = new Holding(visit, hand);
        links.write(holding, wanted.address(), wanted.browser(), wanted.place());
        var words = visit.words();
        return Page.of(
                "card/sent",
                new SentPage(
                        visit.alone(words.say("link.sent.title"), Dress.OWN, List.of()),
                        words,
                        visit.merchant().name(),
                        wanted.address().written(),
                        visit.path() + wanted.back(),
                        new SentPage.Told(
                                words.say("address.sent.line"),
                                words.say("address.sent.hint"),
                                words.say("link.sent.back"))));
    }

    /// The address, the browser and the network from which it is asked for, and the way back.
    public record Wanted(Email address, BrowserCookie browser, String place, String back) {

        /// A mask, so that no personal data reaches a log.
        @Override
        public String toString() {
            return "Wanted[…]";
        }
    }
}
