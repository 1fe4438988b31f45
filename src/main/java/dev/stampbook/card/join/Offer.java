package dev.stampbook.card.join;

import dev.stampbook.card.Program;
import dev.stampbook.card.link.LinkAddresses;
import org.jspecify.annotations.Nullable;

/// What somebody may take at the door: the card of a program, and the token of the join link that
/// led here, if one did.
record Offer(Program program, @Nullable String link) {

    /// Where this page is, in whichever language.
    String path() {
        var page = LinkAddresses.path(program);
        return link == null ? page : page + "/" + link;
    }

    /// A mask, so that no token reaches a log.
    @Override
    public String toString() {
        return "Offer[…]";
    }
}
