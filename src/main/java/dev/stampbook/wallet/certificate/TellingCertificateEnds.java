package dev.stampbook.wallet.certificate;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.journal.Subject;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.platform.task.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells of certificates that end soon, once for each of the days that are worth it.
@Component
class TellingCertificateEnds implements Chore {

    private static final Duration LOOK = Duration.ofMinutes(10);
    private static final int MERCHANTS_AT_ONCE = 100;

    private final EndingCertificates certificates;
    private final Journal journal;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    TellingCertificateEnds(
            EndingCertificates certificates,
            Journal journal,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.certificates = certificates;
        this.journal = journal;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ends of certificates";
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    @Override
    public void run() {
        var now = clock.instant();
        Turns.take(
                () -> certificates.merchants(now, MERCHANTS_AT_ONCE),
                merchant -> tell(merchant, now));
    }

    private boolean tell(MerchantId merchant, Instant now) {
        return transactions.of(
                merchant,
                changes -> {
                    var end = certificates.take(merchant, now);
                    end.ifPresent(
                            at -> Ending.of(at, now).ifPresent(told -> tell(changes, at, told)));
                    return end.isPresent();
                });
    }

    private void tell(Changes changes, Instant end, Ending told) {
        certificates.told(changes.merchant(), told.next().map(next -> next.at(end)));
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("merchant", changes.merchant().toString());
        data.put("days", told.days());
        data.put("expires_at", end.toString());
        var type = told == Ending.OVER ? "certificate.expired" : "certificate.expiring";
        var actor = Actor.system(changes.merchant());
        var line =
                new JournalEntry(
                        ids.next(), type, told.at(end), actor, Subject.NONE, data, List.of());
        journal.add(changes, List.of(line));
    }
}
