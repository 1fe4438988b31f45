package dev.stampbook.access.device;

import dev.stampbook.access.Readmitting.Sessions;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Signs all devices of somebody out at once, but for the one that acts.
@Component
class EndingSessions implements Sessions {

    private final PairedDevices devices;
    private final Housekeeping housekeeping;

    EndingSessions(PairedDevices devices, Housekeeping housekeeping) {
        this.devices = devices;
        this.housekeeping = housekeeping;
    }

    @Override
    public void end(Changes changes, By by, UUID member) {
        for (var device : devices.lockSignedIn(changes.merchant(), member)) {
            if (!device.equals(by.actor().id())) {
                devices.signOut(changes, device, by.at());
                var about = Map.of("device", PublicId.of(IdKind.DEVICE, device));
                housekeeping.note(changes, by, "device.signed_out", about);
            }
        }
    }
}
