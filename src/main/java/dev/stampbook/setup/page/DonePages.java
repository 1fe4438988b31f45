package dev.stampbook.setup.page;

import dev.stampbook.card.Program;
import dev.stampbook.card.print.Posters;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The end of the set-up, which is the beginning of everything else.
@Controller
class DonePages {

    private final Benches benches;
    private final Posters posters;

    DonePages(Benches benches, Posters posters) {
        this.benches = benches;
        this.posters = posters;
    }

    @GetMapping("/desk/setup/done")
    Object show(Desk desk) {
        return benches.open(
                desk,
                bench -> {
                    var program = bench.standing().program();
                    return program == null || bench.draft() != null
                            ? Benches.to(Bench.ADDRESS)
                            : page(bench, program);
                });
    }

    private Page page(Bench bench, Program program) {
        var words = bench.words();
        var join = posters.joinUrl(program);
        return Page.of(
                "setup/done",
                new DonePage(
                        bench.end(words.say("setup.done.title"), "symbol", "notice"),
                        join,
                        Symbols.draw(Symbol.QR, join).svg(join),
                        Posters.address(program)));
    }
}
