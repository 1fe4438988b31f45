package dev.stampbook.access.passkey;

import dev.stampbook.access.passkey.Challenges.Challenge;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Adds passkeys to staff members, a bounded number each; false for one too many.
@Component
class AddingPasskeys implements Deed<AddingPasskeys.ToAdd, Boolean> {

    static final int PASSKEYS_MAX = 20;

    private final Passkeys passkeys;
    private final Housekeeping housekeeping;
    private final Ids ids;

    AddingPasskeys(Passkeys passkeys, Housekeeping housekeeping, Ids ids) {
        this.passkeys = passkeys;
        this.housekeeping = housekeeping;
        this.ids = ids;
    }

    /// The wish to sign in with this key from now on.
    record ToAdd(By by, UUID staff, String name, Passkey.Key key, Challenge challenge) {}

    @Override
    public List<Boolean> perform(MerchantId merchant, List<ToAdd> wishes, Changes changes) {
        var all =
                new ArrayList<>(
                        passkeys.lock(merchant, wishes.stream().map(ToAdd::staff).toList()).stream()
                                .map(Passkey::staff)
                                .toList());
        return wishes.stream().map(wish -> add(wish, all, changes)).toList();
    }

    private boolean add(ToAdd wish, List<UUID> all, Changes changes) {
        if (all.stream().filter(wish.staff()::equals).count() >= PASSKEYS_MAX) {
            return false;
        }
        all.add(wish.staff());
        passkeys.spend(changes, wish.challenge());
        var at = wish.by().at();
        passkeys.insert(
                changes, new Passkey(ids.next(), wish.staff(), wish.name(), wish.key(), at, null));
        housekeeping.note(
                changes,
                wish.by(),
                "passkey.added",
                Map.of("staff", PublicId.of(IdKind.STAFF_MEMBER, wish.staff())));
        return true;
    }
}
