package dev.stampbook.access;

import dev.stampbook.access.ApiKeys.ApiKey;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes API keys; empty for one that would be bound to a staff member who is not there.
@Component
public class MakingApiKeys implements Deed<MakingApiKeys.ToMake, Optional<MakingApiKeys.Made>> {

    private final ApiKeys apiKeys;
    private final StaffMembers staff;
    private final Merchants merchants;
    private final Keyring keyring;
    private final Housekeeping housekeeping;
    private final Ids ids;

    MakingApiKeys(
            ApiKeys apiKeys,
            StaffMembers staff,
            Merchants merchants,
            Keyring keyring,
            Housekeeping housekeeping,
            Ids ids) {
        this.apiKeys = apiKeys;
        this.staff = staff;
        this.merchants = merchants;
        this.keyring = keyring;
        this.housekeeping = housekeeping;
        this.ids = ids;
    }

    /// The wish for a key.
    public record ToMake(By by, String name, UUID staff, Set<Right> scopes) {}

    /// A key with the text that is shown once.
    public record Made(ApiKey key, String text) {}

    @Override
    public List<Optional<Made>> perform(MerchantId merchant, List<ToMake> wishes, Changes changes) {
        var prefix = merchants.get(merchant).prefix();
        var members = new HashMap<UUID, StaffMember>();
        staff.find(merchant, wishes.stream().map(ToMake::staff).toList())
                .forEach(member -> members.put(member.id(), member));
        return wishes.stream()
                .map(
                        wish ->
                                Optional.ofNullable(members.get(wish.staff()))
                                        .filter(member -> !member.disabled())
                                        .map(member -> make(prefix, wish, changes)))
                .toList();
    }

    private Made make(String prefix, ToMake wish, Changes changes) {
        var drawn = keyring.draw(Keyring.Kind.API_KEY, changes.merchant(), prefix);
        var at = wish.by().at();
        var key = new ApiKey(ids.next(), wish.staff(), wish.name(), wish.scopes(), at, null, null);
        apiKeys.insert(changes, key, drawn.hmac());
        housekeeping.note(
                changes,
                wish.by(),
                "api_key.added",
                Map.of("api_key", PublicId.of(IdKind.API_KEY, key.id())));
        return new Made(key, drawn.text());
    }
}
