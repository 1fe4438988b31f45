package dev.stampbook.reward.code;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Table;
import org.jspecify.annotations.Nullable;

/// One code pool: what is in it, a warning when little is left, the codes that were lost, and a
/// field for more of them.
public record PoolPage(
        DeskFrame frame,
        String address,
        String counts,
        @Nullable String warning,
        @Nullable Import imported,
        boolean managing,
        Field file,
        Field codes,
        Table burnt,
        Mistakes mistakes) {

    /// The same with what was wrong with the file.
    PoolPage after(Mistakes wrong) {
        return new PoolPage(
                frame,
                address,
                counts,
                warning,
                imported,
                managing,
                file.after(wrong),
                codes,
                burnt,
                wrong);
    }

    /// What became of the last import: in words, and the file of the rows that added no code.
    public record Import(String said, @Nullable String report) {}
}
