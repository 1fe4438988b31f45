package dev.stampbook.scan.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Page;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Scans that were taken while a line was down.
@Controller
class LatePages {

    static final Duration SHOWN = Duration.ofDays(90);
    private static final int MOST = 200;

    private final LateScans scans;
    private final Transactions transactions;

    LatePages(LateScans scans, Transactions transactions) {
        this.scans = scans;
        this.transactions = transactions;
    }

    @GetMapping("/desk/late")
    Page list(Desk desk) {
        var since = desk.now().minus(SHOWN);
        var found = transactions.reading(desk.id(), () -> scans.list(desk.id(), since, MOST));
        var frame = desk.frame(desk.words().say("desk.place.late"));
        return Page.of("scan/late", new LatePage(frame, new LateTelling(desk).table(found)));
    }
}
