package dev.stampbook.access;

import dev.stampbook.access.StaffMembers.Attempts;
import dev.stampbook.access.StaffMembers.Secret;
import dev.stampbook.merchant.Directory;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Checks logins and passwords.
///
/// Five failures in a row close a login for a while that doubles with each further one. Whether the
/// login is unknown, the password wrong or the login closed shows neither in the answer nor in the
/// time it takes.
@Component
class CheckingPasswords {

    private static final int FREE_FAILURES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PAUSE_MAX = Duration.ofMinutes(15);
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

    /// A login as it was found, with its merchant.
    record Found(MerchantId merchant, String prefix, boolean suspended, Secret secret) {

        StaffMember member() {
            return secret.member();
        }

        private boolean closed(Instant now) {
            return secret.lockedUntil() != null && now.isBefore(secret.lockedUntil());
        }
    }

    /// The login when the password fits, else empty.
    Optional<Found> check(String login, String password, Instant now) {
        var found = find(login);
        var open = found.filter(known -> !known.closed(now));
        if (passwords.fits(
                password, open.map(known -> known.secret().passwordHash()).orElse(null))) {
            return open;
        }
        open.ifPresent(known -> fail(known, now));
        return Optional.empty();
    }

    private Optional<Found> find(String login) {
        if (login.length() > LOGIN_MAX || login.indexOf('@') < 0) {
            return Optional.empty();
        }
        var name = login.substring(0, login.lastIndexOf('@')).strip().toLowerCase(Locale.ROOT);
        return directory
                .merchantOf(login.strip())
                .flatMap(merchant -> transactions.reading(merchant, () -> find(merchant, name)));
    }

    private Optional<Found> find(MerchantId id, String name) {
        var merchant = merchants.get(id);
        return staff.secret(id, name)
                .map(
                        secret ->
                                new Found(
                                        id,
                                        merchant.prefix(),
                                        merchant.suspendedAt() != null,
                                        secret));
    }

    private void fail(Found found, Instant now) {
        var count = found.secret().failedCount() + 1;
        var until = count <= FREE_FAILURES ? null : now.plus(pause(count));
        keep(found, new Attempts(count, now, until));
    }

    private static Duration pause(int count) {
        var doublings = Math.min(count - FREE_FAILURES - 1, 10);
        var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause;
    }

    private void keep(Found found, Attempts attempts) {
        transactions.of(
                found.merchant(),
                changes -> {
                    staff.updateAttempts(changes, found.member().id(), attempts);
                    return attempts;
                });
    }
}
