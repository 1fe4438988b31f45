package dev.stampbook.access;

import dev.stampbook.access.ApiKeys.ApiKey;
import dev.stampbook.platform.IdKind;
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
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Revokes API keys, once each; empty for one that the merchant does not have.
@Component
public class RevokingApiKeys implements Deed<RevokingApiKeys.ToRevoke, Optional<ApiKey>> {

    private final ApiKeys apiKeys;
    private final Housekeeping housekeeping;

    RevokingApiKeys(ApiKeys apiKeys, Housekeeping housekeeping) {
        this.apiKeys = apiKeys;
        this.housekeeping = housekeeping;
    }

    /// The wish to be rid of a key.
    public record ToRevoke(By by, UUID key) {}

    @Override
    public List<Optional<ApiKey>> perform(
            MerchantId merchant, List<ToRevoke> wishes, Changes changes) {
        var known = new HashMap<UUID, ApiKey>();
        apiKeys.lock(merchant, wishes.stream().map(ToRevoke::key).toList())
                .forEach(key -> known.put(key.id(), key));
        return wishes.stream().map(wish -> revoke(wish, known, changes)).toList();
    }

    private Optional<ApiKey> revoke(ToRevoke wish, Map<UUID, ApiKey> known, Changes changes) {
        var key = known.get(wish.key());
        if (key == null || key.revokedAt() != null) {
            return Optional.ofNullable(key);
        }
        var revoked = key.revoked(wish.by().at());
        known.put(key.id(), revoked);
        apiKeys.revoke(changes, key.id(), wish.by().at());
        housekeeping.note(
                changes,
                wish.by(),
                "api_key.revoked",
                Map.of("api_key", PublicId.of(IdKind.API_KEY, key.id())));
        return Optional.of(revoked);
    }
}
