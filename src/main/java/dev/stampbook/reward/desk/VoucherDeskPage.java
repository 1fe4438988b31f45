package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One voucher: what it promises, how it stands, what may be done, and where its own page is.
public record VoucherDeskPage(
        DeskFrame frame,
        Table.Cell state,
        List<Fact> facts,
        Table.@Nullable Link print,
        List<Act> acts) {

    public VoucherDeskPage {
        facts = List.copyOf(facts);
        acts = List.copyOf(acts);
    }

    /// Something about it.
    public record Fact(String label, Table.Cell value) {}
}
