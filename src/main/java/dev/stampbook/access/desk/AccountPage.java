package dev.stampbook.access.desk;

import dev.stampbook.access.factor.Protecting.Standing;
import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Act;
import dev.stampbook.platform.page.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How somebody signs in herself: her password, her passkeys, her second factor.
/// `creation` is what a browser is asked for a new passkey; null where none would work.
public record AccountPage(
        DeskFrame frame,
        String login,
        Mistakes mistakes,
        List<Entry> passkeys,
        @Nullable String creation,
        Standing factor) {

    /// The password that is asked for before a passkey is added.
    static final String PROOF = "proof";

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

    /// The end of all passkeys, where there are some.
    public @Nullable Act removeAll() {
        return passkeys.isEmpty()
                ? null
                : Act.of(AccountPages.ADDRESS + "/passkeys/removal", say("passkey.remove_all"))
                        .asking(say("passkey.remove_all_ask"), say("passkey.remove_all_means"))
                        .looking(Act.Look.GRAVE);
    }

    private String say(String key) {
        return frame.words().say(key);
    }

    /// What was wrong with the form about passkeys.
    public Mistakes proving() {
        return mistake(PROOF) == null ? Mistakes.none() : mistakes;
    }

    /// What was wrong with the form about the password.
    public Mistakes choosing() {
        return mistake(PROOF) == null ? mistakes : Mistakes.none();
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
