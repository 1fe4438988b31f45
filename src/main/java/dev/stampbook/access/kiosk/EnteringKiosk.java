package dev.stampbook.access.kiosk;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes kiosks of devices; one that is a kiosk keeps its PIN.
@Component
public class EnteringKiosk implements Deed<EnteringKiosk.ToEnter, Boolean> {

    private final Kiosks kiosks;
    private final Housekeeping housekeeping;

    EnteringKiosk(Kiosks kiosks, Housekeeping housekeeping) {
        this.kiosks = kiosks;
        this.housekeeping = housekeeping;
    }

    /// The wish of a device to become a kiosk; what is kept of its PIN.
    public record ToEnter(By by, UUID device, String pinHash) {

        @Override
        public String toString() {
            return "ToEnter[%s]".formatted(device);
        }
    }

    /// Whether each became one now.
    @Override
    public List<Boolean> perform(MerchantId merchant, List<ToEnter> wishes, Changes changes) {
        var known = new HashSet<UUID>();
        kiosks.lock(merchant, wishes.stream().map(ToEnter::device).toList())
                .forEach(scope -> known.add(scope.device()));
        return wishes.stream().map(wish -> enter(wish, known.add(wish.device()), changes)).toList();
    }

    private boolean enter(ToEnter wish, boolean fresh, Changes changes) {
        if (fresh) {
            var scope = KioskScope.entered(wish.device(), wish.pinHash(), wish.by().at());
            kiosks.add(changes, scope);
            housekeeping.note(changes, wish.by(), "kiosk.entered", KioskPins.about(wish.device()));
        }
        return fresh;
    }
}
