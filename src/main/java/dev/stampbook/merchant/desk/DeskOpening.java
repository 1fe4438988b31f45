package dev.stampbook.merchant.desk;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.words.Words;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens the desk of a caller's business, in the language that the caller reads.
@Component
class DeskOpening {

    private final Merchants merchants;
    private final Transactions transactions;
    private final Words words;
    private final DeskRoom room;
    private final Clock clock;

    DeskOpening(
            Merchants merchants,
            Transactions transactions,
            Words words,
            DeskRoom room,
            Clock clock) {
        this.merchants = merchants;
        this.transactions = transactions;
        this.words = words;
        this.room = room;
        this.clock = clock;
    }

    /// The desk as it looks where the caller stands.
    Desk open(Caller caller, Where where) {
        var id = caller.actor().merchant();
        var merchant = transactions.reading(id, () -> merchants.get(id));
        var phrases = new Phrases(words, words.choose(caller.languages()));
        var look =
                new Desk.Look(
                        where.path(), where.back(), where.csrf(), where.done(), clock.instant());
        return new Desk(caller, merchant, phrases, look, room);
    }

    /// The page that was asked for, where it is again (nowhere after a form), the token for its
    /// forms, and what was done before it.
    record Where(String path, @Nullable String back, String csrf, @Nullable String done) {}
}
