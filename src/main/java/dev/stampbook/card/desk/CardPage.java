package dev.stampbook.card.desk;

import dev.stampbook.card.desk.ProgramPage.Fact;
import dev.stampbook.card.page.CardSheet;
import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One card: how it stands, whose it is, what may be done with it, and what happened to it.
public record CardPage(
        DeskFrame frame,
        Table.Cell state,
        List<Fact> facts,
        Table vouchers,
        List<Act> acts,
        Table history,
        Seen seen) {

    /// What the customer sees, in her language, whose own name is `tongue` where the desk is in
    /// another; `at` says when, if not now.
    public record Seen(
            CardSheet sheet, Layout layout, @Nullable String tongue, @Nullable String at) {}

    public CardPage {
        facts = List.copyOf(facts);
        acts = List.copyOf(acts);
    }
}
