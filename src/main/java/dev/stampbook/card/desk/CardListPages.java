package dev.stampbook.card.desk;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.api.CardLists;
import dev.stampbook.card.api.FindingCards;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.web.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Cards: a list, a search, one of them. Searching is a form that is sent, because looking people
/// up leaves a trace, and because nobody's name belongs into an address.
@Controller
class CardListPages {

    private static final int FOUND_MAX = 100;

    private final CardLists lists;
    private final FindingCards finding;
    private final CardFile file;
    private final Transactions transactions;

    CardListPages(CardLists lists, FindingCards finding, CardFile file, Transactions transactions) {
        this.lists = lists;
        this.finding = finding;
        this.file = file;
        this.transactions = transactions;
    }

    @GetMapping("/desk/cards")
    Page list(Desk desk, Listing listing) {
        var after = listing.after(desk.id(), IdKind.CARD);
        var wanted = new CardLists.Wanted(null, null, null);
        return transactions.reading(
                desk.id(),
                () -> {
                    var ids = lists.list(desk.id(), wanted, after, listing.fetch());
                    var page = listing.page(desk.id(), IdKind.CARD, ids, id -> id);
                    var more =
                            page.hasMore()
                                    ? new Table.Link(
                                            "/desk/cards?after=" + page.next(),
                                            desk.words().say("table.more"))
                                    : null;
                    return page(desk, "", file.hands(desk, page.data()), more);
                });
    }

    @PostMapping("/desk/cards")
    Page search(Desk desk, @RequestParam(defaultValue = "") String q) {
        if (q.isBlank()) {
            return page(desk, "", List.of(), null);
        }
        var found = finding.find(desk.caller(), q.strip());
        return transactions.reading(
                desk.id(),
                () -> {
                    var wanted = new CardLists.Wanted(null, null, found);
                    var ids = lists.list(desk.id(), wanted, null, FOUND_MAX);
                    return page(desk, q, file.hands(desk, ids), null);
                });
    }

    @GetMapping("/desk/cards/{id}")
    Page show(Desk desk, @PathVariable String id, @RequestParam(defaultValue = "") String line) {
        return file.page(desk, id, new CardFile.Line(line));
    }

    private static Page page(
            Desk desk, String typed, List<CardInHand> hands, Table.@Nullable Link more) {
        var drawing = new CardDrawing(desk);
        var frame = desk.frame(desk.words().say("desk.place.cards"));
        var page = new CardListPage(frame, drawing.search(typed), drawing.table(hands, more));
        return Page.of("card/desk/cards", page);
    }
}
