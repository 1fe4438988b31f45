package dev.stampbook.story.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A voucher that is good, and not good here and now, says why.
class NotNowStory extends BrowserStory {

    @Test
    void aCoffeeForMorningsAloneSaysSoInTheAfternoon() {
        var coffee = new HashMap<>(Menu.coffee("self"));
        var night = Map.of("days", List.of("sun"), "from", "03:00", "to", "04:00");
        coffee.put("restrictions", Map.of("hours", List.of(night)));
        lunaCafe.offers(Menu.coffeeAt(1, coffee));
        var anna = phoneWith(1).opensVoucher("Free coffee").presses("Hold to use now");

        anna.presses("Use now").sees("This voucher does not work at this time of the day or week.");

        Look.at(anna.sees("Ready, last day").page(), "voucher-not-now");
    }

    @Test
    void aStoppedProgramSaysSo() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffee("self")));
        var anna = phoneWith(1);
        lunaCafe.till().post("/api/v1/programs/" + lunaCafe.program() + "/stop").expect(200);

        anna.looksAgain().sees("This program was stopped");
        anna.page().getByText("Earlier vouchers").click();

        anna.sees("No longer accepted");
    }
}
