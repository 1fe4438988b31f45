package dev.stampbook.access.desk;

import dev.stampbook.access.factor.Protecting.Standing;
import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Tongues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How somebody signs in herself: her password, her passkeys, her second factor, her language.
/// `creation` is what a browser is asked for a new passkey; null where none would work.
public record AccountPage(
        DeskFrame frame,
        String login,
        Mistakes mistakes,
        List<Entry> passkeys,
        @Nullable String creation,
        Standing factor,
        Tongues tongues) {

    public AccountPage {
        passkeys = List.copyOf(passkeys);
    }

    /// One passkey with when it was used, and its end.
    public record Entry(String name, String used, Act remove) {}

    /// How it stands with the second factor.
    public String standing() {
        return factor.on()
                ? frame.words().say("factor.is_on", "left", factor.codesLeft())
                : frame.words().say("factor.is_off");
    }

    /// What was wrong with a password field; null when nothing was.
    public @Nullable String mistake(String field) {
        return mistakes.at(field).orElse(null);
    }

    /// What screen readers are told of it.
    public @Nullable String invalid(String field) {
        return mistake(field) == null ? null : "true";
    }
}
