package dev.stampbook.platform.chain;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Signed checkpoints for whoever keeps them elsewhere: the past cannot be rebuilt behind one.
@RestController
class CheckpointApi {

    private final Checkpoints checkpoints;
    private final Transactions transactions;

    CheckpointApi(Checkpoints checkpoints, Transactions transactions) {
        this.checkpoints = checkpoints;
        this.transactions = transactions;
    }

    /// Oldest first; there is always a cursor, with which a collector comes back.
    @GetMapping("/api/v1/checkpoints")
    Page<CheckpointView> list(Caller caller, Listing listing) {
        var merchant = caller.require(Right.READ).actor().merchant();
        var after = seq(listing.cursor());
        return transactions.reading(merchant, () -> page(merchant, after, listing));
    }

    private Page<CheckpointView> page(MerchantId merchant, long after, Listing listing) {
        var found = checkpoints.after(merchant, after, listing.fetch());
        var data = found.subList(0, Math.min(listing.limit(), found.size()));
        var next = data.isEmpty() ? after : data.getLast().link().seq();
        return new Page<>(data, String.valueOf(next), found.size() > listing.limit())
                .map(CheckpointView::of);
    }

    private static long seq(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new InvalidInput("?after", "invalid.cursor");
        }
        return Long.parseLong(cursor);
    }
}
