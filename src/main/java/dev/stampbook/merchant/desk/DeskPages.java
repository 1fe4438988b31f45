package dev.stampbook.merchant.desk;

import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page of the desk.
@Controller
class DeskPages {

    private final List<DeskHome> homes;
    private final Transactions transactions;

    DeskPages(List<DeskHome> homes, Transactions transactions) {
        this.homes = homes;
        this.transactions = transactions;
    }

    @GetMapping("/desk")
    Page show(Desk desk) {
        var frame = desk.frame(desk.words().say("desk.home"));
        return transactions.reading(
                desk.id(),
                () ->
                        Page.of(
                                "desk/home",
                                new DeskHomePage(
                                        frame,
                                        homes.stream()
                                                .flatMap(home -> home.steps(desk).stream())
                                                .toList(),
                                        homes.stream()
                                                .flatMap(home -> home.figures(desk).stream())
                                                .toList())));
    }
}
