package dev.stampbook.scan.kiosk;

import dev.stampbook.access.kiosk.KioskScope;
import dev.stampbook.access.kiosk.Kiosks;
import dev.stampbook.access.kiosk.LockingKiosks;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.scan.Scan;
import dev.stampbook.scan.ScanDesk;
import dev.stampbook.scan.ScanOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes scans at kiosks, unless they are locked, and locks those that were shown too much.
///
/// The scopes are held first, before cards and vouchers: two scans of one kiosk wait for each
/// other, so that neither overlooks the other when it counts.
@Component
class KioskDesk implements Deed<Scan, KioskOutcome> {

    private final Kiosks kiosks;
    private final LockingKiosks locking;
    private final KioskScans scans;
    private final ScanDesk desk;

    KioskDesk(Kiosks kiosks, LockingKiosks locking, KioskScans scans, ScanDesk desk) {
        this.kiosks = kiosks;
        this.locking = locking;
        this.scans = scans;
        this.desk = desk;
    }

    /// One outcome per scan, in their order.
    @Override
    public List<KioskOutcome> perform(MerchantId merchant, List<Scan> wanted, Changes changes) {
        var open = open(merchant, wanted);
        var taken = wanted.stream().filter(scan -> open.containsKey(device(scan))).toList();
        var outcomes = new HashMap<UUID, ScanOutcome>();
        if (!taken.isEmpty()) {
            var told = desk.perform(merchant, taken, changes).iterator();
            taken.forEach(scan -> outcomes.put(scan.id(), told.next()));
        }
        var locked = lock(open, taken, outcomes, changes);
        return wanted.stream().map(scan -> told(scan, outcomes, locked)).toList();
    }

    private static KioskOutcome told(
            Scan scan, Map<UUID, ScanOutcome> outcomes, List<UUID> locked) {
        var outcome = outcomes.get(scan.id());
        return outcome == null
                ? new KioskOutcome.Locked()
                : new KioskOutcome.Answered(outcome, locked.contains(device(scan)));
    }

    private Map<UUID, KioskScope> open(MerchantId merchant, List<Scan> wanted) {
        var devices = wanted.stream().map(KioskDesk::device).distinct().toList();
        var open = new HashMap<UUID, KioskScope>();
        kiosks.lock(merchant, devices).stream()
                .filter(scope -> !scope.locked())
                .forEach(scope -> open.put(scope.device(), scope));
        return open;
    }

    private List<UUID> lock(
            Map<UUID, KioskScope> open,
            List<Scan> taken,
            Map<UUID, ScanOutcome> outcomes,
            Changes changes) {
        var locked = new ArrayList<UUID>();
        if (taken.isEmpty()) {
            return locked;
        }
        var last = taken.getLast();
        var now = last.times().received();
        var tallies = new Tallies(open, now);
        scans.since(changes.merchant(), open.keySet(), tallies.begin()).forEach(tallies::add);
        taken.forEach(scan -> tallies.add(scan, Objects.requireNonNull(outcomes.get(scan.id()))));
        for (var scope : open.values()) {
            if (tallies.of(scope).suspicious()) {
                locking.lock(changes, new By(last.actor(), now), scope);
                locked.add(scope.device());
            }
        }
        return locked;
    }

    static UUID device(Scan scan) {
        return Objects.requireNonNull(scan.actor().id());
    }
}
