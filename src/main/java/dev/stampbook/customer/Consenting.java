package dev.stampbook.customer;

import dev.stampbook.customer.holding.Merging.Merged;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.journal.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives and withdraws consents, inside somebody else's deed.
@Component
public class Consenting {

    private static final int ALL = 10_000;

    private final Consents consents;
    private final Journal journal;
    private final Ids ids;

    Consenting(Consents consents, Journal journal, Ids ids) {
        this.consents = consents;
        this.journal = journal;
        this.ids = ids;
    }

    /// Does what they wish, in their order; agreeing twice to one text changes nothing.
    ConsentBook consent(MerchantId merchant, List<ToConsent> wishes, Changes changes) {
        if (wishes.isEmpty()) {
            return new ConsentBook(List.of(), ids);
        }
        var customers = wishes.stream().map(wish -> wish.customer().id()).distinct().toList();
        var book = new ConsentBook(consents.standing(merchant, customers), ids);
        wishes.forEach(book::keep);
        consents.end(changes, book.ended());
        consents.add(changes, book.added());
        journal.add(changes, book.happenings().stream().map(one -> line(merchant, one)).toList());
        return book;
    }

    /// A customer agrees to nothing any more.
    public void withdrawAll(Customer customer, Actor actor, Instant at, Changes changes) {
        var merchant = changes.merchant();
        var wishes =
                consents.standing(merchant, List.of(customer.id())).stream()
                        .map(one -> one.consent().purpose())
                        .<ToConsent>map(
                                purpose -> new ToConsent.Withdraw(customer, purpose, actor, at))
                        .toList();
        consent(merchant, wishes, changes);
    }

    /// The consents of one customer become those of another. Of what they said about one purpose
    /// the latest counts: a withdrawal ends what the other had agreed to before.
    public void merge(Customer from, Customer into, Merged merged, Changes changes) {
        var merchant = changes.merchant();
        var hers = consents.of(merchant, from.id(), null, ALL);
        var others = consents.of(merchant, into.id(), null, ALL);
        var over = new ArrayList<ToConsent>();
        hers.stream()
                .filter(consent -> consent.overruledBy(others))
                .map(consent -> withdrawal(from, consent, merged))
                .forEach(over::add);
        others.stream()
                .filter(consent -> consent.overruledBy(hers))
                .map(consent -> withdrawal(into, consent, merged))
                .forEach(over::add);
        consent(merchant, over, changes);
        consents.move(changes, hers, into.id());
    }

    private static ToConsent withdrawal(Customer who, StandingConsent consent, Merged merged) {
        return new ToConsent.Withdraw(
                who, consent.consent().purpose(), merged.actor(), merged.at());
    }

    private JournalEntry line(MerchantId merchant, ConsentBook.Happening happening) {
        var wish = happening.wish();
        var type =
                switch (wish) {
                    case ToConsent.Give give -> "consent.given";
                    case ToConsent.Withdraw withdraw -> "consent.withdrawn";
                };
        var location = wish.actor().location();
        return new JournalEntry(
                ids.next(),
                type,
                wish.at(),
                wish.actor(),
                new Subject(location, null, wish.customer().id(), null, false),
                data(merchant, location, happening),
                List.of());
    }

    private static Map<String, @Nullable Object> data(
            MerchantId merchant, @Nullable UUID location, ConsentBook.Happening happening) {
        var consent = happening.consent();
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("merchant", merchant.toString());
        data.put("location", location == null ? null : PublicId.of(IdKind.LOCATION, location));
        data.put("customer", happening.wish().customer().shown());
        data.put(
                "consent",
                Map.of(
                        "purpose", consent.purpose().text(),
                        "text_version", consent.textVersion(),
                        "channel", happening.wish().channel()));
        return data;
    }
}
