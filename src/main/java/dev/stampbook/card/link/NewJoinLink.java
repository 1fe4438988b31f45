package dev.stampbook.card.link;

import dev.stampbook.card.link.JoinLink.Purchase;
import dev.stampbook.card.link.MakingLinks.ToMake;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.web.InputChecks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The body that makes a join link: for which program, worth how many stamps or which amount,
/// where.
record NewJoinLink(
        String program,
        @Nullable Integer count,
        @Nullable Money amount,
        @Nullable String location) {

    private static final int COUNT_MAX = 1_000;
    private static final long AMOUNT_MAX = 1_000_000_000_000L;

    ToMake read(Actor actor, Instant now) {
        new InputChecks()
                .range("/count", count == null ? null : count.longValue(), 1, COUNT_MAX)
                .range("/amount/value", amount == null ? null : amount.value(), 1, AMOUNT_MAX)
                .done();
        var card =
                PublicId.parse(IdKind.PROGRAM, program).orElseThrow(() -> new NotFound("program"));
        return new ToMake(actor, card, new Purchase(count == null ? 1 : count, amount), now);
    }
}
