package dev.stampbook.scan.kiosk;

import dev.stampbook.access.Passwords;
import dev.stampbook.access.kiosk.EnteringKiosk;
import dev.stampbook.access.kiosk.KioskScope;
import dev.stampbook.access.kiosk.Kiosks;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whether the device of a caller is a kiosk, and how it becomes one.
@Component
class KioskStanding {

    private final Kiosks kiosks;
    private final EnteringKiosk entering;
    private final Passwords passwords;
    private final Waist waist;
    private final Transactions transactions;
    private final Clock clock;

    KioskStanding(
            Kiosks kiosks,
            EnteringKiosk entering,
            Passwords passwords,
            Waist waist,
            Transactions transactions,
            Clock clock) {
        this.kiosks = kiosks;
        this.entering = entering;
        this.passwords = passwords;
        this.waist = waist;
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<KioskScope> of(Caller caller) {
        var merchant = caller.actor().merchant();
        return transactions.reading(merchant, () -> kiosks.find(merchant, device(caller)));
    }

    void enter(Caller caller, String pin) {
        var by = new By(caller.actor(), clock.instant());
        var wish = new EnteringKiosk.ToEnter(by, device(caller), passwords.hash(pin));
        waist.perform(entering, caller.actor().merchant(), wish);
    }

    private static UUID device(Caller caller) {
        return Objects.requireNonNull(caller.actor().id());
    }
}
