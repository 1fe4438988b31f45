package dev.stampbook.merchant.desk;

import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import java.util.List;

/// A page with one form: where it is sent, its fields, and where somebody goes who changed her
/// mind. Without `editable` it is there to be read.
public record FormPage(
        DeskFrame frame,
        String address,
        String back,
        List<Field> fields,
        Mistakes mistakes,
        boolean editable) {

    public FormPage {
        fields = List.copyOf(fields);
    }
}
