package dev.stampbook.reward.batch;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Table;
import java.util.List;

/// One batch: how far it is, its files, and the way to stop it.
public record BatchPage(
        DeskFrame frame,
        Table.Cell state,
        String progress,
        int made,
        int count,
        List<Table.Link> files,
        List<Act> acts) {

    public BatchPage {
        files = List.copyOf(files);
        acts = List.copyOf(acts);
    }
}
