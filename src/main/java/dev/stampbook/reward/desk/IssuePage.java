package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import java.util.List;

/// The form that issues a voucher by hand.
public record IssuePage(
        DeskFrame frame, List<Field> fields, CodeFields.Part code, Mistakes mistakes) {

    public IssuePage {
        fields = List.copyOf(fields);
    }
}
