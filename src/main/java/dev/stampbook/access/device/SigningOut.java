package dev.stampbook.access.device;

import dev.stampbook.access.Role;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.write.Deed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Signs devices out from elsewhere; what was out before stays as it was.
@Component
public class SigningOut implements Deed<SigningOut.ToSignOut, SigningOut.SignOutOutcome> {

    private final PairedDevices devices;
    private final Housekeeping housekeeping;

    SigningOut(PairedDevices devices, Housekeeping housekeeping) {
        this.devices = devices;
        this.housekeeping = housekeeping;
    }

    /// The wish to have a device signed out.
    public record ToSignOut(By by, UUID device) {}

    /// What came of it.
    public sealed interface SignOutOutcome {

        /// It opens nothing any more.
        record SignedOut() implements SignOutOutcome {}

        /// It is an owner's, and only owners touch those.
        record NotAllowed(Refused refused) implements SignOutOutcome {}

        /// The merchant has no such device.
        record Absent() implements SignOutOutcome {}
    }

    @Override
    public List<SignOutOutcome> perform(
            MerchantId merchant, List<ToSignOut> wishes, Changes changes) {
        var known = new HashMap<UUID, PairedDevice>();
        devices.lock(merchant, wishes.stream().map(ToSignOut::device).toList())
                .forEach(device -> known.put(device.id(), device));
        var done = new HashSet<UUID>();
        return wishes.stream().map(wish -> signOut(wish, known, done, changes)).toList();
    }

    private SignOutOutcome signOut(
            ToSignOut wish, Map<UUID, PairedDevice> known, Set<UUID> done, Changes changes) {
        var device = known.get(wish.device());
        if (device == null) {
            return new SignOutOutcome.Absent();
        }
        if (device.role() == Role.OWNER && !wish.by().actor().may(Right.KEYS)) {
            return new SignOutOutcome.NotAllowed(Refused.because(WebRefusal.FORBIDDEN));
        }
        if (!device.signedOut() && done.add(device.id())) {
            devices.signOut(changes, device.id(), wish.by().at());
            housekeeping.note(
                    changes,
                    wish.by(),
                    "device.signed_out",
                    Map.of("device", PublicId.of(IdKind.DEVICE, device.id())));
        }
        return new SignOutOutcome.SignedOut();
    }
}
