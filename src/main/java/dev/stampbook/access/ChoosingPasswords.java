package dev.stampbook.access;

import dev.stampbook.access.Readmitting.Sessions;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lets whoever knows her password choose another; then she is signed in here alone.
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
        var somebody =
                checking.check(wish.login(), wish.current(), wish.by().at())
                        .filter(found -> found.member().id().equals(wish.by().actor().staff()))
                        .orElseThrow(() -> new InvalidInput("current", "invalid.current_password"));
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
}
