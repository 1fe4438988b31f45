package dev.stampbook.card.link;

import dev.stampbook.card.link.JoinLink.State;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.write.Authority;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ends links with whoever made them: one whose maker may stamp no longer counts as withdrawn.
@Component
class Makers {

    private final Authority authority;

    Makers(Authority authority) {
        this.authority = authority;
    }

    /// A link as it is to whoever looks.
    JoinLink seen(MerchantId merchant, JoinLink link, Instant now) {
        var makers = makers(List.of(link), now);
        return makers.isEmpty()
                ? link
                : told(link, authority.still(merchant, makers, Right.STAMP, now), now);
    }

    /// Links as they are to whoever would use them; their makers stay who they are until the
    /// transaction ends.
    void hold(MerchantId merchant, Map<String, JoinLink> links, Instant now) {
        var makers = makers(links.values(), now);
        if (!makers.isEmpty()) {
            var still = authority.hold(merchant, makers, Right.STAMP, now);
            links.replaceAll((token, link) -> told(link, still, now));
        }
    }

    /// Who would stamp by these links; the instance itself, which has no sign-in, is never gone.
    private static List<Actor> makers(Collection<JoinLink> links, Instant now) {
        return links.stream()
                .filter(link -> link.state(now) == State.OPEN)
                .map(JoinLink::maker)
                .filter(maker -> maker.id() != null)
                .toList();
    }

    private static JoinLink told(JoinLink link, Set<UUID> still, Instant now) {
        var maker = link.maker().id();
        return link.state(now) != State.OPEN || maker == null || still.contains(maker)
                ? link
                : link.withdrawn(now);
    }
}
