package dev.stampbook.platform.chain;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Signs where the chain of a merchant ends.
@Component
class Certifying {

    private static final Duration APART = Duration.ofHours(1);

    private final ChainKeys keys;
    private final Links links;
    private final Checkpoints checkpoints;
    private final Transactions transactions;
    private final Clock clock;

    Certifying(
            ChainKeys keys,
            Links links,
            Checkpoints checkpoints,
            Transactions transactions,
            Clock clock) {
        this.keys = keys;
        this.links = links;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Signs the end unless that was done within the hour.
    void hourly(MerchantId merchant) {
        sign(merchant, last -> !last.at().isAfter(before()));
    }

    /// When a checkpoint must have been signed for another to be due.
    Instant before() {
        return clock.instant().minus(APART);
    }

    /// Signs the end as it is now; answers its number, 0 when there is no chain yet.
    long now(MerchantId merchant) {
        return sign(merchant, last -> true);
    }

    private long sign(MerchantId merchant, Predicate<Checkpoints.Last> old) {
        return transactions.of(
                merchant,
                changes -> {
                    var end = links.lockHead(merchant);
                    if (end.seq() > 0 && due(merchant, end, old)) {
                        checkpoints.add(merchant, signed(merchant, end, clock.instant()));
                    }
                    return end.seq();
                });
    }

    private boolean due(MerchantId merchant, Link end, Predicate<Checkpoints.Last> old) {
        return checkpoints
                .last(merchant)
                .map(last -> last.seq() < end.seq() && old.test(last))
                .orElse(true);
    }

    private Checkpoint signed(MerchantId merchant, Link end, Instant now) {
        var key = keys.key();
        var text = Checkpoint.signed(merchant.toString(), end, now);
        var signature = Signatures.signed(key.privateKey(), text);
        return new Checkpoint(
                merchant.toString(),
                end,
                now,
                key.publicKey(),
                HexFormat.of().formatHex(signature));
    }
}
