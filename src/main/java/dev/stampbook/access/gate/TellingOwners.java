package dev.stampbook.access.gate;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.pace.GuessingAlarm;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Tells an owner, through the journal, that somebody guesses her codes.
@Component
class TellingOwners implements GuessingAlarm {

    private final Housekeeping housekeeping;
    private final Transactions transactions;
    private final Clock clock;

    TellingOwners(Housekeeping housekeeping, Transactions transactions, Clock clock) {
        this.housekeeping = housekeeping;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void guessed(MerchantId merchant, Instant until) {
        var by = new By(Actor.system(merchant), clock.instant());
        transactions.of(
                merchant,
                changes -> {
                    housekeeping.note(
                            changes, by, "lookups.braked", Map.of("until", until.toString()));
                    return until;
                });
    }
}
