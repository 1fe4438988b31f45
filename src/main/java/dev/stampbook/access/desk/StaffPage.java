package dev.stampbook.access.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import java.util.List;

/// One staff member: what may be changed, and what may be done; neither where the reader may not.
public record StaffPage(
        DeskFrame frame,
        String address,
        String login,
        String state,
        List<Field> fields,
        Mistakes mistakes,
        List<Act> acts) {

    public StaffPage {
        fields = List.copyOf(fields);
        acts = List.copyOf(acts);
    }
}
