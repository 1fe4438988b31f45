package dev.stampbook.access.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Table;
import java.util.List;

/// Everybody who signs in for the business, and the form for one more.
public record StaffListPage(DeskFrame frame, Table table, List<Field> fields, Mistakes mistakes) {

    public StaffListPage {
        fields = List.copyOf(fields);
    }
}
