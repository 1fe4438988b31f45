package dev.stampbook.access.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The API keys of the business, and the form for one more.
public record KeyListPage(DeskFrame frame, List<Entry> keys, Form form) {

    public KeyListPage {
        keys = List.copyOf(keys);
    }

    /// One key: for whom it acts, what it may, when it was used; with a warning when nobody seems
    /// to need it.
    public record Entry(
            String name,
            String person,
            String scopes,
            String used,
            @Nullable String warning,
            Act revoke) {}

    /// The form for one more.
    public record Form(List<Field> fields, List<Field> scopes, Mistakes mistakes) {

        public Form {
            fields = List.copyOf(fields);
            scopes = List.copyOf(scopes);
        }
    }
}
