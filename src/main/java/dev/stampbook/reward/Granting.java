package dev.stampbook.reward;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hands over what was promised, inside the deed that earned it.
///
/// It takes two steps, so that an empty pool can refuse the stamp that would need it: claim what
/// the first decision needs, decide again with what was got, grant.
@Component
public class Granting {

    Granting() {}

    /// A reward on its way to its owner; `reference` is the source under which it is granted once,
    /// made from the origin when missing.
    public record Grant(
            Reward reward,
            Origin origin,
            Voucher.Owner owner,
            @Nullable UUID location,
            Actor actor,
            Instant at,
            @Nullable String reference,
            boolean test) {}

    /// What a grant became: a voucher, or an award without one.
    public record Granted(Reward reward, @Nullable Voucher voucher) {}

    /// Codes held for grants until the transaction ends; per pool how many were got.
    public record Claimed(Map<UUID, Integer> gotByPool) {

        public Claimed {
            gotByPool = Map.copyOf(gotByPool);
        }

        /// How many codes of a pool may be handed out.
        public int got(UUID pool) {
            return gotByPool.getOrDefault(pool, 0);
        }
    }

    /// Holds as many codes as the grants need, or all there are.
    public Claimed claim(MerchantId merchant, List<Grant> grants) {
        throw new UnsupportedOperationException("claim");
    }

    /// Adds the vouchers and their journal lines; one result per grant, in their order.
    public List<Granted> grant(List<Grant> grants, Claimed claimed, Changes changes) {
        throw new UnsupportedOperationException("grant");
    }
}
