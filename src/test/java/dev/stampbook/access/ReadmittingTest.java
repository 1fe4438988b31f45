package dev.stampbook.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.access.Readmitting.ToReadmit;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever is let in again comes in by her new password alone.
@RuleOf(Chapter.TRUST)
@DoorTest
class ReadmittingTest {

    @Autowired Shops shops;
    @Autowired Inviting inviting;
    @Autowired ReadingStaff reading;
    @Autowired Readmitting readmitting;
    @Autowired Waist waist;

    /// It may lie in a mailbox that was not hers.
    @Test
    void theInvitationOfTheOwnerEnds() {
        var token = token();
        var login = inviting.find(token, TestClock.START).orElseThrow().login();

        readmits(login);

        assertThat(inviting.find(token, TestClock.START)).isEmpty();
        assertThat(inviting.accept(token, "another long password", TestClock.START)).isEmpty();
    }

    @Test
    void whoeverWasLetInAgainMayBeLetInAgain() {
        var login = inviting.find(token(), TestClock.START).orElseThrow().login();

        readmits(login);

        assertThat(readmits(login)).isInstanceOf(StaffOutcome.Kept.class);
    }

    private String token() {
        return shops.open().inviteUrl().replaceFirst(".*/", "");
    }

    private StaffOutcome readmits(String login) {
        var found = reading.byLogin(login).orElseThrow();
        var by = new By(Actor.system(found.merchant()), TestClock.START);
        return waist.perform(
                readmitting, found.merchant(), new ToReadmit(by, found.staff(), "a hash"));
    }
}
