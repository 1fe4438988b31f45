package dev.stampbook.access;

import dev.stampbook.access.StaffMembers.Attempts;
import dev.stampbook.access.StaffMembers.Secret;
import dev.stampbook.merchant.Directory;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.pace.BackOff;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Checks logins and passwords.
///
/// Five failures in a row close a login for a while that doubles with each further one. Whether the
/// login is unknown, the password wrong or the login closed shows neither in the answer nor in the
/// time it takes.
@Component
class CheckingPasswords {

    private static final int LOGIN_MAX = 100;

    private final Directory directory;
    private final StaffMembers staff;
    private final Merchants merchants;
    private final Passwords passwords;
    private final Transactions transactions;

    CheckingPasswords(
            Directory directory,
            StaffMembers staff,
            Merchants merchants,
            Passwords passwords,
            Transactions transactions) {
        this.directory = directory;
        this.staff = staff;
        this.merchants = merchants;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    /// A staff member with her merchant.
    record Somebody(MerchantId merchant, String prefix, boolean suspended, StaffMember member) {}

    /// A login as it was found.
    private record Found(Somebody somebody, Secret secret) {

        private boolean closed(Instant now) {
            return secret.lockedUntil() != null && now.isBefore(secret.lockedUntil());
        }
    }

    /// Whose login it is when the password fits, else empty.
    Optional<Somebody> check(String login, String password, Instant now) {
        var open = attempt(login, now);
        if (!passwords.fits(
                password, open.map(known -> known.secret().passwordHash()).orElse(null))) {
            return Optional.empty();
        }
        open.ifPresent(this::forgive);
        return open.map(Found::somebody);
    }

    /// The login, when it is open. Counted before the password is tried: of many at once, each sees
    /// those before it.
    private Optional<Found> attempt(String login, Instant now) {
        if (login.length() > LOGIN_MAX || login.indexOf('@') < 0) {
            return Optional.empty();
        }
        var name = login.substring(0, login.lastIndexOf('@')).strip().toLowerCase(Locale.ROOT);
        return directory
                .merchantOf(login.strip())
                .flatMap(
                        merchant ->
                                transactions.of(merchant, changes -> attempt(changes, name, now)));
    }

    private Optional<Found> attempt(Changes changes, String name, Instant now) {
        var merchant = changes.merchant();
        var found =
                staff.lockSecret(merchant, name)
                        .map(secret -> new Found(somebody(merchant, secret.member()), secret))
                        .filter(known -> !known.closed(now));
        found.ifPresent(known -> count(changes, known.secret(), now));
        return found;
    }

    private void count(Changes changes, Secret secret, Instant now) {
        var count = secret.failedCount() + 1;
        var until = BackOff.until(count, now).orElse(null);
        staff.updateAttempts(changes, secret.member().id(), new Attempts(count, now, until));
    }

    /// The member with this id, whom somebody else has recognised.
    Optional<Somebody> known(MerchantId id, UUID member) {
        return transactions.reading(
                id,
                () ->
                        staff.find(id, List.of(member)).stream()
                                .findFirst()
                                .map(one -> somebody(id, one)));
    }

    private Somebody somebody(MerchantId id, StaffMember member) {
        var merchant = merchants.get(id);
        return new Somebody(id, merchant.prefix(), merchant.suspendedAt() != null, member);
    }

    private void forgive(Found found) {
        transactions.of(
                found.somebody().merchant(),
                changes -> {
                    staff.updateAttempts(changes, found.somebody().member().id(), Attempts.NONE);
                    return found;
                });
    }
}
