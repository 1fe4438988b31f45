package dev.stampbook.access.factor;

import dev.stampbook.access.Passwords;
import dev.stampbook.access.ReadingStaff;
import dev.stampbook.access.Readmitting;
import dev.stampbook.access.StaffOutcome;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.start.Command;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `bin/stampbook readmit LOGIN`: a new password for somebody whom nobody else can let in again,
/// such as the only owner of a business who lost her phone.
@Component
class Readmission implements Command {

    private final ReadingStaff staff;
    private final Readmitting readmitting;
    private final Passwords passwords;
    private final Waist waist;
    private final Clock clock;

    Readmission(
            ReadingStaff staff,
            Readmitting readmitting,
            Passwords passwords,
            Waist waist,
            Clock clock) {
        this.staff = staff;
        this.readmitting = readmitting;
        this.passwords = passwords;
        this.waist = waist;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "readmit";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            System.err.println("usage: bin/stampbook readmit LOGIN (such as owner@7k2m9)");
            return 2;
        }
        var login = arguments.getFirst();
        return staff.byLogin(login)
                .map(found -> readmit(found.merchant(), found.staff(), login))
                .orElseGet(() -> unknown(login));
    }

    private int readmit(MerchantId merchant, UUID member, String login) {
        var password = passwords.draw();
        var by = new By(Actor.system(merchant), clock.instant());
        var wish = new Readmitting.ToReadmit(by, member, passwords.hash(password));
        return switch (waist.perform(readmitting, merchant, wish)) {
            case StaffOutcome.Kept(var _, var _) -> {
                System.out.printf("%s signs in with %s and nothing else.%n", login, password);
                yield 0;
            }
            case StaffOutcome.Declined(var _), StaffOutcome.Absent() -> unknown(login);
        };
    }

    private static int unknown(String login) {
        System.err.printf("Nobody signs in as %s.%n", login);
        return 1;
    }
}
