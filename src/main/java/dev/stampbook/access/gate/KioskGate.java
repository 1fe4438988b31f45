package dev.stampbook.access.gate;

import dev.stampbook.access.kiosk.Kiosks;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.ProblemWriting;
import org.springframework.stereotype.Component;

/// What the gate for people needs to know about kiosks.
@Component
class KioskGate {

    private final Kiosks kiosks;
    private final Transactions transactions;

    KioskGate(Kiosks kiosks, Transactions transactions) {
        this.kiosks = kiosks;
        this.transactions = transactions;
    }

    KioskFilter filter(ProblemWriting problems) {
        return new KioskFilter(kiosks, transactions, problems);
    }
}
