package dev.stampbook.story.browser.counter;

import dev.stampbook.story.browser.BrowserStory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Somebody is sent home in the middle of her shift.
class RemovedStaffStory extends BrowserStory {

    @Test
    void whoeverWasRemovedIsRefusedAtTheNextScan() {
        var anna = phone().joins(lunaCafe);
        var mira = counter().types(anna.number()).reads("Stamped: 1 of 10.");

        var staff = "/api/v1/staff/" + lunaCafe.login().id();
        lunaCafe.till().patch(staff, Map.of("disabled", true)).expect(200);

        mira.types(anna.number()).reads("Nothing was stamped or redeemed.");
        anna.looksAgain().sees("1 / 10");
    }
}
