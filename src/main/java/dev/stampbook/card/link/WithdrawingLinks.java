package dev.stampbook.card.link;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Withdraws join links, as whoever may stamp may; one that is over already stays as it is. Empty
/// for one that the merchant does not have.
@Component
public class WithdrawingLinks implements Deed<WithdrawingLinks.ToWithdraw, Optional<JoinLink>> {

    private final JoinLinks links;
    private final Housekeeping housekeeping;

    WithdrawingLinks(JoinLinks links, Housekeeping housekeeping) {
        this.links = links;
        this.housekeeping = housekeeping;
    }

    /// The wish to be rid of a link.
    public record ToWithdraw(Actor actor, UUID link, Instant at) {}

    /// The links as they are then.
    @Override
    public List<Optional<JoinLink>> perform(
            MerchantId merchant, List<ToWithdraw> wishes, Changes changes) {
        var known = new HashMap<UUID, JoinLink>();
        links.lockById(merchant, wishes.stream().map(ToWithdraw::link).toList())
                .forEach(link -> known.put(link.id(), link));
        return wishes.stream().map(wish -> withdraw(wish, known, changes)).toList();
    }

    private Optional<JoinLink> withdraw(
            ToWithdraw wish, Map<UUID, JoinLink> known, Changes changes) {
        var link = known.get(wish.link());
        if (link == null || link.state(wish.at()) != JoinLink.State.OPEN) {
            return Optional.ofNullable(link);
        }
        var withdrawn = link.withdrawn(wish.at());
        known.put(link.id(), withdrawn);
        links.withdraw(changes, link.id(), wish.at());
        housekeeping.note(
                changes,
                new By(wish.actor(), wish.at()),
                "join_link.withdrawn",
                Map.of(
                        "join_link",
                        link.publicId(),
                        "program",
                        PublicId.of(IdKind.PROGRAM, link.program())));
        return Optional.of(withdrawn);
    }
}
