package dev.stampbook.card.link;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A join link as the API shows it; `url` once, when it is made. `stamps` are those that a new card
/// starts with, the welcome included; `card` is the one that they went to.
record JoinLinkView(
        String id,
        @Nullable String url,
        String program,
        int stamps,
        @Nullable Money amount,
        JoinLink.State state,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable String card) {

    static JoinLinkView of(JoinLink link, @Nullable String url, Instant now) {
        var use = link.use();
        return new JoinLinkView(
                link.publicId(),
                url,
                PublicId.of(IdKind.PROGRAM, link.program()),
                link.promised(),
                link.purchase().amount(),
                link.state(now),
                link.createdAt(),
                link.expiresAt(),
                use == null ? null : use.at(),
                use == null ? null : PublicId.of(IdKind.CARD, use.card()));
    }
}
