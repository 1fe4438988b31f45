package dev.stampbook.access;

import dev.stampbook.access.Keyring.Kind;
import dev.stampbook.merchant.Directory;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.secret.Tokens;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lets whoever was invited choose her first password, once.
@Component
public class Inviting {

    private final Directory directory;
    private final Invites invites;
    private final StaffMembers staff;
    private final Keyring keyring;
    private final Passwords passwords;
    private final Transactions transactions;

    Inviting(
            Directory directory,
            Invites invites,
            StaffMembers staff,
            Keyring keyring,
            Passwords passwords,
            Transactions transactions) {
        this.directory = directory;
        this.invites = invites;
        this.staff = staff;
        this.keyring = keyring;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    private record Open(MerchantId merchant, Invites.Invite invite, String prefix) {

        private String login() {
            return invite.login() + "@" + prefix;
        }
    }

    /// Whom an invitation is for: her name, her login as she will type it, and where she will work.
    public record Invited(MerchantId merchant, String login, String name) {}

    /// Whoever this token invites; empty when the invitation is unknown, used or over.
    public Optional<Invited> find(String token, Instant now) {
        return open(token, now)
                .map(open -> new Invited(open.merchant(), open.login(), open.invite().name()));
    }

    /// Sets the password and uses the invitation up; the login, or empty when there is nothing to
    /// accept. A password too short or too long is invalid input.
    public Optional<String> accept(String token, String password, Instant now) {
        if (!Passwords.acceptable(password)) {
            throw new InvalidInput("/password", "invalid.password");
        }
        return open(token, now)
                .map(
                        open -> {
                            accept(open, passwords.hash(password), now);
                            return open.login();
                        });
    }

    private void accept(Open open, String hash, Instant now) {
        transactions.of(
                open.merchant(),
                changes -> {
                    invites.accept(changes, open.invite().id(), now);
                    staff.updatePassword(changes, open.invite().staff(), hash);
                    return open;
                });
    }

    private Optional<Open> open(String token, Instant now) {
        return directory
                .merchantOf(token)
                .flatMap(
                        merchant ->
                                keyring.find(Kind.INVITE, merchant, token)
                                        .flatMap(hmac -> find(merchant, hmac))
                                        .filter(invite -> invite.open(now))
                                        .map(invite -> open(merchant, invite, token)));
    }

    private static Open open(MerchantId merchant, Invites.Invite invite, String token) {
        return new Open(merchant, invite, Tokens.prefixOf(token).orElseThrow());
    }

    private Optional<Invites.Invite> find(MerchantId merchant, byte[] hmac) {
        return transactions.reading(merchant, () -> invites.find(merchant, hmac));
    }
}
