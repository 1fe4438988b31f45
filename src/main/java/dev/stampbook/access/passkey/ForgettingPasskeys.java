package dev.stampbook.access.passkey;

import dev.stampbook.access.Readmitting.Proofs;
import dev.stampbook.access.passkey.RemovingPasskeys.ToRemove;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping.By;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes the passkeys away from whoever is let in again.
@Component
class ForgettingPasskeys implements Proofs {

    private final RemovingPasskeys removing;

    ForgettingPasskeys(RemovingPasskeys removing) {
        this.removing = removing;
    }

    @Override
    public void forget(Changes changes, By by, UUID member) {
        removing.perform(changes.merchant(), List.of(new ToRemove(by, member, null)), changes);
    }
}
