package dev.stampbook.access.desk;

import dev.stampbook.access.ReadingStaff;
import dev.stampbook.access.StaffMember;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What whoever stands at the desk types to sign in.
@Component
class OwnLogin {

    private final ReadingStaff reading;

    OwnLogin(ReadingStaff reading) {
        this.reading = reading;
    }

    String of(Desk desk) {
        return Optional.ofNullable(desk.actor().staff())
                .flatMap(staff -> reading.member(desk.id(), staff))
                .map((StaffMember member) -> member.fullLogin(desk.merchant().prefix()))
                .orElseThrow(() -> new NotFound("staff member"));
    }
}
