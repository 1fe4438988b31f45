package dev.stampbook.scan.page;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.words.Words;
import org.springframework.stereotype.Component;

/// Draws the counter for whoever stands at it.
@Component
class CounterDrawing {

    private final Words words;
    private final Merchants merchants;
    private final Transactions transactions;

    CounterDrawing(Words words, Merchants merchants, Transactions transactions) {
        this.words = words;
        this.merchants = merchants;
        this.transactions = transactions;
    }

    /// The counter in the language and for the merchant of the caller.
    Counter of(Caller caller) {
        var actor = caller.actor();
        var merchant =
                transactions.reading(actor.merchant(), () -> merchants.get(actor.merchant()));
        return new Counter(merchant, actor, new Phrases(words, words.choose(caller.languages())));
    }
}
