package dev.stampbook.scan.page;

import dev.stampbook.card.link.JoinLink.Purchase;
import dev.stampbook.card.link.MakingLinks.ToMake;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the counter sends for a first-timer: which card, and what she has bought.
record NewLinkForm(
        @Nullable String program,
        @Nullable String stamps,
        @Nullable String amount,
        @Nullable String currency) {

    private static final UUID NOTHING = new UUID(0, 0);

    ToMake wish(Actor actor, Instant now) {
        var card = PublicId.parse(IdKind.PROGRAM, program == null ? "" : program).orElse(NOTHING);
        var count = Objects.requireNonNullElse(Typed.count(stamps), 1);
        return new ToMake(actor, card, new Purchase(count, Typed.bill(amount, currency)), now);
    }
}
