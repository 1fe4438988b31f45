package dev.stampbook.wallet.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a wallet wants of its merchants, as a panel of the desk; a bean of whoever keeps it.
public interface WalletKeys {

    /// Its name in the address of its form.
    String name();

    /// The name of the field with the file, which comes last in the form.
    String file();

    /// How it stands, and the form that brings something else, with what was sent and what was
    /// wrong with it. Runs inside a transaction of the merchant.
    Panel panel(Desk desk, Map<String, String> sent, Mistakes mistakes);

    /// Takes what was sent; throws `InvalidInput` for what is wrong with a field and `TurnedAway`
    /// for what is wrong with the file.
    Turn bring(Desk desk, Map<String, String> sent, byte[] file);

    /// A panel: its title, how it stands, what is urgent, and its form.
    record Panel(
            String title,
            String state,
            @Nullable String warning,
            List<Field> fields,
            String label) {

        public Panel {
            fields = List.copyOf(fields);
        }
    }
}
