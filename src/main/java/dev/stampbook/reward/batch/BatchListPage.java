package dev.stampbook.reward.batch;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Table;
import dev.stampbook.reward.desk.CodeFields;
import java.util.List;

/// All batches, and the form that orders one for whoever may.
public record BatchListPage(
        DeskFrame frame,
        Table table,
        boolean issuing,
        List<Field> fields,
        CodeFields.Part code,
        Mistakes mistakes) {

    public BatchListPage {
        fields = List.copyOf(fields);
    }
}
