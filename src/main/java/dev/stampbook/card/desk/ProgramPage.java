package dev.stampbook.card.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Table;
import java.util.List;

/// One program: its rules in sentences, its figures, where people join, and what may be done.
public record ProgramPage(
        DeskFrame frame,
        String address,
        Table.Cell state,
        List<String> rules,
        List<Fact> facts,
        Join join,
        boolean editable,
        List<Act> acts) {

    public ProgramPage {
        rules = List.copyOf(rules);
        facts = List.copyOf(facts);
        acts = List.copyOf(acts);
    }

    /// Something about it.
    public record Fact(String label, String value) {}

    /// Where people join; `open` while it is published.
    public record Join(String url, String path, boolean open) {}
}
