package dev.stampbook.card.join;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.join.CardLink.Wish;
import dev.stampbook.card.join.SendingLinks.ToSend;
import dev.stampbook.card.page.Visit;
import dev.stampbook.customer.Email;
import dev.stampbook.platform.mail.Mail;
import dev.stampbook.platform.page.Rendering;
import dev.stampbook.platform.secret.Tokens;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.web.pace.Limit;
import dev.stampbook.platform.web.pace.Pace;
import dev.stampbook.platform.web.pace.Place;
import dev.stampbook.platform.write.Waist;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Writes to newcomers who named an address, as often as nobody is troubled by it.
@Component
class WritingLinks {

    /// A whole café may share the address of one network.
    static final Limit PER_PLACE = new Limit(60, Duration.ofHours(1));

    /// What one place asks for first counts for no merchant: whoever spends the limit of a business
    /// from many places keeps no newcomer away who comes from another.
    static final Limit FIRST_OF_PLACE = new Limit(3, Duration.ofHours(1));

    static final Limit PER_MERCHANT = new Limit(600, Duration.ofHours(1));

    /// Whoever did not ask for it is not woken all night, by one business or by many.
    static final Limit PER_MAILBOX = new Limit(5, Duration.ofHours(1));

    private final SendingLinks sending;
    private final CardLinks links;
    private final Rendering rendering;
    private final Waist waist;
    private final Pace pace;
    private final String address;

    WritingLinks(
            SendingLinks sending,
            CardLinks links,
            Rendering rendering,
            Waist waist,
            Pace pace,
            Settings settings) {
        this.sending = sending;
        this.links = links;
        this.rendering = rendering;
        this.waist = waist;
        this.pace = pace;
        this.address = settings.web().url().toString();
    }

    /// Writes to the address of a newcomer, and says nothing of whose it is.
    void write(Newcomer newcomer, Email to, BrowserCookie browser, String place) {
        send(newcomer.visit(), to, place, () -> wish(newcomer, to, browser));
    }

    /// Writes to the address that a card shall have, and looks up nobody either.
    void write(Holding holding, Email to, BrowserCookie browser, String place) {
        send(holding.visit(), to, place, () -> wish(holding, to, browser));
    }

    /// Somebody at her card.
    record Holding(Visit visit, CardInHand hand) {}

    /// Turns away whoever asks too often; a mailbox that was written to too often lately gets
    /// nothing, and nobody is told.
    private void send(Visit visit, Email to, String address, Supplier<ToSend> wish) {
        var merchant = visit.merchant().id();
        var place = Place.of(address);
        pace.admit(place, "links by mail", PER_PLACE);
        if (!pace.allows(place + " to " + merchant, "first links by mail", FIRST_OF_PLACE)) {
            pace.admit(merchant.toString(), "links by mail", PER_MERCHANT);
        }
        if (pace.allows(links.mailbox(to), "links by mail", PER_MAILBOX)) {
            waist.perform(sending, merchant, wish.get());
        }
    }

    private ToSend wish(Newcomer newcomer, Email to, BrowserCookie browser) {
        var visit = newcomer.visit();
        var token = new Tokens().draw(visit.merchant().prefix());
        var url = address + visit.path() + "/o/" + token;
        var letter = LinkLetter.of(visit, newcomer.program(), url);
        var answers = newcomer.answers().kept(newcomer.known());
        var secret = browser.secret();
        var wish = new Wish(to.written(), secret, answers, newcomer.offer().link(), null);
        var link = new CardLink(newcomer.program().id(), null, wish);
        return new ToSend(link, token, mail(letter, to), visit.now());
    }

    private ToSend wish(Holding holding, Email to, BrowserCookie browser) {
        var visit = holding.visit();
        var hand = holding.hand();
        var token = new Tokens().draw(visit.merchant().prefix());
        var url = address + visit.path() + "/a/" + token;
        var letter = LinkLetter.of(visit, hand.program(), url).adding();
        var wish = new Wish(to.written(), browser.secret(), Map.of(), null, hand.card().id());
        var link = new CardLink(hand.program().id(), hand.customer().id(), wish);
        return new ToSend(link, token, mail(letter, to), visit.now());
    }

    private Mail mail(LinkLetter letter, Email to) {
        return letter.mail(to, rendering.html("card/letter", letter));
    }
}
