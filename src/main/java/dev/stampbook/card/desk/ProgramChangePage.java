package dev.stampbook.card.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import java.util.List;
import java.util.Map;

/// What a change of the rules would do, before it is made: for new cycles only, or for all cards
/// now. `typed` is the form that asked for it, to be sent again with the answer.
public record ProgramChangePage(
        DeskFrame frame, String address, Map<String, String> typed, List<Way> ways) {

    public ProgramChangePage {
        typed = Map.copyOf(typed);
        ways = List.copyOf(ways);
    }

    /// One of the two ways, and for how many cards it changes what.
    public record Way(String apply, String title, List<String> effects, boolean first) {}
}
