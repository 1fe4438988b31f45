package dev.stampbook.card.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Table;
import org.jspecify.annotations.Nullable;

/// All programs; with the way to a new one, and fields for the file of one, for whoever may.
public record ProgramListPage(
        DeskFrame frame,
        Table table,
        boolean managing,
        @Nullable Field upload,
        @Nullable Field file,
        Mistakes mistakes) {

    /// Whether what was sent stands below to be mended.
    public boolean pasted() {
        return file != null && !file.value().isEmpty();
    }
}
