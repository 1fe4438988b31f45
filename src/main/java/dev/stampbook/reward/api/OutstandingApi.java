package dev.stampbook.reward.api;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Caller;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is at stake, over the public API.
@RestController
class OutstandingApi {

    private final OutstandingLists lists;
    private final Transactions transactions;
    private final Clock clock;

    OutstandingApi(OutstandingLists lists, Transactions transactions, Clock clock) {
        this.lists = lists;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Vouchers that are or will be usable, and their face value, as of this moment.
    @GetMapping("/api/v1/vouchers/outstanding")
    OutstandingView list(Caller caller) {
        var merchant = caller.require(Right.READ).actor().merchant();
        var now = clock.instant();
        return OutstandingView.of(
                transactions.reading(merchant, () -> lists.count(merchant, now)), now);
    }
}
