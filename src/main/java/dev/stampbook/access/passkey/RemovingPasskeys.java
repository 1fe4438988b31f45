package dev.stampbook.access.passkey;

import dev.stampbook.platform.IdKind;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Removes passkeys: one of them, or all that a member has; what is not there is removed already.
@Component
public class RemovingPasskeys implements Deed<RemovingPasskeys.ToRemove, Integer> {

    private final Passkeys passkeys;
    private final Housekeeping housekeeping;

    RemovingPasskeys(Passkeys passkeys, Housekeeping housekeeping) {
        this.passkeys = passkeys;
        this.housekeeping = housekeeping;
    }

    /// The wish that a member signs in with this passkey no more; without one, with none.
    public record ToRemove(By by, UUID staff, @Nullable UUID passkey) {}

    @Override
    public List<Integer> perform(MerchantId merchant, List<ToRemove> wishes, Changes changes) {
        var there =
                new ArrayList<>(
                        passkeys.lock(merchant, wishes.stream().map(ToRemove::staff).toList()));
        return wishes.stream().map(wish -> remove(wish, there, changes)).toList();
    }

    private int remove(ToRemove wish, List<Passkey> there, Changes changes) {
        var gone =
                there.stream()
                        .filter(one -> one.staff().equals(wish.staff()))
                        .filter(one -> wish.passkey() == null || one.id().equals(wish.passkey()))
                        .toList();
        there.removeAll(gone);
        gone.forEach(one -> passkeys.delete(changes, one.id()));
        if (!gone.isEmpty()) {
            housekeeping.note(
                    changes,
                    wish.by(),
                    "passkey.removed",
                    Map.of("staff", PublicId.of(IdKind.STAFF_MEMBER, wish.staff())));
        }
        return gone.size();
    }
}
