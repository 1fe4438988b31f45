package dev.stampbook.merchant.desk;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.security.web.csrf.CsrfToken;
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

    Desk open(Caller caller, HttpServletRequest request) {
        var id = caller.actor().merchant();
        var merchant = transactions.reading(id, () -> merchants.get(id));
        var phrases = new Phrases(words, words.choose(caller.languages()));
        return new Desk(caller, merchant, phrases, look(request), room);
    }

    private Desk.Look look(HttpServletRequest request) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Desk.Look(
                request.getRequestURI(),
                csrf == null ? "" : csrf.getToken(),
                request.getParameter("done"),
                clock.instant());
    }
}
