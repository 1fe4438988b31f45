package dev.stampbook.reward;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ends vouchers before their use.
@Component
public class Voiding implements Deed<Voiding.ToVoid, Voiding.VoidOutcome> {

    Voiding() {}

    /// The wish to end a voucher.
    public record ToVoid(
            Actor actor, UUID voucher, String reason, @Nullable UUID location, Instant at) {}

    /// What came of it.
    public sealed interface VoidOutcome {

        /// It is void; also when it was before.
        record Voided(Voucher voucher) implements VoidOutcome {}

        /// It was used already.
        record NotVoided(Refused refused, Voucher voucher) implements VoidOutcome {}

        /// The merchant has no such voucher.
        record Absent() implements VoidOutcome {}
    }

    /// One outcome per wish, in their order.
    @Override
    public List<VoidOutcome> perform(MerchantId merchant, List<ToVoid> wishes, Changes changes) {
        throw new UnsupportedOperationException("void");
    }

    /// Voids locked vouchers inside somebody else's deed, which knows that none of them is redeemed
    /// and tells those who hold on to them; vouchers that ended otherwise stay as they are.
    public void end(List<Voucher> vouchers, ToVoid wish, Changes changes) {
        throw new UnsupportedOperationException("end");
    }
}
