package dev.stampbook.story.browser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BillStory extends BrowserStory {

    @BeforeEach
    void stampByTheFiveEuros() {
        lunaCafe.offers(Menu.byAmount(10, 500, Menu.coffee("staff")));
    }

    @Test
    void theCounterAsksForTheBill() {
        var mira = counter().types(phone().joins(lunaCafe).number());

        mira.reads("How much is the bill?").answers("Bill in EUR", "17,50");

        mira.reads("3 stamps added: 3 of 10.");
    }

    @Test
    void whatIsNoAmountIsAskedForAgain() {
        var mira = counter().types(phone().joins(lunaCafe).number());

        mira.answers("Bill in EUR", "seventeen").reads("How much is the bill?");

        Look.at(mira.screen().page(), "counter-bill");
        mira.answers("Bill in EUR", "5").reads("Stamped: 1 of 10.");
    }
}
