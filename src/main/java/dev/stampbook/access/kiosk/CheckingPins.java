package dev.stampbook.access.kiosk;

import dev.stampbook.access.Passwords;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Checks the PIN of a kiosk: the right one unlocks it, or leads out of it.
@Component
public class CheckingPins {

    private final Kiosks kiosks;
    private final Passwords passwords;
    private final Housekeeping housekeeping;
    private final Transactions transactions;
    private final Clock clock;

    CheckingPins(
            Kiosks kiosks,
            Passwords passwords,
            Housekeeping housekeeping,
            Transactions transactions,
            Clock clock) {
        this.kiosks = kiosks;
        this.passwords = passwords;
        this.housekeeping = housekeeping;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of a PIN.
    public enum PinOutcome {
        /// It was right.
        RIGHT,
        /// It was not.
        WRONG,
        /// There were too many wrong ones; nobody looked at it.
        TOO_SOON
    }

    /// Tries a PIN at the kiosk that the actor is; the right one lets it go on, or leave.
    public PinOutcome check(Actor actor, String pin, boolean leaving) {
        var device = Objects.requireNonNull(actor.id());
        var scope = transactions.of(actor.merchant(), changes -> attempt(changes, device));
        if (scope.isEmpty()) {
            return PinOutcome.TOO_SOON;
        }
        if (!passwords.fits(pin, scope.get().pinHash())) {
            return PinOutcome.WRONG;
        }
        transactions.of(
                actor.merchant(),
                changes -> {
                    open(changes, new By(actor, clock.instant()), scope.get(), leaving);
                    return device;
                });
        return PinOutcome.RIGHT;
    }

    private Optional<KioskScope> attempt(Changes changes, UUID device) {
        var now = clock.instant();
        var scope =
                kiosks.lock(changes.merchant(), List.of(device)).stream()
                        .filter(one -> !one.closed(now))
                        .findFirst();
        scope.ifPresent(one -> kiosks.save(changes, one.attempted(now)));
        return scope;
    }

    private void open(Changes changes, By by, KioskScope scope, boolean leaving) {
        if (kiosks.lock(changes.merchant(), List.of(scope.device())).isEmpty()) {
            return;
        }
        if (leaving) {
            kiosks.remove(changes, scope.device());
            housekeeping.note(changes, by, "kiosk.left", KioskPins.about(scope.device()));
        } else {
            kiosks.save(changes, scope.opened(by.at()));
        }
    }
}
