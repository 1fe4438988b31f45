package dev.stampbook.access;

import dev.stampbook.access.CheckingPasswords.Somebody;
import dev.stampbook.access.Readmitting.Sessions;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lets whoever knows her password choose another; then she is signed in here alone. Asks for it
/// before other steps that last, too: a desk may stand open while its owner is away.
@Component
public class ChoosingPasswords {

    private final CheckingPasswords checking;
    private final Passwords passwords;
    private final StaffMembers staff;
    private final Sessions sessions;
    private final Housekeeping housekeeping;
    private final Transactions transactions;

    ChoosingPasswords(
            CheckingPasswords checking,
            Passwords passwords,
            StaffMembers staff,
            Sessions sessions,
            Housekeeping housekeeping,
            Transactions transactions) {
        this.checking = checking;
        this.passwords = passwords;
        this.staff = staff;
        this.sessions = sessions;
        this.housekeeping = housekeeping;
        this.transactions = transactions;
    }

    /// The wish to sign in as `login` with `chosen` instead of `current`.
    public record ToChoose(By by, String login, String current, String chosen) {

        @Override
        public String toString() {
            return "ToChoose[hidden]";
        }
    }

    /// Does it; invalid input when the current password does not fit or the other is none. Failures
    /// count as they do when signing in.
    public void choose(ToChoose wish) {
        if (!Passwords.acceptable(wish.chosen())) {
            throw new InvalidInput("chosen", "invalid.password");
        }
        var somebody = knowing(wish.by(), wish.login(), wish.current(), "current");
        var hash = passwords.hash(wish.chosen());
        var member = somebody.member().id();
        transactions.of(
                somebody.merchant(),
                changes -> {
                    staff.updatePassword(changes, member, hash);
                    sessions.end(changes, wish.by(), member);
                    housekeeping.note(
                            changes,
                            wish.by(),
                            "password.changed",
                            Map.of("staff", PublicId.of(IdKind.STAFF_MEMBER, member)));
                    return member;
                });
    }

    /// Asks whoever acts for the password of her login, which stands in this field; invalid input
    /// when it does not fit.
    public void ask(By by, String login, String password, String field) {
        knowing(by, login, password, field);
    }

    private Somebody knowing(By by, String login, String password, String field) {
        return checking.check(login, password, by.at())
                .filter(found -> found.member().id().equals(by.actor().staff()))
                .orElseThrow(() -> new InvalidInput(field, "invalid.current_password"));
    }
}
